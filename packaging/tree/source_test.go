// SPDX-License-Identifier: GPL-3.0-or-later

package tree_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// root is the tree's top folder, seen from here.
const root = "../.."

const module = "github.com/lotse-kiosk/lotse"

// source is one Go file.
type source struct {
	*ast.File
	path   string // from the top folder, with slashes
	folder string
	fset   *token.FileSet
	lines  int
}

func (s source) test() bool { return strings.HasSuffix(s.path, "_test.go") }

// at is where a node stands, as editors read it.
func (s source) at(n ast.Node) string {
	return s.path + ":" + strconv.Itoa(s.fset.Position(n.Pos()).Line)
}

// files calls visit for every file of the tree that is no product of a build.
func files(t *testing.T, visit func(name string, data []byte)) {
	t.Helper()
	tree := os.DirFS(root)
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if skipped(name) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() {
			return nil
		}
		data, err := fs.ReadFile(tree, name)
		if err == nil {
			visit(name, data)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// skipped repeats what .gitignore says, since a tree need not be a repository.
func skipped(name string) bool {
	switch name {
	case ".git", "build", "lotse", "lotse-devices":
		return true
	}
	switch path.Ext(name) {
	case ".test", ".out":
		return !strings.HasPrefix(name, "packaging/testdata/")
	}
	return strings.HasSuffix(name, "testdata/failed")
}

// sources parses every Go file.
func sources(t *testing.T) []source {
	t.Helper()
	var all []source
	fset := token.NewFileSet()
	files(t, func(name string, data []byte) {
		if path.Ext(name) != ".go" {
			return
		}
		f, err := parser.ParseFile(fset, name, data, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, source{f, name, path.Dir(name), fset, strings.Count(string(data), "\n")})
	})
	if len(all) < 100 {
		t.Fatalf("only %d Go files were found", len(all))
	}
	return all
}

// listed is what go list says of one package.
type listed struct {
	ImportPath                         string
	Imports, TestImports, XTestImports []string
}

// name is the package's folder from the top; the program's main is ".".
func (p listed) name() string {
	if p.ImportPath == module {
		return "."
	}
	return strings.TrimPrefix(p.ImportPath, module+"/")
}

// packages lists the packages that match the patterns.
func packages(t *testing.T, args ...string) []listed {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports,TestImports,XTestImports"}, args...)...)
	cmd.Dir = filepath.FromSlash(root)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []listed
	dec := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p listed
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// within reports whether a package is one of the folders or below one.
func within(name string, folders ...string) bool {
	for _, f := range folders {
		if name == f || strings.HasPrefix(name, f+"/") {
			return true
		}
	}
	return false
}
