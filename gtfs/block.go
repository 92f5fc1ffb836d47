package gtfs

import (
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// A blockReader reads one block of a file: its share of every column, with ids
// numbered in spaces of its own. Blocks are read in any order and joined in file order.
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

// row reads one record.
func (b *blockReader) row(rows *scan.Rows) {
	if isComment(rows, b.o) {
		return
	}
	if rows.EmptyRow {
		b.refuse(EmptyRow, rows)
		return
	}
	for _, p := range b.parts {
		p.clear(b.held)
	}
	ok := true
	if n := rows.N; n != len(b.plan.columns) && !b.ragged(rows, n) {
		b.drop()
		return
	}
	for i := range min(rows.N, len(b.plan.columns)) {
		if c := &b.plan.columns[i]; c.field != nil && !b.cell(c, rows, i) {
			ok = false
		}
	}
	for _, id := range b.plan.recommended {
		b.note(MissingRecommended, id, rows, nil)
	}
	if !ok {
		b.drop()
		return
	}
	b.hold(1, rows.Line())
}

// refuse notes a record that is not held.
func (b *blockReader) refuse(k DefectKind, rows *scan.Rows) {
	b.refused++
	b.defects.add(Defect{Kind: k, Field: WholeRow(b.table.file), Row: -1, Line: int32(rows.Line())}, rows.Raw())
}

// ragged notes a record with more or fewer cells than the header. Cells that are
// not there are not given; surplus cells stay in the file.
func (b *blockReader) ragged(rows *scan.Rows, n int) (held bool) {
	d := Defect{Kind: RaggedRow, Field: WholeRow(b.table.file), Row: int32(b.held), Line: int32(rows.Line()), Count: int32(n)}
	if b.o.Dialect == Canonical {
		d.Row = -1
	}
	b.defects.add(d, rows.Raw())
	for i := n; i < len(b.plan.columns) && b.o.Dialect != Canonical; i++ {
		if b.plan.columns[i].required {
			b.note(MissingRequired, b.plan.columns[i].id, rows, nil)
		}
	}
	return b.o.Dialect != Canonical
}

// cell reads one cell; held is false where it costs the row.
func (b *blockReader) cell(c *planColumn, rows *scan.Rows, i int) (held bool) {
	raw, lost := rows.Cell(i), false
	if flags := rows.Flags(i); flags&^scan.Quoted != 0 || !b.usual {
		raw = b.oddCell(c, rows, i, flags)
		if lost = b.cellLost; len(raw) == 0 && flags&scan.PadInside != 0 && b.o.Dialect == Canonical {
			return b.blank(c, rows) && !lost
		}
	}
	if len(raw) == 0 {
		return b.absent(c, rows) && !lost
	}
	fault := b.parts[c.part].set(b.held, raw)
	if fault == 0 {
		return !lost
	}
	b.note(fault, c.id, rows, raw)
	return !lost && (b.o.Dialect != Canonical || !costsRow(fault))
}

// blank reads a cell of nothing but blanks in quotes, which the canonical validator
// takes for a value: the empty text.
func (b *blockReader) blank(c *planColumn, rows *scan.Rows) (held bool) {
	fault := b.parts[c.part].setEmpty(b.held)
	if fault != 0 {
		b.note(fault, c.id, rows, nil)
	}
	return fault == 0
}

func (b *blockReader) absent(c *planColumn, rows *scan.Rows) (held bool) {
	switch {
	case c.required:
		b.note(MissingRequired, c.id, rows, nil)
		return b.o.Dialect != Canonical
	case c.wanted:
		b.note(MissingRecommended, c.id, rows, nil)
	}
	return true
}

// costsRow reports whether the canonical validator does not hold a row for a defect.
func costsRow(k DefectKind) bool {
	switch k {
	case PaddedValue, NonASCII, UnknownEnum, MissingRecommended:
		return false
	}
	return true
}

func (b *blockReader) note(k DefectKind, id FieldID, rows *scan.Rows, raw []byte) {
	b.defects.add(Defect{Kind: k, Field: id, Row: int32(b.held), Line: int32(rows.Line())}, raw)
}

// drop forgets the row being read: the next takes its place.
func (b *blockReader) drop() {
	b.refused++
	for i := len(b.defects.list) - 1; i >= 0 && b.defects.list[i].Row == int32(b.held); i-- {
		b.defects.list[i].Row = -1
	}
}
