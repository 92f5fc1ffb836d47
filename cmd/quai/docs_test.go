package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryExportedNameHasADocComment(t *testing.T) {
	documented := map[string]bool{} // packages that have a package comment
	for _, file := range goFiles(t) {
		if file.test() || file.syntax.Name.Name == "main" {
			continue
		}
		folder := path.Dir(file.name)
		documented[folder] = documented[folder] || file.syntax.Doc != nil
		for _, name := range undocumented(file.syntax) {
			assert.Fail(t, "no doc comment", "%s %s", file.at(name), name.Name)
		}
	}
	for folder, ok := range documented {
		assert.True(t, ok, "package %s has no package comment", folder)
	}
}

// undocumented returns the exported names of a file that no doc comment describes. A comment
// over a group, or behind a name of a group, is one for its names.
func undocumented(file *ast.File) (names []*ast.Ident) {
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Doc == nil && decl.Name.IsExported() && visible(decl.Recv) {
				names = append(names, decl.Name)
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				if decl.Doc == nil {
					names = append(names, bare(spec)...)
				}
			}
		}
	}
	return names
}

// visible tells whether a receiver's type is exported: the methods of others are no one's to call.
func visible(recv *ast.FieldList) bool {
	if recv == nil {
		return true
	}
	exported := false
	ast.Inspect(recv.List[0].Type, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		exported = exported || ok && id.IsExported()
		return !ok
	})
	return exported
}

// bare returns the exported names of a declaration that has no comment of its own.
func bare(spec ast.Spec) (names []*ast.Ident) {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		if spec.Doc == nil && spec.Comment == nil {
			names = []*ast.Ident{spec.Name}
		}
	case *ast.ValueSpec:
		if spec.Doc == nil && spec.Comment == nil {
			names = spec.Names
		}
	}
	exported := names[:0:0]
	for _, name := range names {
		if name.IsExported() {
			exported = append(exported, name)
		}
	}
	return exported
}

func TestUndocumentedNamesAreSeen(t *testing.T) {
	const source = `package p

func Bare() {}

// Told does nothing.
func Told() {}

type hidden int

func (hidden) String() string { return "" }

type Shown[T any] int // a number

func (s *Shown[T]) Bare2() {}

// The grouped ones.
const (
	A = iota
	B
)

var (
	Bare3, low = 1, 2
	C          = 3 // three
)
`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, parser.ParseComments)
	require.NoError(t, err)
	var names []string
	for _, name := range undocumented(file) {
		names = append(names, name.Name)
	}
	assert.Equal(t, []string{"Bare", "Bare2", "Bare3"}, names)
}
