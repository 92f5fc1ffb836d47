package schema

import (
	"embed"
	"io/fs"
)

//go:embed testdata/*.txtar
var examples embed.FS

// Examples returns the worked examples of the rules here, in the form that package fixture
// reads: testdata/<code>.txtar shows what the rule finds, testdata/<code>-*.txtar near
// misses and further cases.
func Examples() fs.FS { return examples }
