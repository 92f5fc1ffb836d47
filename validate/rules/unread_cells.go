package rules

import (
	"slices"

	"github.com/quai-transit/quai/gtfs"
)

// unreadCells tells the rows of a table on which one of the fields was odd: where it is
// not given there, it is written but could not be read, which is a finding of its own.
func unreadCells(t *gtfs.Table, fields ...gtfs.FieldID) map[int32]bool {
	rows := map[int32]bool{}
	for _, d := range t.Defects().All() {
		if slices.Contains(fields, d.Field) {
			rows[d.Row] = true
		}
	}
	return rows
}
