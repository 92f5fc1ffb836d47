package gtfs

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// rewrite writes the file of a table with edits. Records without an edit keep
// their bytes and line ends, unless the whole file is to be made normal.
func (t *Table) rewrite(w io.Writer, e *fileEdits) error {
	if err := e.fits(t); err != nil {
		return err
	}
	blocks, done, err := t.reopen()
	if err != nil {
		return err
	}
	defer func() { _ = done() }() // reading has told what is wrong
	out := &rewriter{table: t, edits: e, w: bufio.NewWriterSize(w, 1<<16)}
	out.normal = e.normalise || t.charset != scan.UTF8 || t.defects.Count(InvalidCharacter) > 0 || t.defects.Count(LoneCR) > 0
	out.narrow = e.surplus || e.leftOut(t.header)
	if t.defects.Count(ByteOrderMark) > 0 && !out.normal {
		_, _ = out.w.WriteString("\uFEFF")
	}
	var old scan.Block
	for {
		b, err := blocks.Next(old)
		if err == io.EOF {
			return out.w.Flush()
		}
		if err != nil {
			return fmt.Errorf("read %s again: %w", t.Name(), err)
		}
		out.block(b)
		old = b
	}
}

// A rewriter copies a file block by block, with edits.
type rewriter struct {
	table  *Table
	edits  *fileEdits
	w      *bufio.Writer
	normal bool // write all of it as UTF-8 with line feeds
	narrow bool // some cells are left out
	head   bool // the header is written
	row    int
	guess  charsetGuess
	cells  [][]byte
}

func (r *rewriter) block(b scan.Block) {
	charset := r.guess.of(&b)
	rows := scan.NewRows(b, (&Options{Dialect: r.table.dialect}).scan(r.table.file))
	at := 0
	for rows.Next() {
		kept := r.record(b.Data[at:rows.Offset()], rows, charset)
		at = rows.End()
		if !kept || r.normal {
			at = skipLineEnd(b.Data, at)
		}
	}
	if !r.normal {
		_, _ = r.w.Write(b.Data[at:])
	}
}

func skipLineEnd(b []byte, at int) int {
	if at < len(b) && b[at] == '\r' {
		at++
	}
	if at < len(b) && b[at] == '\n' {
		at++
	}
	return at
}

// record writes one record, and before it what stands between it and the record
// before: a line end, blank lines.
func (r *rewriter) record(between []byte, rows *scan.Rows, cs scan.Charset) (kept bool) {
	row, edited := r.next(rows)
	if !r.normal {
		_, _ = r.w.Write(between)
	}
	if row >= 0 && r.edits.drop[int32(row)] || r.normal && row == blankRow {
		return false
	}
	edited = edited || r.narrow || r.edits.trim && flagged(rows, padding) ||
		r.normal && (!utf8.Valid(rows.Raw()) || flagged(rows, scan.Stray))
	if !edited {
		_, _ = r.w.Write(rows.Raw())
	} else {
		r.cellsOf(rows, row, cs)
	}
	if r.normal {
		_ = r.w.WriteByte('\n')
	}
	return true
}

// What a record is that is no row of the table.
const (
	headerRow = -1
	blankRow  = -2 // not held: it has no value
)

// next tells which row of the table a record is, and whether it has edits.
func (r *rewriter) next(rows *scan.Rows) (row int, edited bool) {
	if !r.head {
		r.head = true
		return headerRow, len(r.edits.names) > 0
	}
	if r.row >= r.table.rows || r.table.Line(r.row) != rows.Line() {
		return blankRow, false
	}
	r.row++
	return r.row - 1, r.edits.cells[int32(r.row-1)] != nil
}

// cellsOf writes a record cell by cell.
func (r *rewriter) cellsOf(rows *scan.Rows, row int, cs scan.Charset) {
	r.cells = pieces(rows, r.cells[:0])
	for i := len(r.cells); i < len(r.table.header) && r.sets(row, i); i++ {
		r.cells = append(r.cells, nil) // a short row that an edit makes longer
	}
	first := true
	for i, raw := range r.cells {
		text, keep := r.cell(rows, i, raw, row, cs)
		if !keep {
			continue
		}
		if !first {
			_ = r.w.WriteByte(',')
		}
		first = false
		_, _ = r.w.Write(text)
	}
}

// sets reports whether an edit sets cell i of a row, or one behind it.
func (r *rewriter) sets(row, i int) bool {
	for ; i < len(r.table.header); i++ {
		n, _ := r.table.header[i].Position()
		if _, ok := r.edits.cells[int32(row)][n]; ok {
			return true
		}
	}
	return false
}

// cell returns what to write for cell i of a record.
func (r *rewriter) cell(rows *scan.Rows, i int, raw []byte, row int, cs scan.Charset) (text []byte, keep bool) {
	if i >= len(r.table.header) {
		return r.utf8(raw, cs), !r.narrow
	}
	id := r.table.header[i]
	if !r.edits.keeps(id) {
		return nil, false
	}
	n, _ := id.Position()
	if name, ok := r.edits.names[n]; ok && row == headerRow {
		return quote(name), true
	}
	if set, ok := r.edits.cells[int32(row)][n]; ok && row >= 0 {
		return quote(set), true
	}
	if i >= rows.N {
		return nil, true
	}
	flags := rows.Flags(i)
	if r.edits.trim && n < r.table.declared() && flags&padding != 0 || r.normal && flags&scan.Stray != 0 {
		return quote(string(r.utf8(rows.Text(i, nil), cs))), true
	}
	return r.utf8(raw, cs), true
}

const padding = scan.PadInside | scan.PadOutside

// flagged reports whether any cell of a record has one of the flags.
func flagged(rows *scan.Rows, f scan.Flags) bool {
	for _, c := range rows.Cells[:rows.N] {
		if c.Flags&f != 0 {
			return true
		}
	}
	return false
}

func (r *rewriter) utf8(raw []byte, cs scan.Charset) []byte {
	if !r.normal || utf8.Valid(raw) {
		return raw
	}
	return scan.DecodeCell(raw, cs, nil)
}

// pieces cuts a record at the commas between its cells, quotes and blanks included.
func pieces(rows *scan.Rows, into [][]byte) [][]byte {
	raw, base, from := rows.Raw(), rows.Offset(), 0
	for i := range rows.N - 1 {
		end := int(rows.Cells[i].End) - base
		end += bytes.IndexByte(raw[end:], ',')
		into = append(into, raw[from:end])
		from = end + 1
	}
	return append(into, raw[from:])
}

// quote writes a text as a cell: in quotes where it would not read back the same without.
func quote(text string) []byte {
	b := []byte(text)
	if !bytes.ContainsAny(b, ",\"\r\n") && len(bytes.TrimSpace(b)) == len(b) {
		return b
	}
	b = bytes.ReplaceAll(b, []byte{'"'}, []byte(`""`))
	return append(append([]byte{'"'}, b...), '"')
}
