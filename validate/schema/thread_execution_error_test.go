package schema_test

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// TestThreadExecutionError packs a table by a method that the canonical validator does
// not know, behind a table in a folder, and a locations.geojson of brackets.
func TestThreadExecutionError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "feed.zip")
	out, err := os.Create(path)
	require.NoError(t, err)
	z := zip.NewWriter(out)
	for _, h := range []zip.FileHeader{{Name: "x/stops.txt"}, {Name: "levels.txt", Method: 14}} {
		_, err := z.CreateRaw(&h)
		require.NoError(t, err)
	}
	w, err := z.Create("locations.geojson")
	require.NoError(t, err)
	_, err = w.Write([]byte(strings.Repeat("[", 10_000)))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	require.NoError(t, out.Close())
	assert.Equal(t, []string{
		"filename=levels.txt exception=org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException message=Unsupported compression method 14 (LZMA) used in entry levels.txt",
		"filename=locations.geojson exception=java.lang.StackOverflowError message=",
	}, told(t, path, profile.Canonical(), "thread_execution_error"))
	def := profile.Default()
	for _, r := range def.Rules {
		assert.False(t, r.System, r.Code)
	}
}

// told returns what a rule tells of a feed.
func told(t *testing.T, path string, p *profile.Profile, code string) (list []string) {
	t.Helper()
	f, err := gtfs.Open(t.Context(), path, source.Options{}, p.Reading(""))
	require.NoError(t, err)
	defer f.Close()
	date, ok := gtfs.ParseDate("20261123")
	require.True(t, ok)
	res, err := validate.Run(t.Context(), f, p.Options(date))
	require.NoError(t, err)
	for _, g := range res.Groups {
		for i := 0; g.Rule.Code == code && i < g.Len(); i++ {
			var parts []string
			for _, v := range g.Notice(i).Values() {
				parts = append(parts, v.Detail.Name+"="+v.Text)
			}
			list = append(list, strings.Join(parts, " "))
		}
	}
	return list
}
