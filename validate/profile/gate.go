package profile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/schema"
)

// A gate is what must hold before some rules run.
type gate struct {
	codes []string
	// clean are the files that must be clean, see [clean]; wholeFeed asks it of all.
	clean     []gtfs.File
	wholeFeed bool
	// present are files that the feed must have.
	present []gtfs.File
	// header lists sets of columns, of one of which the feed must have all.
	header [][]string
}

// clean reports whether a file is as good as the canonical validator asks: absent where
// it may be, else read to its end with every row held.
func clean(f *gtfs.Feed, file gtfs.File) bool {
	t := f.Table(file)
	if !t.Present() {
		return !slices.Contains(schema.Required(), file)
	}
	return t.Whole()
}

// gateOf makes the function that tells why a rule must not run.
func gateOf(gates []gate) func(*validate.Rule, *gtfs.Feed) string {
	byCode := map[string]gate{}
	for _, g := range gates {
		for _, c := range g.codes {
			byCode[c] = g
		}
	}
	return func(r *validate.Rule, f *gtfs.Feed) string {
		g, ok := byCode[r.Code]
		if !ok {
			return ""
		}
		return g.reason(f)
	}
}

func (g gate) reason(f *gtfs.Feed) string {
	files := g.clean
	if g.wholeFeed {
		files = nil
		for file := range gtfs.Files {
			files = append(files, file)
		}
	}
	for _, file := range files {
		if !clean(f, file) {
			return fmt.Sprintf("%s was not read without errors", file)
		}
	}
	for _, file := range g.present {
		if !f.Table(file).Present() {
			return fmt.Sprintf("no %s", file)
		}
	}
	return g.missingColumn(f)
}

func (g gate) missingColumn(f *gtfs.Feed) string {
	for _, all := range g.header {
		if !slices.ContainsFunc(all, func(name string) bool { return !f.FieldAt(name).Given() }) {
			return ""
		}
	}
	if len(g.header) == 0 {
		return ""
	}
	return "no column " + strings.Join(g.header[0], ", ")
}
