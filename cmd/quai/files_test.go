package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// root is the project's folder as the tests of this package see it.
const root = "../.."

// A goFile is one file of the project's code.
type goFile struct {
	name   string // from the root, with slashes
	syntax *ast.File
	set    *token.FileSet
}

func (f goFile) test() bool { return strings.HasSuffix(f.name, "_test.go") }

// at returns file and line of a node.
func (f goFile) at(n ast.Node) string {
	return f.set.Position(n.Pos()).String()
}

// projectFiles returns the names of the project's own files, from the root. Hidden folders,
// and files that .gitignore names at the top, are left out.
func projectFiles(t *testing.T) (names []string) {
	t.Helper()
	ignored := readLines(t, ".gitignore")
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case !d.IsDir() && !matchesAny(ignored, name):
			names = append(names, name)
		}
		return nil
	})
	require.NoError(t, err)
	return names
}

func matchesAny(patterns []string, name string) bool {
	for _, p := range patterns {
		if p == "/"+name {
			return true
		}
		if ok, _ := path.Match(p, path.Base(name)); ok {
			return true
		}
	}
	return false
}

func readLines(t *testing.T, name string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, name))
	require.NoError(t, err)
	return strings.Split(string(text), "\n")
}

// goFiles parses every Go file, whatever system it is for. (The go command would list those
// of this system only, and a cached test result would not know that another file has changed.)
func goFiles(t *testing.T) (files []goFile) {
	t.Helper()
	set := token.NewFileSet()
	for _, name := range projectFiles(t) {
		if path.Ext(name) != ".go" || strings.Contains(name, "testdata/") {
			continue
		}
		syntax, err := parser.ParseFile(set, filepath.Join(root, name), nil, parser.ParseComments|parser.SkipObjectResolution)
		require.NoError(t, err)
		files = append(files, goFile{name, syntax, set})
	}
	require.NotEmpty(t, files)
	return files
}
