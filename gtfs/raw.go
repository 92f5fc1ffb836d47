package gtfs

import (
	"fmt"
	"io"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// A Raw is a record of a file as it was written. It holds until the next is asked for.
type Raw struct {
	Row    int      // row of the table, -1 where it is not held
	Line   int      // line on which it ends
	Record []byte   // without its line end; of UTF-16 files as UTF-8
	Cells  [][]byte // the values, unquoted, without blanks around them
}

// Raws reads the file again, once from its start to the last row asked for, and
// calls yield with the records of rows, which must be in order. The feed does not
// keep unpacked text, so this is for a few rows or for all, not for one at a time.
func (t *Table) Raws(rows []int32, yield func(Raw) bool) error {
	if t.entry == nil {
		return nil
	}
	next := 0
	return t.records(func(raw *Raw, _ *scan.Rows) bool {
		if next == len(rows) {
			return false
		}
		if raw.Row < 0 || raw.Row != int(rows[next]) {
			return true
		}
		for next < len(rows) && raw.Row == int(rows[next]) {
			next++
		}
		return yield(*raw) && next < len(rows)
	})
}

// records reads every record below the header, those that are not held too.
func (t *Table) records(yield func(*Raw, *scan.Rows) bool) error {
	blocks, done, err := t.reopen()
	if err != nil {
		return err
	}
	defer func() { _ = done() }() // reading has told what is wrong
	r := rawReader{table: t, yield: yield}
	for {
		b, err := blocks.Next(r.old)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read %s again: %w", t.Name(), err)
		}
		if !r.block(b) {
			return nil
		}
		r.old = b
	}
}

// reopen starts to read the file again.
func (t *Table) reopen() (*scan.Blocks, func() error, error) {
	in, err := t.entry.Open()
	if err != nil {
		return nil, nil, fmt.Errorf("read %s again: %w", t.Name(), err)
	}
	d := (&Options{Dialect: t.dialect}).scan(t.file)
	text, _, err := scan.Decode(in, d)
	if err != nil {
		_ = in.Close()
		return nil, nil, fmt.Errorf("read %s again: %w", t.Name(), err)
	}
	return scan.NewBlocks(text, 0, d), in.Close, nil
}

// A rawReader numbers records by the lines that rows end on.
type rawReader struct {
	table  *Table
	yield  func(*Raw, *scan.Rows) bool
	old    scan.Block // its memory is used again
	header bool       // the header was read
	row    int        // next row of the table
	raw    Raw
}

func (r *rawReader) block(b scan.Block) (more bool) {
	rows := scan.NewRows(b, (&Options{Dialect: r.table.dialect}).scan(r.table.file))
	for rows.Next() {
		if !r.header {
			r.header = true
			continue
		}
		r.read(rows)
		if !r.yield(&r.raw, rows) {
			return false
		}
	}
	return true
}

func (r *rawReader) read(rows *scan.Rows) {
	r.raw.Row, r.raw.Line, r.raw.Record = -1, rows.Line(), rows.Raw()
	if r.row < r.table.rows && r.table.Line(r.row) == rows.Line() {
		r.raw.Row = r.row
		r.row++
	}
	r.raw.Cells = r.raw.Cells[:0]
	for i := range rows.N {
		r.raw.Cells = append(r.raw.Cells, rows.Text(i, nil))
	}
}
