package report_test

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// city judges a small made city with errors planted.
func city(t *testing.T, codes ...string) *validate.Result {
	t.Helper()
	name := filepath.Join(t.TempDir(), "valmont.zip")
	f, err := os.Create(name)
	require.NoError(t, err)
	_, err = sample.Write(f, sample.Options{Stops: 60, Trips: 400, Errors: codes})
	require.NoError(t, err)
	require.NoError(t, f.Close())
	feed, err := gtfs.Open(t.Context(), name, source.Options{}, gtfs.Options{})
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, feed.Close()) })
	return run(t, feed, profile.Default().Rules)
}

// small judges the small feed of the fixtures with files laid over it.
func small(t *testing.T, rules []*validate.Rule, archive string) *validate.Result {
	t.Helper()
	f, err := fixture.Parse("small", []byte(archive))
	require.NoError(t, err)
	fsys, err := f.FS()
	require.NoError(t, err)
	a, err := source.FromFS(fsys, "small")
	require.NoError(t, err)
	feed, err := gtfs.Read(t.Context(), a, gtfs.Options{})
	require.NoError(t, err)
	return run(t, feed, rules)
}

func run(t *testing.T, feed *gtfs.Feed, rules []*validate.Rule) *validate.Result {
	t.Helper()
	day, _ := gtfs.ParseDate("2026-11-23")
	r, err := validate.Run(t.Context(), feed, validate.Options{Rules: rules, Date: day})
	require.NoError(t, err)
	return r
}

func htmlOf(t *testing.T, in *report.Input) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, report.HTML(&b, in))
	return b.String()
}
