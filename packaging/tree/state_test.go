// SPDX-License-Identifier: GPL-3.0-or-later

package tree_test

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// What a package remembers by itself is shared by everything that imports it:
// no test can be apart from another, and no two terminals can be in one
// process. So the variables of a package are errors, embedded files, guards
// that a type has an interface, and tables that are only read.
func TestPackagesHoldNoState(t *testing.T) {
	written := map[string]map[string]token.Pos{} // by folder
	all := sources(t)
	for _, s := range all {
		if !s.test() {
			if written[s.folder] == nil {
				written[s.folder] = map[string]token.Pos{}
			}
			writes(s.File, written[s.folder])
		}
	}
	for _, s := range all {
		if s.test() {
			continue
		}
		for _, d := range s.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			for _, spec := range g.Specs {
				v := spec.(*ast.ValueSpec)
				if why := stateful(g, v, written[s.folder]); why != "" {
					t.Errorf("%s: package variable %s %s", s.at(v), v.Names[0].Name, why)
				}
			}
		}
	}
}

// stateful says why a package variable is state; empty if it is none.
func stateful(g *ast.GenDecl, v *ast.ValueSpec, written map[string]token.Pos) string {
	for _, n := range v.Names {
		if _, changed := written[n.Name]; changed {
			return "is changed while the program runs; hand it in instead"
		}
	}
	if v.Names[0].Name == "_" || embedded(g.Doc) || embedded(v.Doc) {
		return ""
	}
	for _, e := range v.Values {
		if !constant(e) {
			return "is neither an error nor a table; hand it in instead"
		}
	}
	if len(v.Values) == 0 {
		return "has no value yet, so something sets it later; hand it in instead"
	}
	return ""
}

// embedded reports whether the compiler fills a variable from a file.
func embedded(doc *ast.CommentGroup) bool {
	return doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool {
		return strings.HasPrefix(c.Text, "//go:embed ")
	})
}

// constant reports whether a value is made once for all: a table, a compiled
// expression, or an error.
func constant(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.CompositeLit, *ast.BasicLit:
		return true
	case *ast.CallExpr:
		switch name(e.Fun) {
		case "errors.New", "fmt.Errorf", "regexp.MustCompile", "strings.NewReplacer", "template.Must", "language.MustParse":
			return true
		}
		_, conversion := e.Fun.(*ast.ArrayType)
		return conversion
	}
	return false
}

// name is a call's "package.Function".
func name(e ast.Expr) string {
	if s, ok := e.(*ast.SelectorExpr); ok {
		if x, ok := s.X.(*ast.Ident); ok {
			return x.Name + "." + s.Sel.Name
		}
	}
	if i, ok := e.(*ast.Ident); ok {
		return i.Name
	}
	return ""
}

// writes notes the package-level names that a file assigns to, counts up,
// deletes from, or takes the address of. A local variable of the same name
// hides them, so a function that declares one is not looked at for it.
func writes(f *ast.File, into map[string]token.Pos) {
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		local := locals(fn)
		note := func(e ast.Expr) {
			if id := base(e); id != nil && id.Name != "_" && !local[id.Name] {
				into[id.Name] = id.Pos()
			}
		}
		ast.Inspect(fn, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if n.Tok != token.DEFINE {
					for _, e := range n.Lhs {
						note(e)
					}
				}
			case *ast.IncDecStmt:
				note(n.X)
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					note(n.X)
				}
			case *ast.CallExpr:
				if f := name(n.Fun); (f == "delete" || f == "clear") && len(n.Args) > 0 {
					note(n.Args[0])
				}
			}
			return true
		})
	}
}

// base is the variable that x, x.y, x[i] and *x all belong to.
func base(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// locals are the names that a function declares for itself.
func locals(fn *ast.FuncDecl) map[string]bool {
	names := map[string]bool{}
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			for _, id := range n.Names {
				names[id.Name] = true
			}
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE {
				for _, e := range n.Lhs {
					if id, ok := e.(*ast.Ident); ok {
						names[id.Name] = true
					}
				}
			}
		case *ast.ValueSpec:
			for _, id := range n.Names {
				names[id.Name] = true
			}
		case *ast.RangeStmt:
			for _, e := range []ast.Expr{n.Key, n.Value} {
				if id, ok := e.(*ast.Ident); ok && n.Tok == token.DEFINE {
					names[id.Name] = true
				}
			}
		}
		return true
	})
	return names
}
