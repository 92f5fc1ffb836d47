package gtfs

import "strings"

// A Delta is a place in which another schema differs from the reference: what it says
// of one field instead.
type Delta struct {
	// Field is the field meant, such as "timeframes.timeframe_group_id".
	Field string
	// Type takes the place of the field's, "" leaves it. An ID of type "Text" may
	// have any characters; a number may have another bound.
	Type Type
	// Optional lets the column and its cells be missing.
	Optional bool
	// Key is its position in the primary key, 0 leaves it.
	Key int
	// NoKey takes the field out of the primary key.
	NoKey bool
	// NoRefs lets a value point nowhere.
	NoRefs bool
}

// apply changes the declared field.
func (d Delta) apply(f *Field) {
	if d.Type != "" {
		f.Type = d.Type
		f.col.retype(d.Type)
		if d.Type == plainText.name {
			f.check, f.ascii = nil, false
		}
	}
	if d.Optional {
		f.Presence, f.ColumnRequired = Optional, false
	}
	if d.Key != 0 {
		f.Key = d.Key
	}
	if d.NoKey {
		f.Key = 0
	}
	if d.NoRefs {
		f.Refs = nil
	}
}

// applyDeltas changes the declarations of a feed; a field that is not there is passed over.
func (f *Feed) applyDeltas(deltas []Delta) {
	for _, d := range deltas {
		if field := f.FieldAt(d.Field); field != nil && field.Declared() {
			d.apply(field)
		}
	}
}

// FieldAt returns the declared field that a reference such as "stops.stop_id" or
// "locations.features[].id" names, nil where there is none.
func (f *Feed) FieldAt(ref string) *Field {
	table, name, _ := strings.Cut(ref, ".")
	file, ok := FileNamed(table + ".txt")
	if !ok {
		file, ok = FileNamed(table + ".geojson")
	}
	if !ok {
		return nil
	}
	return f.Table(file).FieldNamed(name)
}

func (c *idColumn[T]) retype(Type) {}

func (c *valueColumn[T]) retype(t Type) {
	if k, ok := kindNamed(t).(*kind[T]); ok {
		c.kind = k
	}
}

// kindNamed returns the kind of a type of numbers, nil where there is none.
func kindNamed(t Type) any {
	for _, k := range []*kind[Int]{integerKind, nonNegativeInt, positiveInt, nonZeroInt} {
		if k.name == t {
			return k
		}
	}
	for _, k := range []*kind[Float]{floatKind, nonNegativeReal, nonNegativeDec, positiveReal} {
		if k.name == t {
			return k
		}
	}
	return nil
}
