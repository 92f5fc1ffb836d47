package gtfs

import "github.com/quai-transit/quai/gtfs/source"

// A Table is what the tables of all files have in common.
type Table struct {
	file    File
	fields  []Field // declared, then the columns of the file that are not
	header  []FieldID
	present bool
	read    bool // the header could be read
	rows    int
	refused int
	lines   lineMap
	defects Defects
	entry   *source.Entry
	charset string
	dialect Dialect
}

// A tabler is a declared table: a struct of columns that embeds a [Table].
type tabler interface {
	base() *Table
	declare(s *spaces) []Field
}

func (t *Table) base() *Table { return t }

// File returns the file the table is of.
func (t *Table) File() File { return t.file }

// Name returns the name of the file, such as "stop_times.txt".
func (t *Table) Name() string { return t.file.String() }

// Present reports whether the feed has the file.
func (t *Table) Present() bool { return t.present }

// Readable reports whether the file is there and its header could be read.
func (t *Table) Readable() bool { return t.present && t.read }

// Len returns the number of rows held.
func (t *Table) Len() int { return t.rows }

// Refused returns the number of rows that are not held; each is a defect.
func (t *Table) Refused() int { return t.refused }

// Line returns the physical line on which a row ends; the header's is 1.
func (t *Table) Line(row int) int { return t.lines.line(row) }

// Defects returns what was odd about the file.
func (t *Table) Defects() *Defects { return &t.defects }

// Charset names the encoding the file was read in, "UTF-8" in good feeds.
func (t *Table) Charset() string { return t.charset }

// Fields returns the declared fields in the order of the reference, then the
// columns of the file that are not declared in the order of the header.
func (t *Table) Fields() []Field { return t.fields }

// Header returns the fields in the order of the file's header.
func (t *Table) Header() []FieldID { return t.header }

// Field returns the field a cell of this table points at, nil for a whole row.
func (t *Table) Field(id FieldID) *Field {
	n, ok := id.Position()
	if !ok || n >= len(t.fields) {
		return nil
	}
	return &t.fields[n]
}

// FieldNamed returns a field by its name, nil where neither the reference nor
// the file has it.
func (t *Table) FieldNamed(name string) *Field {
	for i := range t.fields {
		if t.fields[i].Name == name {
			return &t.fields[i]
		}
	}
	return nil
}

// Declared reports whether the reference has the field.
func (f *Field) Declared() bool { return f.col != nil }

// Whole reports whether every row of the file is held: it could be read to its
// end, and no row was refused for an error.
func (t *Table) Whole() bool {
	return t.Readable() && t.refused == t.defects.Count(EmptyRow) && t.defects.Count(UnreadableFile) == 0
}

// declared returns how many fields the reference has.
func (t *Table) declared() (n int) {
	for n < len(t.fields) && t.fields[n].Declared() {
		n++
	}
	return n
}
