package gtfs

import (
	"bytes"
	"strings"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// A plan says, from the header once, what each cell of a row is.
type plan struct {
	columns []planColumn
	// recommended are fields the header lacks that each row had better have.
	recommended []FieldID
}

// A planColumn is one cell of each row.
type planColumn struct {
	field    *Field // nil where the value is not read
	part     int    // index among the parts of a block
	id       FieldID
	required bool // an empty cell is a defect
	wanted   bool // an empty cell is a minor defect
}

// planHeader reads the header and notes what is odd about it.
func (t *Table) planHeader(rows *scan.Rows, d Dialect) *plan {
	names := headerNames(rows, d)
	p, seen, part := &plan{columns: make([]planColumn, len(names))}, map[string]int{}, 0
	t.read = true
	for i, name := range names {
		f := t.headerField(name, i, rows, d, seen)
		c := planColumn{field: f, id: t.columnID(f, name)}
		if f != nil {
			c.part, c.required, c.wanted = part, f.Presence == Required && !f.ColumnRequired, f.Presence == Recommended
			part++
		}
		p.columns[i] = c
		t.header = append(t.header, c.id)
	}
	t.missingColumns(p, d)
	return p
}

// missingColumns looks for declared fields that the header lacks.
func (t *Table) missingColumns(p *plan, d Dialect) {
	given := map[FieldID]bool{}
	for _, c := range p.columns {
		given[c.id] = true
	}
	for i := range t.fields {
		f := &t.fields[i]
		switch {
		case !f.Declared() || given[f.ID]:
		case f.Presence == Recommended:
			p.recommended = append(p.recommended, f.ID)
		case d == Canonical && (f.Presence == Required || f.ColumnRequired):
			t.read = false
		}
	}
}

// headerNames returns the names in the header, without blanks around them. Where that
// would make two of them one, the canonical validator leaves all as they are.
func headerNames(rows *scan.Rows, d Dialect) []string {
	names, raw := make([]string, rows.N), make([]string, rows.N)
	for i := range names {
		names[i] = string(scan.Replace(rows.Text(i, nil)))
		raw[i] = string(scan.Replace(rows.Wide(i)))
	}
	if d != Canonical {
		return names
	}
	first := map[string]string{}
	for i, name := range names {
		if other, twice := first[name]; twice && other != raw[i] {
			return raw
		}
		first[name] = raw[i]
	}
	return names
}

// blankLine returns which line of a block is one of blanks where the header should be,
// counted from 0, and false where there is none. Empty lines may stand before it.
func blankLine(data []byte, d Dialect) (n int, ok bool) {
	ends := "\r\n"
	if d == Canonical { // to which a carriage return is a blank
		ends = "\n"
	}
	rest := bytes.TrimLeft(data, ends)
	line, _, _ := bytes.Cut(rest, []byte{'\n'})
	return bytes.Count(data[:len(data)-len(rest)], []byte{'\n'}), len(line) > 0 && len(bytes.Trim(line, blanks)) == 0
}

// noteBlankHeader notes a line of blanks in place of the header.
func (t *Table) noteBlankHeader(line int) {
	t.defects.add(Defect{Kind: EmptyColumnName, Field: WholeRow(t.file), Row: -1, Line: int32(line), Count: 1}, nil)
}

// planBlank makes the header one of a single column without a name, as the canonical
// validator does with a line of blanks.
func (t *Table) planBlank() *plan {
	c := planColumn{id: t.columnID(nil, "")}
	t.header = append(t.header, c.id)
	return &plan{columns: []planColumn{c}}
}

// blanks are the characters that are trimmed off values.
const blanks = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\v\f\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f "

// headerField returns the declared field a header cell names, nil where there is
// none or where an earlier cell has it.
func (t *Table) headerField(name string, i int, rows *scan.Rows, d Dialect, seen map[string]int) *Field {
	note := func(k DefectKind, id FieldID) {
		t.defects.add(Defect{Kind: k, Field: id, Row: -1, Line: int32(rows.Line()), Count: int32(i + 1)}, rows.Wide(i))
	}
	if name == "" {
		note(EmptyColumnName, WholeRow(t.file))
		t.read = t.read && d != Canonical
		return nil
	}
	if _, twice := seen[name]; twice {
		note(DuplicatedColumn, WholeRow(t.file))
		if f := t.FieldNamed(name); d == Canonical && !f.Declared() {
			note(UnknownColumn, fieldID(t.file, len(t.fields)))
		}
		t.read = t.read && d != Canonical
		return nil
	}
	seen[name] = i
	if f := t.FieldNamed(name); f != nil && f.Declared() {
		if d != Canonical && rows.Flags(i)&(scan.PadInside|scan.PadOutside) != 0 {
			note(PaddedColumnName, f.ID)
		}
		return f
	}
	if f := t.foldedField(name, seen); f != nil && d != Canonical {
		note(ColumnNameCase, f.ID)
		seen[f.Name] = i
		return f
	}
	note(UnknownColumn, fieldID(t.file, len(t.fields)))
	return nil
}

// foldedField finds a field by its name in other letters, such as Stop_ID.
func (t *Table) foldedField(name string, seen map[string]int) *Field {
	for i := range t.declared() {
		f := &t.fields[i]
		if _, taken := seen[f.Name]; f.Declared() && !taken && strings.EqualFold(f.Name, name) {
			return f
		}
	}
	return nil
}

// columnID returns the id of a header cell; a cell that is not declared becomes a
// field without column.
func (t *Table) columnID(f *Field, name string) FieldID {
	if f != nil {
		return f.ID
	}
	id := fieldID(t.file, len(t.fields))
	t.fields = append(t.fields, Field{ID: id, Name: name, Type: "Text"})
	return id
}
