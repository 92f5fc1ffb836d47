package gtfs_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
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

// TestTheSameFileIsRefused holds that of two files that are refused it is the same one for
// any number of threads: that which is read first, though the other is done sooner.
func TestTheSameFileIsRefused(t *testing.T) {
	name := filepath.Join(t.TempDir(), "lying.zip")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	addLying(t, z, "trips.txt", "route_id,service_id,trip_id\n"+strings.Repeat("R,S,T\n", 500_000))
	addLying(t, z, "stop_times.txt", "trip_id,stop_id,stop_sequence\n")
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o600))
	for _, threads := range []int{1, 2, 4} {
		_, err := gtfs.Open(t.Context(), name, source.Options{}, gtfs.Options{Threads: threads})
		assert.ErrorContains(t, err, "read trips.txt", "%d threads", threads)
	}
}

// addLying adds a file that unpacks to a byte more than is announced.
func addLying(t *testing.T, z *zip.Writer, name, text string) {
	t.Helper()
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestSpeed)
	require.NoError(t, err)
	_, err = w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	out, err := z.CreateRaw(&zip.FileHeader{
		Name: name, Method: zip.Deflate, CRC32: crc32.ChecksumIEEE([]byte(text)),
		CompressedSize64: uint64(packed.Len()), UncompressedSize64: uint64(len(text) - 1),
	})
	require.NoError(t, err)
	_, err = out.Write(packed.Bytes())
	require.NoError(t, err)
}

func TestReadingThatIsGivenUp(t *testing.T) {
	name := filepath.Join(t.TempDir(), "feed.zip")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	_, err := z.Create("stops.txt")
	require.NoError(t, err)
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o600))
	a, err := source.Open(t.Context(), name, source.Options{})
	require.NoError(t, err)
	defer a.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = gtfs.Read(ctx, a, gtfs.Options{})
	assert.ErrorIs(t, err, context.Canceled)
}
