package inflate_test

import (
	"archive/zip"
	"bytes"
	stdflate "compress/flate"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/internal/inflate"
	"github.com/quai-transit/quai/gtfs/need"
)

// madeStopTimes returns calls in the shape of a real feed: trips of one line follow each
// other, with the same stops at other times.
func madeStopTimes(rows int) []byte {
	r := rand.New(rand.NewPCG(3, 4))
	var b bytes.Buffer
	b.WriteString("trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,timepoint\r\n")
	for trip := 0; rows > 0; trip++ {
		line, at := trip/40, 4*3600+r.IntN(18*3600)
		for seq := 1; seq <= 30+line%20 && rows > 0; seq++ {
			clock := fmt.Sprintf("%02d:%02d:%02d", at/3600, at/60%60, at%60)
			stop := (line*7919 + seq*104729) % 999983
			fmt.Fprintf(&b, "WEEKDAY-%06d-%d_%d,%s,%s,%06d,%d,0,0,%d\r\n",
				trip*37%999983, line, trip%2, clock, clock, stop, seq, seq%8/7)
			at += 20 + r.IntN(140)
			rows--
		}
	}
	return b.Bytes()
}

// realStopTimes returns packed bytes of the largest stop_times.txt of the corpus: its
// first megabytes, which are as the rest.
func realStopTimes(b *testing.B) []byte {
	b.Helper()
	feeds, err := filepath.Glob(filepath.Join(need.Corpus(b), "feeds", "*.zip"))
	require.NoError(b, err)
	var packed []byte
	for _, feed := range feeds {
		archive, err := zip.OpenReader(feed)
		if err != nil {
			continue // other tests are about damaged archives
		}
		for _, f := range archive.File {
			if f.Name == "stop_times.txt" && f.Method == zip.Deflate && f.CompressedSize64 > uint64(len(packed)) {
				r, err := f.OpenRaw()
				require.NoError(b, err)
				packed, err = io.ReadAll(io.LimitReader(r, 4<<20))
				require.NoError(b, err)
			}
		}
		require.NoError(b, archive.Close())
	}
	return packed
}

// benchmark reads packed bytes with each reader, as a caller does: in pieces of 64 KiB.
func benchmark(b *testing.B, packed []byte) {
	readers := []struct {
		name string
		open func(io.Reader) io.Reader
	}{
		{"own", func(r io.Reader) io.Reader { return inflate.NewReader(r) }},
		{"standard", func(r io.Reader) io.Reader { return stdflate.NewReader(r) }},
	}
	piece := make([]byte, 64<<10)
	for _, r := range readers {
		b.Run(r.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				n, err := io.CopyBuffer(struct{ io.Writer }{io.Discard}, struct{ io.Reader }{r.open(bytes.NewReader(packed))}, piece)
				if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) { // packed bytes may be cut
					b.Fatal(err)
				}
				b.SetBytes(n)
			}
		})
	}
}

func BenchmarkMadeStopTimes(b *testing.B) { benchmark(b, packed(b, madeStopTimes(100_000), 6)) }

func BenchmarkRealStopTimes(b *testing.B) { benchmark(b, realStopTimes(b)) }

// BenchmarkManyBlocks reads text whose codes change often, so that tables weigh more.
func BenchmarkManyBlocks(b *testing.B) {
	var all bytes.Buffer
	text := madeStopTimes(100_000)
	w, err := stdflate.NewWriter(&all, 6)
	require.NoError(b, err)
	for ; len(text) > 10_000; text = text[10_000:] {
		_, err = w.Write(text[:10_000])
		require.NoError(b, err)
		require.NoError(b, w.Flush())
	}
	require.NoError(b, w.Close())
	benchmark(b, all.Bytes())
}

// BenchmarkSmall reads an entry of a few lines.
func BenchmarkSmall(b *testing.B) { benchmark(b, packed(b, madeStopTimes(20), 6)) }
