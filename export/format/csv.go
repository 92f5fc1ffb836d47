package format

import (
	"context"
	"fmt"
	"io"
	"reflect"
)

// A csvWriter writes RFC 4180 with line feeds, in UTF-8 without a byte order mark. What
// is not given is empty, dates are YYYY-MM-DD, numbers have a point and as few digits as
// read back the same.
type csvWriter[Row any] struct {
	columns []csvColumn
	queue   queue
	table   string
}

// csvBatch is how many rows are spelled as one task.
const csvBatch = 1 << 14

func newCSV[Row any](ctx context.Context, w io.Writer, s Schema, o Options) *csvWriter[Row] {
	c := &csvWriter[Row]{columns: csvColumns(s), table: s.Table}
	c.queue = queue{ctx: ctx, limit: o.threads() + 1, emit: func(b []byte) error {
		_, err := w.Write(b)
		return err
	}}
	_ = c.queue.add(func() ([]byte, error) { return csvHeader(s), nil })
	return c
}

func csvHeader(s Schema) []byte {
	var b []byte
	for i, c := range s.Columns {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendQuoted(b, c.Name, false)
	}
	return append(b, '\n')
}

// Write starts to spell rows.
func (c *csvWriter[Row]) Write(rows []Row) error {
	for len(rows) > 0 {
		n := min(len(rows), csvBatch)
		part := rows[:n]
		rows = rows[n:]
		if err := c.queue.add(func() ([]byte, error) { return c.spell(part), nil }); err != nil {
			return fmt.Errorf("write %s as CSV: %w", c.table, err)
		}
	}
	return nil
}

func (c *csvWriter[Row]) spell(rows []Row) []byte {
	b := make([]byte, 0, len(rows)*len(c.columns)*8)
	for i := range rows {
		row := reflect.ValueOf(&rows[i]).Elem()
		for k := range c.columns {
			if k > 0 {
				b = append(b, ',')
			}
			b = c.columns[k].append(b, row)
		}
		b = append(b, '\n')
	}
	return b
}

// Close waits for all rows to be written.
func (c *csvWriter[Row]) Close() error {
	if err := c.queue.drain(); err != nil {
		return fmt.Errorf("write %s as CSV: %w", c.table, err)
	}
	return nil
}
