package gtfs

import (
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// A blockReader reads one block of a file after another: its share of every column. Ids
// that the feed has already get their number, others one in spaces of the block. Blocks
// are read in any order and joined in file order.
type blockReader struct {
	file    *fileReader
	table   *Table
	plan    *plan
	o       *Options
	block   scan.Block
	charset scan.Charset
	ids     *spaces           // of the block
	known   [spaceKinds]Space // of the feed, as far as it was read when the block began

	from    int // row of the columns where there is room for those of the block
	parts   []part
	held    int // rows read so far
	refused int
	lines   lineMap
	defects blockDefects
	scratch []byte
	desk    *desk // while it is read
	// cellLost says that oddCell found what costs the row in the canonical dialect.
	cellLost bool
	usual    bool // UTF-8 without controls and U+FFFD
	valid    bool // UTF-8
	inRuns   bool // runs are worth their while
	failed   bool // nothing is read beyond this block
	loneCR   bool // carriage returns end lines
	ready    bool // it can be joined
}

func newBlockReader(f *fileReader, r *reader) *blockReader {
	b := &blockReader{file: f, table: f.base, plan: f.plan, o: r.o, ids: newSpaces(r.feed.spaces[0].seed)}
	for _, c := range b.plan.columns {
		if c.field != nil {
			b.parts = append(b.parts, c.field.col.newPart(b, c.field))
		}
	}
	return b
}

// open turns to another block, for whose records there is room from row from up to to.
func (b *blockReader) open(block scan.Block, cs scan.Charset, from, to int) {
	b.block, b.charset, b.from = block, cs, from
	b.held, b.refused, b.failed, b.ready = 0, 0, false, false
	b.loneCR = block.LoneCR && b.o.Dialect != Canonical
	b.lines.reset()
	b.defects.reset()
	b.ids.reset()
	for _, p := range b.parts {
		p.open(from, to)
	}
}

// ascii reports whether all characters within cells are printable ASCII for sure: cells
// in quotes may hold line ends.
func (b *blockReader) ascii() bool {
	return !b.block.Wide && !b.block.Controls && !b.block.Quotes && !b.block.LoneCR
}

// A desk is what one worker needs while it reads a block: blocks that wait to be joined
// keep none of it.
type desk struct {
	rows  scan.Rows
	care  scan.Rows // for records of a run that are read again
	batch run
	asked [scan.MaxRun]ask // for the ids of a run
}

// read parses the block.
func (b *blockReader) read(on *desk) {
	b.desk = on
	defer func() { b.desk = nil }()
	b.valid = !b.block.Wide || utf8.Valid(b.block.Data)
	b.usual = b.valid && usual(&b.block)
	b.inRuns, on.batch.most = true, scan.MaxRun
	on.rows.Reset(b.block, b.o.scan(b.table.file))
	on.care.Reset(b.block, b.o.scan(b.table.file))
	for b.run() || on.rows.Next() {
		if on.batch.Rows == 0 {
			b.row(&on.rows)
		}
	}
	b.fail()
}

// fail notes a record that breaks a limit.
func (b *blockReader) fail() {
	if f := b.desk.rows.Failure; f != nil {
		b.failed = true
		b.defects.add(Defect{Kind: UnreadableFile, Field: WholeRow(b.table.file), Row: -1, Line: int32(f.Line), Count: int32(f.Column)}, b.block.Data[f.Start:f.End])
	}
}
