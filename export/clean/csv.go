package clean

import (
	"context"
	"fmt"
	"io"

	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A row is one line of the report as a table.
type row struct {
	Fix    string  `col:"fix"`
	Lossy  bool    `col:"lossy"`
	File   *string `col:"file"`
	Line   *int32  `col:"line"`
	Field  *string `col:"field"`
	Before *string `col:"before"`
	After  *string `col:"after"`
	Count  int32   `col:"count"`
	Note   string  `col:"note"`
}

// CSV writes the report as a table: one line a change, then one a fix that could not
// be made. The notes are in the language asked for; codes and files are the same in all.
func (r *Report) CSV(w io.Writer, l lang.Lang) error {
	var rows []row
	for _, c := range r.Changes {
		rows = append(rows, row{
			Fix: c.Fix.Code, Lossy: c.Fix.Lossy, File: given(c.File), Line: line(c.Line), Field: given(c.Field),
			Before: given(c.Before), After: given(c.After), Count: int32(c.Count), Note: c.Fix.Title.In(l),
		})
	}
	for _, n := range r.NotDone {
		rows = append(rows, row{Fix: n.Fix.Code, Lossy: n.Fix.Lossy, Note: n.Why.In(l)})
	}
	if err := write(w, rows); err != nil {
		return fmt.Errorf("write the loss report: %w", err)
	}
	return nil
}

func write(w io.Writer, rows []row) error {
	ctx := context.Background() // one short table
	s, err := format.SchemaOf[row]("changes")
	if err != nil {
		return err
	}
	s.Guarded = true
	f, err := format.Named(format.CSV)
	if err != nil {
		return err
	}
	out, err := format.Open[row](ctx, f, w, s, format.Options{})
	if err != nil {
		return err
	}
	if err := out.Write(rows); err != nil {
		return err
	}
	return out.Close()
}

func given(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

func line(n int) *int32 {
	if n == 0 {
		return nil
	}
	l := int32(n)
	return &l
}
