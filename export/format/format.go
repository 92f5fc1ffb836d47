package format

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"
)

// A Format is a way of writing a table. Only those of [All] exist.
type Format struct {
	Name      string // "csv"
	Ext       string // ".csv"
	MediaType string
}

// The formats.
const (
	CSV     = "csv"
	Parquet = "parquet"
)

// All lists the formats, by name.
func All() []Format {
	return []Format{
		{CSV, ".csv", "text/csv; charset=utf-8"},
		{Parquet, ".parquet", "application/vnd.apache.parquet"},
	}
}

// Named returns the format called name, or an error that lists the choices.
func Named(name string) (Format, error) {
	var names []string
	for _, f := range All() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("format %q is not known: choose %s", name, strings.Join(names, " or "))
}

// Options say how a table is written. The zero value is what most callers want.
type Options struct {
	// Threads is the number of goroutines that write; 0 means one per processor. The
	// bytes do not depend on it.
	Threads int
	// Metadata is kept in the file where the format has a place for it, in this order.
	Metadata []Pair
}

// A Pair is a name and a value of a file's metadata.
type Pair struct{ Key, Value string }

func (o Options) threads() int { return cmp.Or(max(o.Threads, 0), runtime.GOMAXPROCS(0)) }

// A Writer writes the rows of one table. It is used by one goroutine.
type Writer[Row any] interface {
	// Write takes the next rows, which must not be changed afterwards. It may return
	// before they are written, and an error of earlier rows.
	Write(rows []Row) error
	// Close writes what is left and must always be called. Only where it returns nil is
	// the file whole. It does not close the io.Writer.
	Close() error
}

// Open starts a file of the format on w. Once ctx has ended, Write and Close fail.
func Open[Row any](ctx context.Context, f Format, w io.Writer, s Schema, o Options) (Writer[Row], error) {
	switch f.Name {
	case CSV:
		return newCSV[Row](ctx, w, s, o), nil
	case Parquet:
		return newParquet[Row](ctx, w, s, o)
	}
	return nil, fmt.Errorf("write %s: no writer for format %q", s.Table, f.Name)
}

// Count returns how many rows a file has, by reading it.
func Count(f Format, r io.ReaderAt, size int64) (int64, error) {
	switch f.Name {
	case CSV:
		return countCSV(io.NewSectionReader(r, 0, size))
	case Parquet:
		return countParquet(r, size)
	}
	return 0, fmt.Errorf("count rows: no reader for format %q", f.Name)
}

// Read returns the rows of a file. CSV has one spelling for an empty text and for one
// that is not given: a nullable column reads it as not given.
func Read[Row any](f Format, r io.ReaderAt, size int64, s Schema) ([]Row, error) {
	switch f.Name {
	case CSV:
		return readCSV[Row](io.NewSectionReader(r, 0, size), s)
	case Parquet:
		return readParquet[Row](r, size, s)
	}
	return nil, fmt.Errorf("read %s: no reader for format %q", s.Table, f.Name)
}
