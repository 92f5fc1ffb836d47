package gtfs

import "github.com/quai-transit/quai/gtfs/internal/scan"

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
	if fault != 0 && b.o.Dialect == Canonical && javaDigits(fault) {
		if ascii, some := asciiDigits(raw); some {
			fault = b.parts[c.part].set(b.held, ascii)
		}
	}
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
