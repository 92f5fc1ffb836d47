package clean

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"github.com/quai-transit/quai/gtfs/lang"
)

// CSV writes the report as a table: one line a change, then one a fix that could not
// be made. The texts are in the language asked for; codes and files are the same in all.
func (r *Report) CSV(w io.Writer, l lang.Lang) error {
	out := csv.NewWriter(w)
	rows := [][]string{{"fix", "lossy", "file", "line", "field", "before", "after", "count", "note"}}
	for _, c := range r.Changes {
		line := ""
		if c.Line > 0 {
			line = strconv.Itoa(c.Line)
		}
		rows = append(rows, []string{c.Fix.Code, strconv.FormatBool(c.Fix.Lossy), c.File, line, c.Field,
			guard(c.Before), guard(c.After), strconv.Itoa(c.Count), c.Fix.Title.In(l)})
	}
	for _, n := range r.NotDone {
		rows = append(rows, []string{n.Fix.Code, strconv.FormatBool(n.Fix.Lossy), "", "", "", "", "", "0", n.Why.In(l)})
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write the loss report: %w", err)
	}
	return nil
}

// guard keeps a spreadsheet from taking a text of the feed for a formula.
func guard(s string) string {
	if s != "" {
		switch s[0] {
		case '=', '+', '-', '@', '\t', '\r':
			return "'" + s
		}
	}
	return s
}
