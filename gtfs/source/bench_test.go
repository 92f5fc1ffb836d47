package source

import (
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
)

func BenchmarkUnpack(b *testing.B) {
	var rows []byte
	for i := range 200_000 {
		rows = fmt.Appendf(rows, "T%d,%02d:%02d:00,S%d,%d\n", i/20, i/20%24, i*3%60, i*7919%4000, i%20)
	}
	a := mustOpen(b, makeZip(deflated("stop_times.txt", rows)), Options{})
	b.SetBytes(int64(len(rows)))
	b.ReportAllocs()
	for b.Loop() {
		r, err := a.Entries[0].Open()
		require.NoError(b, err)
		_, err = io.Copy(io.Discard, r)
		require.NoError(b, err)
		require.NoError(b, r.Close())
	}
}
