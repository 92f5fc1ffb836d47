package gtfs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
)

// FuzzRead reads any bytes as stop_times.txt in both dialects: nothing breaks, rows
// are found again in the file, and what is written anew reads as the same rows.
func FuzzRead(f *testing.F) {
	f.Add([]byte("trip_id,arrival_time,stop_id,stop_sequence\nT,08:00:00,A,1\nT, 8:05:00,\"B\"\"\",2\n"))
	f.Add([]byte("\uFEFFtrip_id, stop_id \r\rT,\"A\r\n\r\n\"\"\nU,\xe9,x,y\n"))
	f.Add([]byte("\xff\xfet\x00r\x00i\x00p\x00_\x00i\x00d\x00\n\x00T\x00\n\x00"))
	f.Add([]byte("trip_id,trip_id,,Stop_ID\n\x00T\x00,\"a\" b,\"open\n,,,\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		files := map[string]string{"stop_times.txt": string(data)}
		for _, d := range []gtfs.Dialect{gtfs.Lenient, gtfs.Canonical} {
			feed, err := gtfs.Read(t.Context(), archiveOf(t, files), gtfs.Options{Dialect: d, Threads: 2})
			require.NoError(t, err)
			foundAgain(t, feed.StopTimes)
			for id := range feed.TripIDs() {
				feed.CallsOf(id)
			}
		}
		lenient := feedOf(t, files)
		if !lenient.StopTimes.Readable() {
			return
		}
		var e gtfs.Edits
		e.Normalise(gtfs.StopTimesFile)
		e.Trim(gtfs.StopTimesFile)
		again, err := gtfs.Read(t.Context(), written(t, lenient, &e), gtfs.Options{})
		require.NoError(t, err)
		sameValues(t, lenient.StopTimes, again.StopTimes)
	})
}

// foundAgain holds that every row held is found on its line.
func foundAgain(t *testing.T, table *gtfs.StopTimes) {
	t.Helper()
	rows := make([]int32, table.Len())
	for i := range rows {
		rows[i] = int32(i)
	}
	n := 0
	require.NoError(t, table.Raws(rows, func(r gtfs.Raw) bool {
		assert.Equal(t, n, r.Row)
		assert.Equal(t, table.Line(n), r.Line)
		n++
		return true
	}))
	assert.Equal(t, table.Len(), n)
}

func sameValues(t *testing.T, a, b *gtfs.StopTimes) {
	t.Helper()
	require.Equal(t, a.Len(), b.Len())
	for i := range a.Len() {
		for _, f := range a.Fields() {
			if f.Declared() && f.Given() {
				require.Equal(t, string(f.Append(nil, i)), string(b.FieldNamed(f.Name).Append(nil, i)), "row %d %s", i, f.Name)
			}
		}
	}
}
