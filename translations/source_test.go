// SPDX-License-Identifier: GPL-3.0-or-later

package translations_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// call is one use of a Localizer in Go code: T("key", …) or N("key", n, …).
type call struct {
	at     string // file:line
	key    string
	prefix bool     // the key goes on with something that only runs show
	plural bool     // N
	gives  []string // placeholders that get a value
	open   bool     // values come in a slice, so gives is not all
}

// source is what the Go code of a folder says about texts.
type source struct {
	calls     []call
	literals  map[string]bool
	questions map[string]string   // key of a question → where
	lone      map[string]bool     // keys of those that have one answer only
	constants map[string][]string // type → values of its constants
	returns   map[string][]string // function → texts that it returns
}

// readSource reads the Go code in the folder and below, without tests.
func readSource(t *testing.T, folder string) source {
	t.Helper()
	s := source{
		literals: make(map[string]bool), questions: make(map[string]string), lone: make(map[string]bool),
		constants: make(map[string][]string), returns: make(map[string][]string),
	}
	files := token.NewFileSet()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			s.learn(files, n)
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *source) learn(files *token.FileSet, n ast.Node) {
	switch n := n.(type) {
	case *ast.BasicLit:
		if text, ok := literal(n); ok {
			s.literals[text] = true
		}
	case *ast.CallExpr:
		if c, ok := localizerCall(n); ok {
			c.at = place(files, n)
			s.calls = append(s.calls, c)
		}
	case *ast.CompositeLit:
		if name, ok := n.Type.(*ast.Ident); ok && name.Name == "question" {
			s.learnQuestion(files, n.Elts)
		}
	case *ast.ValueSpec:
		if name, ok := n.Type.(*ast.Ident); ok {
			for _, v := range n.Values {
				if text, ok := literal(v); ok {
					s.constants[name.Name] = append(s.constants[name.Name], text)
				}
			}
		}
	case *ast.FuncDecl:
		ast.Inspect(n, func(inner ast.Node) bool {
			if r, ok := inner.(*ast.ReturnStmt); ok && len(r.Results) == 1 {
				if text, ok := literal(r.Results[0]); ok {
					s.returns[n.Name.Name] = append(s.returns[n.Name.Name], text)
				}
			}
			return true
		})
	}
}

func (s *source) learnQuestion(files *token.FileSet, fields []ast.Expr) {
	key, lone := "", false
	for _, e := range fields {
		pair, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		switch field, _ := pair.Key.(*ast.Ident); field.Name {
		case "key":
			if text, ok := literal(pair.Value); ok {
				key = text
				s.questions[key] = place(files, e)
			}
		case "lone":
			lone = true
		}
	}
	if lone {
		s.lone[key] = true
	}
}

// localizerCall reads a call of a method T or N whose key starts with a
// literal.
func localizerCall(n *ast.CallExpr) (call, bool) {
	method, ok := n.Fun.(*ast.SelectorExpr)
	if !ok || len(n.Args) == 0 || method.Sel.Name != "T" && method.Sel.Name != "N" {
		return call{}, false
	}
	c := call{plural: method.Sel.Name == "N", open: n.Ellipsis.IsValid()}
	key := n.Args[0]
	for {
		sum, ok := key.(*ast.BinaryExpr)
		if !ok {
			break
		}
		c.prefix, key = true, sum.X
	}
	if c.key, ok = literal(key); !ok {
		return call{}, false
	}
	first := 1
	if c.plural {
		c.gives, first = []string{"N"}, 2
	}
	for i := first; i < len(n.Args); i += 2 {
		if name, ok := literal(n.Args[i]); ok {
			c.gives = append(c.gives, name)
		}
	}
	return c, true
}

func literal(e ast.Expr) (string, bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(l.Value)
	return text, err == nil
}

func place(files *token.FileSet, n ast.Node) string {
	p := files.Position(n.Pos())
	return filepath.ToSlash(p.Filename) + ":" + strconv.Itoa(p.Line)
}
