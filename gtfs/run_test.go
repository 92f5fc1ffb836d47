package gtfs

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// FuzzRunsReadWhatRowsDo reads a file by runs and record by record: rows, values, lines
// and defects are the same.
func FuzzRunsReadWhatRowsDo(f *testing.F) {
	const header = "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,timepoint,shape_dist_traveled,stop_headsign\n"
	for _, rows := range []string{
		"T,08:00:00,08:00:00,S,1,0,1,0.5,Nord\n",
		"T,08:00:00,08:00:00,S,1,0,1,0.5,Nord\r\nT,8:00:00, 08:00:00,S,0,9,x,-1,\r\n\r\nU,,,,,,,,\r\n",
		"\"T\",\"08:00:00\",\"\",\"S \",\"1\",\"\",\"1\",\"1e3\",\"a,b\"\nT,25:99:00,08:00:00,S,1,0\n#,08:00:00,08:00:00,S,2,,,,\n",
		"T,08:00:00,08:00:00,\xE9,1,0,1,0.5,Nord\nT,08:00:00,08:00:00,é,1,0,1,0.5,\"a\"\"b\"\n",
		"T,\"never closed\r\n\r\nU,,,,,,,,\r\n",
	} {
		f.Add("trip_id,"+rows, true) // the header may be all there is
		f.Add(header+strings.Repeat(rows, 5)+"T,08:00:00", false)
		f.Add(header+strings.Repeat(rows, 5), true)
		f.Add(header+strings.ReplaceAll(rows, "T,", "\"T\n\","), true)
	}
	f.Fuzz(func(t *testing.T, text string, canonical bool) {
		o := Options{Dialect: Lenient}
		if canonical {
			o.Dialect = Canonical
		}
		want, got := readBlock(t, text, o, (*blockReader).readPlain), readBlock(t, text, o, (*blockReader).read)
		require.Equal(t, want == nil, got == nil)
		if want == nil {
			return
		}
		assert.Equal(t, want.rows, got.rows)
		assert.Equal(t, want.refused, got.refused)
		assert.Equal(t, want.defects.All(), got.defects.All())
		assert.Equal(t, want.defects.counts, got.defects.counts)
		for row := range want.rows {
			assert.Equal(t, want.Line(row), got.Line(row))
			for i := range want.declared() {
				assert.Equal(t, string(want.fields[i].Append(nil, row)), string(got.fields[i].Append(nil, row)), "%s of row %d", want.fields[i].Name, row)
			}
		}
	})
}

// readPlain is read without runs.
func (b *blockReader) readPlain() {
	b.valid = utf8.Valid(b.block.Data)
	b.usual = b.valid && usual(&b.block)
	for b.rows.Reset(b.block); b.rows.Next(); {
		b.row(b.rows)
	}
	b.fail()
}

// readBlock reads stop_times.txt of one block, nil where it has no header.
func readBlock(t *testing.T, text string, o Options, read func(*blockReader)) *Table {
	feed := newFeed(nil, o)
	r := &reader{feed: feed, o: &feed.options}
	f := &fileReader{base: &feed.StopTimes.Table}
	block, err := scan.NewBlocks(strings.NewReader(text), len(text)+1, o.scan(StopTimesFile)).Next(scan.Block{})
	if err != nil || !f.header(&block, &o) {
		return nil
	}
	rows := r.records(f, &block)
	r.join.ids = feed.spaces
	r.join.grow(f, rows)
	b := newBlockReader(f, r)
	b.open(block, scan.Windows1252, 0, rows)
	read(b)
	r.join.join(f, b)
	f.finish()
	return f.base
}
