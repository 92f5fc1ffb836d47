package gtfs

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// calls are n rows of stop_times.txt as large feeds have them: trips of forty calls,
// five in turn at the same stops.
func calls(n int) string {
	var s strings.Builder
	s.WriteString("trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,timepoint,stop_headsign,shape_dist_traveled\n")
	for i := range n {
		trip, k := i/40, i%40
		at := 5*3600 + trip*60%70000 + k*95
		t := fmt.Sprintf("%02d:%02d:%02d", at/3600, at/60%60, at%60)
		fmt.Fprintf(&s, "bk1:EN_O6-Weekday-028500_SBS82_%d,%s,%s,bk1:%d,%d,0,0,%d,,%d.%04d\n",
			trip, t, t, 304000+trip/5*37%2000+k, k+1, k%7/6, k*400/1000, k*4000%10000)
	}
	return s.String()
}

// blockOf makes a reader of one block of stop_times.txt, with room for its rows.
func blockOf(t testing.TB, text string, o Options) (*blockReader, scan.Block) {
	feed := newFeed(nil, o)
	r := &reader{feed: feed, o: &feed.options}
	f := &fileReader{base: &feed.StopTimes.Table}
	block, err := scan.NewBlocks(strings.NewReader(text), len(text)+1, o.scan(StopTimesFile)).Next(scan.Block{})
	require.NoError(t, err)
	require.True(t, f.header(&block, &o))
	r.join.grow(f, r.records(f, &block))
	return newBlockReader(f, r), block
}

func BenchmarkBlock(b *testing.B) {
	const rows = 15_000 // a block of 1 MiB
	text := calls(rows)
	reader, block := blockOf(b, text, Options{})
	on := new(desk)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		reader.open(block, "", 0, rows)
		reader.read(on)
	}
	require.Equal(b, rows, reader.held)
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/row")
}

// TestReadingABlockAllocatesNothing: what a block needs is there from the one before.
func TestReadingABlockAllocatesNothing(t *testing.T) {
	const rows = 5_000
	for _, text := range []string{calls(rows), strings.ReplaceAll(calls(rows), ",0,", ",\" 0\",")} {
		reader, block := blockOf(t, text, Options{})
		on := new(desk)
		assert.Zero(t, testing.AllocsPerRun(5, func() {
			reader.open(block, "", 0, rows)
			reader.read(on)
		}))
		assert.Equal(t, rows, reader.held)
	}
}
