package gtfs

import "slices"

// KeyFields returns the fields of the primary key in its order; of a table whose key
// is the whole row all its fields; none where it has no key.
func (t *Table) KeyFields() []*Field {
	var key []*Field
	for i := range t.fields {
		if t.fields[i].Key != 0 {
			key = append(key, &t.fields[i])
		}
	}
	slices.SortStableFunc(key, func(a, b *Field) int { return a.Key - b.Key })
	return key
}

// Bits returns a number that equal values of the field share and no others; 0 where it
// is not given, and for a number that is 0.
func (f *Field) Bits(row int) uint64 { return f.col.bits(row) }

// Space returns the texts of an id or text field, nil for other fields.
func (f *Field) Space() *Space {
	_, s := f.col.number(0)
	return s
}

// Mark sets known[id] for every id the field has. known is as long as the field's
// [Space] has texts, and one.
func (f *Field) Mark(known []bool) { f.col.mark(known) }

// Strays yields, in file order, the rows whose id is given and not known.
func (f *Field) Strays(known []bool, yield func(row int) bool) { f.col.strays(known, yield) }

func (c *idColumn[T]) bits(i int) uint64 { return uint64(c.At(i)) }

func (c *idColumn[T]) mark(known []bool) {
	for _, v := range c.vals {
		known[v] = true
	}
}

func (c *idColumn[T]) strays(known []bool, yield func(int) bool) {
	for i, v := range c.vals {
		if v != 0 && !known[v] && !yield(i) {
			return
		}
	}
}

func (c *valueColumn[T]) mark([]bool) {}

func (c *valueColumn[T]) strays([]bool, func(int) bool) {}

func (c *valueColumn[T]) bits(i int) uint64 {
	if !c.isSet(i) {
		return 0
	}
	switch v := any(c.At(i)).(type) {
	case Int:
		return uint64(uint32(v))
	case Time:
		return uint64(uint32(v))
	case Date:
		return uint64(uint32(v))
	case Enum:
		return uint64(uint16(v))
	}
	return 0 // no other type is part of a key
}
