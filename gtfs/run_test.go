package gtfs

import (
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

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
		want, got := readText(t, text, len(text)+1, o, true), readText(t, text, len(text)+1, o, false)
		requireSame(t, want, got)
	})
}

// TestBlocksReadWhatRowsDo reads random texts in blocks of any size, by readers that have
// had other blocks before, with the ids of the feed known.
func TestBlocksReadWhatRowsDo(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		",", "\n", "\r", "\r\n", "\"", "\"\"", "\"a\"", "T", "U", "08:00:00", " ", "é", "\xe9", "1", "99", "#", "\x00", ",,,,", "\n\n\n",
		"T,08:00:00,08:00:00,S,1\n", "T,08:00:00,08:00:00,S,1\n", "U,08:00:00,,S,2\r\n", "\"T\",08:00:00,\"08:00:00\",S,3\n", "é,,,S,0\n",
	})
	rapid.Check(t, func(t *rapid.T) {
		o := Options{Dialect: rapid.SampledFrom([]Dialect{Lenient, Canonical}).Draw(t, "dialect")}
		text := "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + strings.Join(rapid.SliceOfN(piece, 0, 80).Draw(t, "text"), "")
		size := rapid.IntRange(1, 200).Draw(t, "size")
		requireSame(t, readText(t, text, size, o, true), readText(t, text, size, o, false))
	})
}

// requireSame compares all that two tables tell.
func requireSame(t require.TestingT, want, got *Table) {
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
}

// readPlain is read without runs.
func (b *blockReader) readPlain(on *desk) {
	b.desk = on
	b.valid = utf8.Valid(b.block.Data)
	b.usual = b.valid && usual(&b.block)
	for on.rows.Reset(b.block, b.o.scan(b.table.file)); on.rows.Next(); {
		b.row(&on.rows)
	}
	b.fail()
}

// readText reads stop_times.txt in blocks of a size, nil where it has no header: in the
// plain way each block by a reader of its own that knows no ids, else all by one.
func readText(t require.TestingT, text string, size int, o Options, plain bool) *Table {
	feed := newFeed(nil, o)
	r := &reader{feed: feed, o: &feed.options}
	r.join.ids = feed.spaces
	f := &fileReader{base: &feed.StopTimes.Table}
	blocks := scan.NewBlocks(strings.NewReader(text), size, o.scan(StopTimesFile))
	var b *blockReader
	on := new(desk)
	for {
		block, err := blocks.Next(scan.Block{})
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		if f.plan == nil && !f.header(&block, &o) || f.plan != nil && !f.base.read {
			continue
		}
		from := f.next
		f.next += r.records(f, &block)
		r.join.grow(f, f.next)
		if b == nil || plain {
			b = newBlockReader(f, r)
		}
		if !plain {
			feed.spaces.lend(&b.known)
		}
		b.open(block, scan.Windows1252, from, f.next)
		if plain {
			b.readPlain(on)
		} else {
			b.read(on)
		}
		r.join.join(f, b)
	}
	if f.plan == nil {
		return nil
	}
	f.finish()
	return f.base
}
