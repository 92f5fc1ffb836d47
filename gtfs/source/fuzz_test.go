package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzOpen opens any bytes and reads all entries: no panic, no entry longer than
// announced, no archive past the caps.
func FuzzOpen(f *testing.F) {
	for _, c := range hostile() {
		f.Add(c.zip, false)
	}
	stops, trips := stored("stops.txt", "stop_id\nA\n"), deflated("trips.txt", []byte("trip_id\nT\n"))
	f.Add(makeZip(stops, trips.followed()), true)
	f.Add(makeZip(stored("a/stops.txt", "x"), stored("__MACOSX/a", "")), false)
	f.Add(makeZip(stored("a.zip", string(makeZip(stops, trips)))), false)
	f.Add(zip64(stops), false)
	o := Options{MaxUnpacked: 1 << 20, MaxEntries: 50, MaxRatio: 100, TempDir: f.TempDir()}
	f.Fuzz(func(t *testing.T, b []byte, strict bool) {
		o := o
		o.Strict = strict
		p := packed{ReaderAt: bytes.NewReader(b), size: int64(len(b)), close: io.NopCloser(nil)}
		a, err := openPacked(context.Background(), p, "feed.zip", o)
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		defer a.Close()
		require.LessOrEqual(t, len(a.Entries), o.MaxEntries)
		total, seen := int64(0), map[string]bool{}
		for _, e := range a.Entries {
			require.False(t, seen[e.Name], "the name %q stands twice", e.Name)
			seen[e.Name] = true
			total += unpackAll(t, e)
		}
		require.LessOrEqual(t, total, o.MaxUnpacked)
	})
}

// unpackAll reads an entry to its end or fault and returns how many bytes it gave.
func unpackAll(t *testing.T, e *Entry) int64 {
	t.Helper()
	r, err := e.Open()
	if err != nil {
		return 0
	}
	n, err := io.Copy(io.Discard, r)
	require.LessOrEqual(t, n, e.Size)
	var refused *RefusedError
	require.True(t, err != nil && errors.As(err, &refused) || n == e.Size, "%d of %d bytes, %v", n, e.Size, err)
	require.NoError(t, r.Close())
	return n
}
