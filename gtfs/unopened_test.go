package gtfs_test

import (
	"archive/zip"
	"hash/crc32"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
)

// A packedFile is a file as it is put into a zip: its bytes under any method.
type packedFile struct {
	name, data string
	method     uint16
}

// canonicalFeed packs files and reads them as the canonical validator does.
func canonicalFeed(t *testing.T, files ...packedFile) *gtfs.Feed {
	t.Helper()
	path := filepath.Join(t.TempDir(), "feed.zip")
	out, err := os.Create(path)
	require.NoError(t, err)
	z := zip.NewWriter(out)
	for _, f := range files {
		n := uint64(len(f.data))
		h := &zip.FileHeader{Name: f.name, Method: f.method, CRC32: crc32.ChecksumIEEE([]byte(f.data)), CompressedSize64: n, UncompressedSize64: n}
		w, err := z.CreateRaw(h)
		require.NoError(t, err)
		_, err = w.Write([]byte(f.data))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	require.NoError(t, out.Close())
	f, err := gtfs.Open(t.Context(), path, source.Options{}, gtfs.Options{Dialect: gtfs.Canonical})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, f.Close()) })
	return f
}

func stored(name, data string) packedFile { return packedFile{name: name, data: data} }

// TestAFileThatCannotBeOpenedCostsItselfAlone packs one table by a method that the
// canonical validator does not know, where its first look at the zip does not come to.
func TestAFileThatCannotBeOpenedCostsItselfAlone(t *testing.T) {
	f := canonicalFeed(t, stored("x/trips.txt", "trip_id\n"), packedFile{"stops.txt", "…", 14}, stored("levels.txt", "level_id,level_index\nL,0\n"))
	assert.Equal(t, 1, f.Levels.Len())
	assert.True(t, f.Stops.Present())
	assert.False(t, f.Stops.Readable())
	assert.False(t, f.Stops.Whole())
	require.Len(t, f.Stops.Defects().All(), 1)
	d := f.Stops.Defects().All()[0]
	assert.Equal(t, gtfs.UnopenedFile, d.Kind)
	assert.Equal(t, "org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException: Unsupported compression method 14 (LZMA) used in entry stops.txt", d.Raw)
	assert.Equal(t, 1, f.Table(gtfs.OtherFile).Defects().Count(gtfs.NestedFile))
}

// TestFolderNamedLikeTheZip holds that its tables are there for the canonical
// validator, and that none of them can be read.
func TestFolderNamedLikeTheZip(t *testing.T) {
	f := canonicalFeed(t, stored("feed/", ""), stored("feed/stops.txt", "stop_id\nA\n"), stored("feed/locations.geojson", "{}"), stored("feed/notes", ""))
	assert.True(t, f.Stops.Present())
	assert.False(t, f.Stops.Readable())
	require.Len(t, f.Stops.Defects().All(), 1)
	assert.Equal(t, gtfs.UnreadableFile, f.Stops.Defects().All()[0].Kind)
	assert.True(t, f.Locations.Present())
	assert.False(t, f.Locations.Readable())
	assert.Empty(t, f.Locations.Defects().All())
	other := f.Table(gtfs.OtherFile).Defects().All()
	require.Len(t, other, 2)
	assert.Equal(t, "feed/stops.txt", other[0].Raw)
	assert.Equal(t, gtfs.UnknownFile, other[1].Kind)
	assert.Equal(t, "notes", other[1].Raw)
}

// TestLocationsTooDeepForTheCanonicalValidator nests arrays about as deep as it can.
func TestLocationsTooDeepForTheCanonicalValidator(t *testing.T) {
	nested := func(n int) *gtfs.Table {
		text := `{"type": "FeatureCollection", "features": [], "x": ` + strings.Repeat("[", n) + strings.Repeat("]", n) + "}"
		return &canonicalFeed(t, stored("locations.geojson", text)).Locations.Table
	}
	assert.True(t, nested(2_000).Whole())
	for _, n := range []int{3_000, 100_000} {
		l := nested(n)
		assert.False(t, l.Readable())
		require.Len(t, l.Defects().All(), 1)
		assert.Equal(t, gtfs.UnopenedFile, l.Defects().All()[0].Kind)
		assert.Equal(t, "java.lang.StackOverflowError", l.Defects().All()[0].Raw)
	}
}
