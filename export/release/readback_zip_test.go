package release

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
)

// small is a feed that every reader reads the same.
var small = map[string]string{
	"agency.txt":         "agency_id,agency_name,agency_url,agency_timezone\nA,Ilévia,https://a.example,Europe/Paris\n",
	"routes.txt":         "route_id,agency_id,route_short_name,route_type\nR,A,1,3\n",
	"stops.txt":          "stop_id,stop_name,stop_lat,stop_lon\nP,Gare,50.6,3\nQ,Place,50.7,3.1\n",
	"calendar_dates.txt": "service_id,date,exception_type\nS,20261111,1\n",
	"trips.txt":          "route_id,service_id,trip_id,shape_id\nR,S,T,L\nR,S,U,\n",
	"stop_times.txt":     "trip_id,arrival_time,departure_time,stop_id,stop_sequence\nT,08:00:00,08:01:00,P,1\nT,,,Q,2\nT,08:10:00,,P,3\nT,25:20:00,25:20:00,Q,4\n",
	"shapes.txt":         "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nL,50.6,3,1\nL,50.7,3.1,2\n",
	"notes.txt":          "kept as it is\n",
}

// zipOf writes small with other files in place of some; "" leaves one out.
func zipOf(t *testing.T, other map[string]string) string {
	t.Helper()
	files := maps.Clone(small)
	maps.Copy(files, other)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if files[name] == "" {
			continue
		}
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(files[name]))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	path := filepath.Join(t.TempDir(), "gtfs.zip")
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
	return path
}

func feedIn(t *testing.T, path string) *gtfs.Feed {
	t.Helper()
	f, err := gtfs.Open(t.Context(), path, source.Options{}, gtfs.Options{})
	require.NoError(t, err)
	t.Cleanup(func() { f.Close() })
	return f
}

// damaged writes small with a stop_times.txt whose packed data or header was harmed.
func damaged(t *testing.T, harm func(*zip.FileHeader, []byte) []byte) string {
	t.Helper()
	whole := zipOf(t, map[string]string{"stop_times.txt": ""})
	r, err := zip.OpenReader(whole)
	require.NoError(t, err)
	defer r.Close()
	var b, packed bytes.Buffer
	z := zip.NewWriter(&b)
	for _, entry := range r.File {
		require.NoError(t, z.Copy(entry))
	}
	text := []byte(small["stop_times.txt"])
	deflate, err := flate.NewWriter(&packed, 6)
	require.NoError(t, err)
	_, err = deflate.Write(text)
	require.NoError(t, errors.Join(err, deflate.Close()))
	h := &zip.FileHeader{Name: "stop_times.txt", Method: zip.Deflate, CRC32: crc32.ChecksumIEEE(text), UncompressedSize64: uint64(len(text))}
	data := harm(h, packed.Bytes())
	h.CompressedSize64 = uint64(len(data))
	w, err := z.CreateRaw(h)
	require.NoError(t, err)
	_, err = w.Write(data)
	require.NoError(t, errors.Join(err, z.Close()))
	path := filepath.Join(t.TempDir(), "gtfs.zip")
	require.NoError(t, os.WriteFile(path, b.Bytes(), 0o644))
	return path
}
