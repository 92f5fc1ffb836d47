package gtfs_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
)

// archiveOf makes a source of a few files.
func archiveOf(t *testing.T, files map[string]string) *source.Archive {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	a, err := source.FromFS(fsys, "feed")
	require.NoError(t, err)
	return a
}

// feedOf reads a feed of a few files.
func feedOf(t *testing.T, files map[string]string) *gtfs.Feed {
	t.Helper()
	f, err := gtfs.Read(t.Context(), archiveOf(t, files), gtfs.Options{})
	require.NoError(t, err)
	return f
}

// written writes a feed and opens what was written.
func written(t *testing.T, f *gtfs.Feed, e *gtfs.Edits) *source.Archive {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, gtfs.Write(t.Context(), &b, f, e))
	name := filepath.Join(t.TempDir(), "out.zip")
	require.NoError(t, os.WriteFile(name, b.Bytes(), 0o644))
	a, err := source.Open(t.Context(), name, source.Options{})
	require.NoError(t, err)
	t.Cleanup(func() { a.Close() })
	return a
}

func content(t *testing.T, a *source.Archive, name string) string {
	t.Helper()
	in, err := a.Find(name).Open()
	require.NoError(t, err)
	defer in.Close()
	b, err := io.ReadAll(in)
	require.NoError(t, err)
	return string(b)
}

// TestWriteKeepsWhatHasNoEdit edits one cell of a file full of oddities: all other
// bytes stay as they were.
func TestWriteKeepsWhatHasNoEdit(t *testing.T) {
	f := feedOf(t, map[string]string{
		"stops.txt": "\uFEFFstop_id, stop_name ,note\r\n\r\nA, \"Gare, \"\"Nord\"\"\" ,x\n\"B\",Place,y,surplus\r\nC,Port,z",
	})
	var e gtfs.Edits
	e.Set(f.Stops.StopName.Cell(1), "Place d'Armes, \"haut\"")
	a := written(t, f, &e)
	assert.Equal(t, "\uFEFFstop_id, stop_name ,note\r\n\r\nA, \"Gare, \"\"Nord\"\"\" ,x\n\"B\",\"Place d'Armes, \"\"haut\"\"\",y,surplus\r\nC,Port,z", content(t, a, "stops.txt"))
}

func TestWriteLeavesOut(t *testing.T) {
	f := feedOf(t, map[string]string{
		"stops.txt":   "driver,stop_id,stop_name\nJean,A,Gare\nMarie,B,Place,06 00 00 00 00\nLuc,C,Port\n",
		"drivers.txt": "name\nJean\n",
	})
	var e gtfs.Edits
	e.DropFile("drivers.txt")
	e.DropRow(gtfs.StopsFile, 2)
	e.DropColumn(f.Stops.FieldNamed("driver").ID)
	e.AddFile("feed_info.txt", []byte("feed_lang\nfr\n"))
	a := written(t, f, &e)
	assert.Nil(t, a.Find("drivers.txt"))
	assert.Equal(t, "stop_id,stop_name\nA,Gare\nB,Place\n", content(t, a, "stops.txt"))
	assert.Equal(t, "feed_lang\nfr\n", content(t, a, "feed_info.txt"))
}

// TestWriteLosesNoEdit sets a cell that a short row does not reach, and one of a column
// that the file has not.
func TestWriteLosesNoEdit(t *testing.T) {
	f := feedOf(t, map[string]string{"stops.txt": "stop_id,stop_name,zone_id\nA\nB,Place,1\n"})
	var e gtfs.Edits
	e.Set(f.Stops.ZoneID.Cell(0), "2")
	assert.Equal(t, "stop_id,stop_name,zone_id\nA,,2\nB,Place,1\n", content(t, written(t, f, &e), "stops.txt"))
	e.Set(f.Stops.StopURL.Cell(0), "https://example.org")
	err := gtfs.Write(t.Context(), io.Discard, f, &e)
	require.ErrorContains(t, err, "the file has no column stop_url")
}

func TestWriteMakesTextNormal(t *testing.T) {
	f := feedOf(t, map[string]string{"stops.txt": "stop_id,stop_name\r\nA,Caf\xe9\r\rB,Place\r\n"})
	var e gtfs.Edits
	e.Normalise(gtfs.StopsFile)
	assert.Equal(t, "stop_id,stop_name\nA,Café\nB,Place\n", content(t, written(t, f, &e), "stops.txt"))
}

// TestWrittenFeedsReadEqual holds that what is written reads as what was read, entry
// by entry, whether copied or run through the writer.
func TestWrittenFeedsReadEqual(t *testing.T) {
	corpus(t, func(t *testing.T, _ string, a *source.Archive) {
		if a.Size > 3<<20 {
			return // the large ones are of the same publishers and cost minutes
		}
		f, err := gtfs.Read(t.Context(), a, gtfs.Options{})
		require.NoError(t, err)
		want, err := gtfs.ContentID(a)
		require.NoError(t, err)
		got, err := gtfs.ContentID(written(t, f, nil))
		require.NoError(t, err)
		assert.Equal(t, want, got, "copied")

		var e gtfs.Edits
		for file := range gtfs.Files {
			if f.Table(file).Len() > 0 && file != gtfs.LocationsFile {
				e.Rename(f.Table(file).Header()[0], f.Table(file).Fields()[0].Name+"_x")
			}
		}
		g, err := gtfs.Read(t.Context(), written(t, f, &e), gtfs.Options{})
		require.NoError(t, err)
		sameRows(t, f, g)
	})
}

// sameRows compares the values of two feeds but for the first column of each table,
// which has another name in g.
func sameRows(t *testing.T, f, g *gtfs.Feed) {
	t.Helper()
	for file := range gtfs.Files {
		a, b := f.Table(file), g.Table(file)
		require.Equal(t, a.Len(), b.Len(), a.Name())
		for _, field := range a.Fields() {
			other := b.FieldNamed(field.Name)
			if !field.Given() || len(a.Header()) > 0 && field.ID == a.Header()[0] {
				continue
			}
			for row := range a.Len() {
				if x, y := field.Append(nil, row), other.Append(nil, row); !bytes.Equal(x, y) {
					require.Equal(t, string(x), string(y), "%s:%d %s", a.Name(), a.Line(row), field.Name)
				}
			}
		}
	}
}
