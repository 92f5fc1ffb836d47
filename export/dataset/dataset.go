package dataset

import (
	"context"
	"fmt"

	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/gtfs/lang"
)

// An Info says what a table is.
type Info struct {
	Name  string    // of the table, "stop_times_flat"
	Title lang.Text // a noun phrase
	Grain lang.Text // what one row is
	Needs Needs
	// Formats are the names of the formats it is published in; some may not exist yet.
	Formats []string
}

// Needs tells which parts of an [Input] a table cannot do without.
type Needs uint8

// The parts of an input.
const (
	NeedsFeed Needs = 1 << iota
	NeedsResult
)

// A Dataset is a table of any row.
type Dataset interface {
	Info() Info
	// Schema returns the columns. An error is a fault of the program.
	Schema() (format.Schema, error)
	// Write makes the rows once and writes them to all sinks. It returns their number.
	Write(ctx context.Context, in *Input, to ...Sink) (rows int64, err error)
}

// A Table is a flat table whose rows are of a struct type.
type Table[Row any] struct {
	About Info
	// Guarded says that CSV guards texts against spreadsheets, see [format.Schema].
	Guarded bool
	// Rows yields the rows in the order of their key. A batch is not changed once yielded.
	Rows func(ctx context.Context, in *Input, yield func([]Row) error) error
}

// Info returns what the table is.
func (t *Table[Row]) Info() Info { return t.About }

// Schema returns the columns as the tags of the row say.
func (t *Table[Row]) Schema() (format.Schema, error) {
	s, err := format.SchemaOf[Row](t.About.Name)
	s.Guarded = t.Guarded
	return s, err
}

// Write makes the rows once and writes them to all sinks.
func (t *Table[Row]) Write(ctx context.Context, in *Input, to ...Sink) (rows int64, err error) {
	if err := in.lacks(t.About); err != nil {
		return 0, err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	out, err := t.open(ctx, in, to)
	if err == nil {
		err = t.Rows(ctx, in, func(batch []Row) error {
			rows += int64(len(batch))
			return out.write(batch)
		})
	}
	if err != nil {
		cancel(err) // so that writers do not finish their files
		_ = out.close()
		return rows, fmt.Errorf("write table %s: %w", t.About.Name, err)
	}
	return rows, out.close()
}

func (t *Table[Row]) open(ctx context.Context, in *Input, to []Sink) (writers[Row], error) {
	s, err := t.Schema()
	if err != nil {
		return nil, err
	}
	var out writers[Row]
	for _, sink := range to {
		w, err := format.Open[Row](ctx, sink.Format, sink.W, s, format.Options{Threads: in.Threads, Metadata: in.metadata()})
		if err != nil {
			return out, err
		}
		out = append(out, w)
	}
	return out, nil
}
