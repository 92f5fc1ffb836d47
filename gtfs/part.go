package gtfs

import (
	"bytes"
	"slices"
)

// A part is a block's share of a column, written row by row.
type part interface {
	// set reads a text that is not empty as the value of row i of the block.
	set(i int, b []byte) DefectKind
	// setEmpty reads the empty text as the value of row i.
	setEmpty(i int) DefectKind
	// clear makes row i not given again.
	clear(i int)
	// cut leaves the first n rows.
	cut(n int)
}

// A valueColumn reads a column of values.
type valueColumn[T comparable] struct{ *Column[T] }

type valuePart[T any] struct {
	vals  []T
	none  T
	parse func([]byte) (T, DefectKind)
}

func (c *valueColumn[T]) declare(id FieldID)          { c.id = id }
func (c *valueColumn[T]) number(int) (uint32, *Space) { return 0, nil }
func (c *valueColumn[T]) isSet(i int) bool {
	v := c.At(i)
	return v != c.none && v == v //nolint:gocritic // NaN, the float that is not given, equals nothing
}

func (c *valueColumn[T]) newPart(rows int, b *blockReader, f *Field) part {
	p := &valuePart[T]{vals: make([]T, rows), none: c.none, parse: c.kind.parser(b.o.Dialect)}
	for i := range p.vals {
		p.vals[i] = c.none
	}
	if f.Enum != nil {
		return &enumPart{any(p).(*valuePart[Enum]), f.Enum}
	}
	return p
}

func (p *valuePart[T]) set(i int, b []byte) (fault DefectKind) {
	p.vals[i], fault = p.parse(b)
	return fault
}

func (p *valuePart[T]) setEmpty(i int) DefectKind { return p.set(i, []byte{' '}) }

func (p *valuePart[T]) clear(i int) { p.vals[i] = p.none }

func (p *valuePart[T]) cut(n int) { p.vals = cut(p.vals, n) }

func (c *valueColumn[T]) join(parts []part, _ []*remap, rows int) {
	c.vals = make([]T, 0, rows)
	for n, p := range parts {
		if e, ok := p.(*enumPart); ok {
			p = e.valuePart
		}
		v := p.(*valuePart[T])
		c.vals = append(c.vals, v.vals...)
		parts[n] = nil // so that no more than one column is there twice
	}
}

// An enumPart also knows the values there are.
type enumPart struct {
	*valuePart[Enum]
	known []Enum
}

func (p *enumPart) setEmpty(int) DefectKind { return BadInteger }

func (p *enumPart) set(i int, b []byte) DefectKind {
	v, fault := parseEnum(b)
	p.vals[i] = v
	if fault != 0 {
		return fault
	}
	for _, k := range p.known {
		if v == k {
			return 0
		}
	}
	return UnknownEnum
}

// An idColumn reads a column of ids or texts.
type idColumn[T ~uint32] struct {
	*Column[T]
	sp spaceKind
}

type idPart[T ~uint32] struct {
	vals   []T
	space  *Space // of the block
	check  check
	o      *Options
	last   []byte
	lastID T
	fault  DefectKind // of last
	empty  DefectKind // of a value that is the empty text
}

func (c *idColumn[T]) declare(id FieldID)            { c.id = id }
func (c *idColumn[T]) isSet(i int) bool              { return c.At(i) != 0 }
func (c *idColumn[T]) number(i int) (uint32, *Space) { return uint32(c.At(i)), c.space }

func (c *idColumn[T]) newPart(rows int, b *blockReader, f *Field) part {
	return &idPart[T]{vals: make([]T, rows), space: b.ids[c.sp], check: f.check, o: b.o, empty: emptyFault(f.Type, b.o)}
}

// emptyFault returns what is wrong with the empty text as a value of a type.
func emptyFault(t Type, o *Options) DefectKind {
	switch {
	case t == urlText.name:
		return BadURL
	case t == emailText.name:
		return BadEmail
	case t == zoneText.name:
		return BadTimezone
	case t == currencyText.name:
		return BadCurrency
	case t == phoneText.name && o.Country != "":
		return BadPhone
	}
	return 0
}

func (p *idPart[T]) set(i int, b []byte) DefectKind {
	// Feeds are grouped: the value is often that of the row before.
	if !bytes.Equal(b, p.last) {
		p.lastID, p.fault = T(p.space.intern(b)), 0
		p.last = p.space.Bytes(uint32(p.lastID))
		if p.check != nil {
			p.fault = p.check(b, p.o)
		}
	}
	p.vals[i] = p.lastID
	return p.fault
}

func (p *idPart[T]) setEmpty(i int) DefectKind {
	p.vals[i] = T(p.space.intern(nil))
	return p.empty
}

func (p *idPart[T]) clear(i int) { p.vals[i] = 0 }

func (p *idPart[T]) cut(n int) { p.vals, p.last = cut(p.vals, n), nil }

func (c *idColumn[T]) join(parts []part, ids []*remap, rows int) {
	c.vals = make([]T, 0, rows)
	for n, p := range parts {
		v := p.(*idPart[T])
		if r := ids[n][c.sp]; r != nil {
			c.kind.remap(v.vals, r)
		}
		c.vals = append(c.vals, v.vals...)
		parts[n] = nil
	}
}

// cut returns the first n values. A block of blank lines holds few of the rows that
// room was made for: then the room is given back.
func cut[T any](vals []T, n int) []T {
	if n < len(vals)/2 {
		return slices.Clone(vals[:n])
	}
	return vals[:n]
}
