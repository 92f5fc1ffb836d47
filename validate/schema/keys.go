package schema

import (
	"hash/maphash"
	"math/bits"
	"slices"
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
		k := &keyCheck{p: p, table: t, key: key}
		switch st, sh := p.Feed.StopTimes, p.Feed.Shapes; {
		case file == gtfs.StopTimesFile:
			bySequence(k, &st.TripID, st.StopSequence.Values(), p.Feed.CallsOf)
		case file == gtfs.ShapesFile:
			bySequence(k, &sh.ShapeID, sh.ShapePtSequence.Values(), p.Feed.PointsOf)
		case !k.rising():
			k.anyOrder()
		}
	}
}

// A keyCheck looks for rows of one table with equal keys.
type keyCheck struct {
	p     *validate.Pass
	table *gtfs.Table
	key   []*gtfs.Field
}

// wide is the largest number of fields a key has: that of translations.txt.
const wide = 6

// rising reports whether keys rise from row to row, so that none is there twice. Ids are
// numbered as they appear, which makes most files rise.
func (k *keyCheck) rising() bool {
	last := k.bits(0)
	for row := 1; row < k.table.Len(); row++ {
		bits := k.bits(row)
		if slices.Compare(bits[:], last[:]) <= 0 {
			return false
		}
		last = bits
	}
	return true
}

// bits returns the key of a row.
func (k *keyCheck) bits(row int) (bits [wide]uint64) {
	for n, f := range k.key {
		bits[n] = f.Bits(row)
	}
	return bits
}

// anyOrder checks rows in any order: a table finds the first row of each key.
func (k *keyCheck) anyOrder() {
	first := make([]int32, 2<<bits.Len(uint(k.table.Len()))) // row + 1, 0 where free; at most half are taken
	seed := maphash.MakeSeed()
	for row := range k.table.Len() {
		if k.incomplete(row) {
			continue
		}
		key := k.bits(row)
		for at := maphash.Comparable(seed, key); ; at++ {
			slot := &first[at%uint64(len(first))]
			if *slot == 0 {
				*slot = int32(row) + 1
				break
			}
			if before := int(*slot) - 1; k.bits(before) == key {
				k.report(before, row)
				break
			}
		}
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

// spell spells a value of a key.
func (k *keyCheck) spell(f *gtfs.Field, row int) string {
	text := string(f.Append(nil, row))
	if f.Type != "Language code" || !k.p.Quirk(LocaleInKey) {
		return text
	}
	language, region, ok := strings.Cut(text, "-")
	if !ok {
		return strings.ToLower(text)
	}
	return strings.ToLower(language) + "_" + strings.ToUpper(region)
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
			values = append(values, k.spell(f, first))
		}
	}
	at := gtfs.Cell{Field: k.key[0].ID, Row: int32(row)}
	if len(k.key) > 1 {
		at.Field = gtfs.WholeRow(k.table.File())
	}
	earlier := gtfs.Cell{Field: at.Field, Row: int32(first)}
	k.p.Report(at, validate.At(earlier), k.p.Text(strings.Join(names, ",")), k.p.Text(strings.Join(values, ",")))
}
