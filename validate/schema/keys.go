package schema

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// primaryKeys looks for rows with the primary key of an earlier row of the file.
func primaryKeys(p *validate.Pass) {
	for file := range gtfs.Files {
		t := p.Feed.Table(file)
		key := t.KeyFields()
		if len(key) == 0 || t.Len() < 2 || file == gtfs.LocationsFile || !p.Clean(file) {
			continue
		}
		k := keyCheck{p: p, table: t, key: key}
		switch file {
		case gtfs.StopTimesFile:
			k.inSequence(p.Feed.StopTimes.StopSequence.Values(), trips(p.Feed))
		case gtfs.ShapesFile:
			k.inSequence(p.Feed.Shapes.ShapePtSequence.Values(), shapes(p.Feed))
		default:
			k.anyOrder()
		}
	}
}

func trips(f *gtfs.Feed) func(func(gtfs.Rows) bool) {
	return func(yield func(gtfs.Rows) bool) {
		for id := range f.TripIDs() {
			if !yield(f.CallsOf(id)) {
				return
			}
		}
	}
}

func shapes(f *gtfs.Feed) func(func(gtfs.Rows) bool) {
	return func(yield func(gtfs.Rows) bool) {
		for id := range f.ShapeIDs() {
			if !yield(f.PointsOf(id)) {
				return
			}
		}
	}
}

// A keyCheck looks for rows of one table with equal keys.
type keyCheck struct {
	p     *validate.Pass
	table *gtfs.Table
	key   []*gtfs.Field
}

// inSequence checks groups of rows that are in order of their sequence: equal numbers
// are neighbours.
func (k *keyCheck) inSequence(seq []gtfs.Int, groups func(func(gtfs.Rows) bool)) {
	if seq == nil {
		return
	}
	for rows := range groups {
		first := 0
		for n := 1; n < rows.Len(); n++ {
			if at := seq[rows.Row(n)]; at != seq[rows.Row(first)] || !at.IsSet() {
				first = n
				continue
			}
			k.report(rows.Row(first), rows.Row(n))
		}
	}
}

// wide is the largest number of fields a key has: that of translations.txt.
const wide = 6

// anyOrder checks rows in any order.
func (k *keyCheck) anyOrder() {
	first := make(map[[wide]uint64]int, k.table.Len())
	for row := range k.table.Len() {
		var bits [wide]uint64
		for n, f := range k.key {
			bits[n] = f.Bits(row)
		}
		if k.incomplete(row) {
			continue
		}
		if at, twice := first[bits]; twice {
			k.report(at, row)
			continue
		}
		first[bits] = row
	}
}

// incomplete reports whether a row lacks what its key must have: another rule tells of
// that. Parts of a longer key may well be left out.
func (k *keyCheck) incomplete(row int) bool {
	if len(k.key) == 1 {
		return !k.key[0].IsSet(row)
	}
	for _, f := range k.key {
		if f.Presence == gtfs.Required && !f.IsSet(row) {
			return true
		}
	}
	return false
}

// report tells that a row has the key of an earlier one.
func (k *keyCheck) report(first, row int) {
	if k.p.Full() {
		k.p.CountOnly(1)
		return
	}
	var names, values []string
	for _, f := range k.key {
		if f.IsSet(first) {
			names = append(names, f.Name)
			values = append(values, string(f.Append(nil, first)))
		}
	}
	at := gtfs.Cell{Field: k.key[0].ID, Row: int32(row)}
	if len(k.key) > 1 {
		at.Field = gtfs.WholeRow(k.table.File())
	}
	earlier := gtfs.Cell{Field: at.Field, Row: int32(first)}
	k.p.Report(at, validate.At(earlier), k.p.Text(strings.Join(names, ",")), k.p.Text(strings.Join(values, ",")))
}
