package gtfs

import (
	"fmt"
	"slices"
)

// Edits are changes to make to a feed when it is written. The feed itself stays as
// it was read; files, rows and cells without an edit keep their bytes. The zero value
// is ready to use; it is not safe for several goroutines.
type Edits struct {
	files   map[File]*fileEdits
	added   map[string][]byte // files that the feed does not have
	without map[string]bool   // files left out, by the name of their entry
}

// fileEdits are the edits of one file.
type fileEdits struct {
	cells     map[int32]map[int]string // new text by row and position of the field
	drop      map[int32]bool           // rows left out
	columns   map[int]bool             // fields left out
	names     map[int]string           // new names in the header
	surplus   bool                     // leave out cells beyond the header
	normalise bool                     // UTF-8, no byte order mark, line feeds
	trim      bool                     // no blanks around declared values
}

func (e *Edits) of(f File) *fileEdits {
	if e.files == nil {
		e.files = map[File]*fileEdits{}
	}
	if e.files[f] == nil {
		e.files[f] = &fileEdits{cells: map[int32]map[int]string{}, drop: map[int32]bool{}, columns: map[int]bool{}, names: map[int]string{}}
	}
	return e.files[f]
}

// Set gives a cell another text; "" makes it not given.
func (e *Edits) Set(c Cell, text string) {
	f := e.of(c.Field.File())
	if f.cells[c.Row] == nil {
		f.cells[c.Row] = map[int]string{}
	}
	n, _ := c.Field.Position()
	f.cells[c.Row][n] = text
}

// DropRow leaves a row out.
func (e *Edits) DropRow(f File, row int) { e.of(f).drop[int32(row)] = true }

// DropColumn leaves a column out.
func (e *Edits) DropColumn(id FieldID) {
	n, _ := id.Position()
	e.of(id.File()).columns[n] = true
}

// Rename gives a column another name in the header.
func (e *Edits) Rename(id FieldID, name string) {
	n, _ := id.Position()
	e.of(id.File()).names[n] = name
}

// CutSurplus leaves out the cells beyond the header of every row.
func (e *Edits) CutSurplus(f File) { e.of(f).surplus = true }

// Normalise writes a file as UTF-8 without a byte order mark, lines ended by line feeds.
func (e *Edits) Normalise(f File) { e.of(f).normalise = true }

// Trim takes away the blanks around the values and names of the declared columns.
func (e *Edits) Trim(f File) { e.of(f).trim = true }

// AddFile adds a file, or puts another content in the place of one.
func (e *Edits) AddFile(name string, content []byte) {
	if e.added == nil {
		e.added = map[string][]byte{}
	}
	e.added[name] = content
}

// DropFile leaves out the file whose entry has the name, see source.Entry.
func (e *Edits) DropFile(name string) {
	if e.without == nil {
		e.without = map[string]bool{}
	}
	e.without[name] = true
}

// Empty reports whether there is no edit.
func (e *Edits) Empty() bool {
	return e == nil || len(e.files) == 0 && len(e.added) == 0 && len(e.without) == 0
}

// fits returns an error where a cell is to be set that the file has no column for.
func (e *fileEdits) fits(t *Table) error {
	for row, cells := range e.cells {
		for n := range cells {
			if !slices.Contains(t.header, fieldID(t.file, n)) {
				return fmt.Errorf("set a cell of row %d of %s: the file has no column %s", row, t.Name(), t.fields[n].Name)
			}
		}
	}
	return nil
}

// keeps reports whether a field stays in its file.
func (e *fileEdits) keeps(id FieldID) bool {
	n, _ := id.Position()
	return !e.columns[n]
}

// leftOut reports whether the edits leave out any column.
func (e *fileEdits) leftOut(header []FieldID) bool {
	return slices.ContainsFunc(header, func(id FieldID) bool { return !e.keeps(id) })
}
