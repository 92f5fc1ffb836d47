package main_test

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

const module = "github.com/quai-transit/quai/"

// layers are the arrows of the map: a folder may import itself and what stands right of it.
var layers = []string{"cmd", "export", "validate", "gtfs"}

// leaves know nothing of GTFS: they import no other package of ours.
var leaves = []string{"gtfs/geo", "gtfs/internal/inflate", "gtfs/internal/scan", "gtfs/lang", "gtfs/need", "gtfs/parallel"}

// A library is a package from outside and the folders whose code may import it. Their tests
// may too. A folder that ends in /... stands for all below it as well. Where tests is set
// those tests may also import it: "..." is every test.
type library struct {
	path    string
	folders []string
	tests   []string
}

// libraries are all that the project is built on; the longest path that fits counts.
var libraries = []library{
	{"github.com/chromedp/chromedp", nil, []string{"export/...", "cmd/..."}},
	{"github.com/chromedp/cdproto", nil, []string{"export/...", "cmd/..."}},
	{"github.com/go-json-experiment/json", []string{"gtfs"}, nil},
	{"github.com/golang/geo", []string{"gtfs/geo"}, nil},
	{"github.com/google/go-cmp", nil, []string{"..."}},
	{"github.com/jamespfennell/gtfs", []string{"gtfs/jamespfennell", "export/release"}, nil},
	{"github.com/klauspost/compress", []string{"gtfs", "gtfs/source", "gtfs/sample", "export/..."}, nil},
	{"github.com/nyaruka/phonenumbers", []string{"gtfs/internal/grammar"}, nil},
	{"github.com/parquet-go/parquet-go", []string{"export/format"}, nil},
	{"github.com/paulmach/orb", []string{"gtfs", "gtfs/geo", "export/..."}, nil},
	{"github.com/rogpeppe/go-internal", nil, []string{"..."}},
	{"github.com/spf13/cobra", []string{"cmd/quai"}, nil},
	{"github.com/spf13/pflag", []string{"cmd/quai"}, nil}, // the flags of cobra
	{"github.com/stretchr/testify", []string{"export/format/formattest"}, []string{"..."}},
	{"github.com/vbauerster/mpb", []string{"cmd/quai"}, nil},
	{"github.com/wlynxg/chardet", []string{"gtfs/internal/scan"}, nil},
	{"github.com/zeebo/xxh3", []string{"gtfs", "validate/..."}, nil},
	{"golang.org/x", []string{"..."}, nil},
	{"golang.org/x/tools/txtar", []string{"validate/..."}, []string{"..."}},
	{"pgregory.net/rapid", nil, []string{"..."}},
}

func TestImportsPointOneWay(t *testing.T) {
	for _, file := range goFiles(t) {
		for _, spec := range file.syntax.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if assert.NoError(t, err, file.name) {
				assert.Empty(t, wrong(path.Dir(file.name), file.test(), imported), file.name)
			}
		}
	}
}

// wrong says what speaks against the import by a file of a folder; nothing where it may.
func wrong(folder string, test bool, imported string) string {
	if own, ok := strings.CutPrefix(imported, module); ok {
		return wrongArrow(folder, test, own)
	}
	if host, _, _ := strings.Cut(imported, "/"); !strings.Contains(host, ".") {
		return "" // standard library
	}
	return wrongLibrary(folder, test, imported)
}

func wrongArrow(folder string, test bool, imported string) string {
	from, to := layer(folder), layer(imported)
	switch {
	case to < from:
		return fmt.Sprintf("%s → %s: this arrow points the wrong way, want %s",
			folder, imported, strings.Join(layers, " → "))
	case imported == "gtfs/need" && !test:
		return fmt.Sprintf("%s → %s: only tests need it", folder, imported)
	case slices.Contains(leaves, folder) && !test:
		return fmt.Sprintf("%s → %s: a leaf imports no other package of ours", folder, imported)
	}
	return ""
}

// layer returns the place of a folder among the layers, -1 where it is in none.
func layer(folder string) int {
	top, _, _ := strings.Cut(folder, "/")
	return slices.Index(layers, top)
}

func wrongLibrary(folder string, test bool, imported string) string {
	var lib library
	for _, l := range libraries {
		if len(l.path) > len(lib.path) && within(imported, l.path+"/...") {
			lib = l
		}
	}
	fits := func(pattern string) bool { return within(folder, pattern) }
	switch {
	case lib.path == "":
		return fmt.Sprintf("%s → %s: the table of libraries does not have it", folder, imported)
	case slices.ContainsFunc(lib.folders, fits), test && slices.ContainsFunc(lib.tests, fits):
		return ""
	}
	return fmt.Sprintf("%s → %s: this library is for %v and tests of %v", folder, imported, lib.folders, lib.tests)
}

// within tells whether a folder is the pattern, or below it where it ends in "...".
func within(folder, pattern string) bool {
	root, all := strings.CutSuffix(pattern, "...")
	root = strings.TrimSuffix(root, "/")
	return folder == root || all && (root == "" || strings.HasPrefix(folder, root+"/"))
}

func TestWrongImportsAreSeen(t *testing.T) {
	for _, c := range []struct {
		folder   string
		test     bool
		imported string
		says     string
	}{
		{"gtfs", false, module + "gtfs/source", ""},
		{"cmd/quai", false, module + "gtfs", ""},
		{"gtfs", false, module + "validate", "gtfs → validate: this arrow points the wrong way"},
		{"validate/rules", true, module + "export/report", "points the wrong way"},
		{"gtfs", false, module + "testdata", "points the wrong way"},
		{"gtfs/internal/scan", false, module + "gtfs", "a leaf imports no other"},
		{"gtfs/internal/scan", true, module + "gtfs/need", ""},
		{"export/report", false, module + "gtfs/need", "only tests need it"},
		{"gtfs", false, "encoding/csv", ""},
		{"export/format", false, "github.com/parquet-go/parquet-go/compress/zstd", ""},
		{"export/format/formattest", false, "github.com/parquet-go/parquet-go", "this library is for [export/format]"},
		{"gtfs", false, "github.com/stretchr/testify/require", "tests of [...]"},
		{"gtfs", true, "github.com/stretchr/testify/require", ""},
		{"validate", true, "github.com/chromedp/chromedp", "tests of [export/... cmd/...]"},
		{"export/portal", false, "golang.org/x/net/html", ""},
		{"export/portal", false, "golang.org/x/text/language", ""},
		{"export", false, "example.org/new", "the table of libraries does not have it"},
	} {
		got := wrong(c.folder, c.test, c.imported)
		if c.says == "" {
			assert.Empty(t, got)
		} else {
			assert.Contains(t, got, c.says)
		}
	}
}
