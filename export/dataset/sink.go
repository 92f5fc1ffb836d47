package dataset

import (
	"errors"
	"io"

	"github.com/quai-transit/quai/export/format"
)

// A Sink takes a table in one format.
type Sink struct {
	Format format.Format
	W      io.Writer
}

// writers write the same rows to several files.
type writers[Row any] []format.Writer[Row]

func (ws writers[Row]) write(rows []Row) error {
	for _, w := range ws {
		if err := w.Write(rows); err != nil {
			return err
		}
	}
	return nil
}

// close closes all, whatever becomes of any.
func (ws writers[Row]) close() error {
	var errs []error
	for _, w := range ws {
		errs = append(errs, w.Close())
	}
	return errors.Join(errs...)
}
