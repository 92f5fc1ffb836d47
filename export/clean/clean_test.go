package clean_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/quai-transit/quai/export/clean"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/source"
)

var update = flag.Bool("update", false, "rewrite the want files of the fixtures")

// TestFixtures cleans the feed of each archive in testdata; the files under want/ are
// those that differ, and the loss report.
func TestFixtures(t *testing.T) {
	for _, fix := range everyFix() {
		names, err := filepath.Glob("testdata/" + fix.Code + "*.txtar")
		require.NoError(t, err)
		require.NotEmpty(t, names, "fix %s has no fixture", fix.Code)
		for _, name := range names {
			t.Run(filepath.Base(name), func(t *testing.T) { fixture(t, name) })
		}
	}
}

func fixture(t *testing.T, name string) {
	t.Helper()
	a, err := txtar.ParseFile(name)
	require.NoError(t, err)
	in := &txtar.Archive{Comment: a.Comment}
	for _, f := range a.Files {
		if !strings.HasPrefix(f.Name, "want/") {
			in.Files = append(in.Files, f)
		}
	}
	got := cleaned(t, in)
	if *update {
		in.Files = append(in.Files, got.Files...)
		require.NoError(t, os.WriteFile(name, txtar.Format(in), 0o644))
		return
	}
	want := &txtar.Archive{Files: a.Files[len(in.Files):]}
	assert.Equal(t, string(txtar.Format(want)), string(txtar.Format(got)))
}

// cleaned returns the files that cleaning changed and the loss report. Text files
// hold their bytes escaped as \xNN.
func cleaned(t *testing.T, in *txtar.Archive) *txtar.Archive {
	t.Helper()
	for i := range in.Files {
		in.Files[i].Data = []byte(strings.ReplaceAll(string(in.Files[i].Data), `\xe9`, "\xe9"))
	}
	fsys, err := txtar.FS(in)
	require.NoError(t, err)
	a, err := source.FromFS(fsys, "feed")
	require.NoError(t, err)
	f, err := gtfs.Read(t.Context(), a, gtfs.Options{})
	require.NoError(t, err)
	var zip, report bytes.Buffer
	fixes := clean.All()
	if strings.Contains(string(in.Comment), "publish: true") {
		fixes, _ = clean.ForPublishing()
	}
	edits, r := clean.Plan(f, fixes)
	if strings.Contains(string(in.Comment), "publish: true") {
		r = r.Public()
	}
	require.NoError(t, gtfs.Write(t.Context(), &zip, f, edits))
	require.NoError(t, r.CSV(&report, lang.FR))
	out := opened(t, zip.Bytes())
	got := &txtar.Archive{}
	for _, e := range out.Entries {
		text := read(t, e)
		if old := a.Find(e.Name); old == nil || read(t, old) != text {
			got.Files = append(got.Files, txtar.File{Name: "want/" + e.Name, Data: []byte(text)})
		}
	}
	got.Files = append(got.Files, txtar.File{Name: "want/report.csv", Data: report.Bytes()})
	for i := range in.Files {
		in.Files[i].Data = []byte(strings.ReplaceAll(string(in.Files[i].Data), "\xe9", `\xe9`))
	}
	return got
}

func opened(t *testing.T, zip []byte) *source.Archive {
	t.Helper()
	name := filepath.Join(t.TempDir(), "feed.zip")
	require.NoError(t, os.WriteFile(name, zip, 0o644))
	a, err := source.Open(t.Context(), name, source.Options{})
	require.NoError(t, err)
	t.Cleanup(func() { a.Close() })
	return a
}

func read(t *testing.T, e *source.Entry) string {
	t.Helper()
	in, err := e.Open()
	require.NoError(t, err)
	defer in.Close()
	var b bytes.Buffer
	_, err = b.ReadFrom(in)
	require.NoError(t, err)
	return b.String()
}

// everyFix lists the fixes of everyday cleaning and of publishing, each once.
func everyFix() []*clean.Fix {
	first, second := clean.ForPublishing()
	fixes := clean.All()
	for _, f := range append(first, second...) {
		if !slices.Contains(fixes, f) {
			fixes = append(fixes, f)
		}
	}
	return fixes
}

func TestEveryFixIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range everyFix() {
		assert.False(t, seen[f.Code], f.Code)
		seen[f.Code] = true
		for _, text := range []lang.Text{f.Title, f.Doc} {
			assert.NotEmpty(t, text.EN, f.Code)
			assert.NotEmpty(t, text.FR, f.Code)
		}
		_, err := os.Stat(strings.ReplaceAll(f.Code, "-", "_") + ".go")
		assert.NoError(t, err, "fix %s stands in a file of its name", f.Code)
	}
}

// TestCleanOfCleanIsTheSame cleans every feed of the corpus twice.
func TestCleanOfCleanIsTheSame(t *testing.T) {
	root := need.Corpus(t)
	for _, set := range []string{"feeds", "fixtures"} {
		names, err := filepath.Glob(filepath.Join(root, set, "*"))
		require.NoError(t, err)
		for _, name := range names {
			t.Run(set+"/"+filepath.Base(name), func(t *testing.T) { cleanTwice(t, name) })
		}
	}
}

func cleanTwice(t *testing.T, name string) {
	t.Helper()
	f, err := gtfs.Open(t.Context(), name, source.Options{}, gtfs.Options{})
	if err != nil {
		return // what cannot be opened is the business of gtfs/source
	}
	defer f.Close()
	var once, twice bytes.Buffer
	_, err = clean.Clean(t.Context(), &once, f)
	require.NoError(t, err)
	g, err := gtfs.Read(t.Context(), opened(t, once.Bytes()), gtfs.Options{})
	require.NoError(t, err)
	r, err := clean.Clean(t.Context(), &twice, g)
	require.NoError(t, err)
	assert.Zero(t, r.Total(), "%+v", r.Changes)
	assert.True(t, bytes.Equal(once.Bytes(), twice.Bytes()), "the second cleaning gave other bytes")
	assert.Equal(t, f.StopTimes.Len(), g.StopTimes.Len())
}
