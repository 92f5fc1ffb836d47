package gtfs

// A valueColumn reads a column of values.
type valueColumn[T comparable] struct {
	*Column[T]
	store store[T]
}

func (c *valueColumn[T]) declare(id FieldID)          { c.id = id }
func (c *valueColumn[T]) number(int) (uint32, *Space) { return 0, nil }
func (c *valueColumn[T]) isSet(i int) bool {
	v := c.At(i)
	return v != c.none && v == v //nolint:gocritic // NaN, the float that is not given, equals nothing
}

func (c *valueColumn[T]) newPart(b *blockReader, f *Field) part {
	p := valuePart[T]{column: c, none: c.none, parse: c.kind.parser(b.o.Dialect)}
	if f.Enum != nil {
		return &enumPart{any(p).(valuePart[Enum]), f.Enum}
	}
	return &p
}

func (c *valueColumn[T]) grow(rows int) { c.store.grow(rows) }

func (c *valueColumn[T]) settle(from, to, n int, _ *remap) { c.store.settle(from, to, n) }

func (c *valueColumn[T]) finish(rows int) { c.vals = c.store.finish(rows) }

type valuePart[T comparable] struct {
	column *valueColumn[T]
	vals   []T
	none   T
	parse  func([]byte) (T, DefectKind)
}

func (p *valuePart[T]) open(from, to int) { p.vals = p.column.store.vals[from:to] }

func (p *valuePart[T]) set(i int, b []byte) (fault DefectKind) {
	p.vals[i], fault = p.parse(b)
	return fault
}

func (p *valuePart[T]) setEmpty(i int) DefectKind { return p.set(i, []byte{' '}) }

func (p *valuePart[T]) setRun(r *run, c int, must bool, row int) {
	vals := p.vals[row : row+r.Rows]
	for k := range vals {
		b := r.Cell(k, c)
		if len(b) == 0 {
			vals[k] = p.none
			r.careIf(must, k)
			continue
		}
		v, fault := p.parse(b)
		r.careIf(fault != 0 || padded(b), k)
		vals[k] = v
	}
}

func (p *valuePart[T]) clear(i int) { p.vals[i] = p.none }

func (p *valuePart[T]) remove(i, end int) { copy(p.vals[i:end], p.vals[i+1:end]) }

// An enumPart also knows the values there are.
type enumPart struct {
	valuePart[Enum]
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

func (p *enumPart) setRun(r *run, c int, must bool, row int) {
	vals := p.vals[row : row+r.Rows]
	for k := range vals {
		b := r.Cell(k, c)
		if len(b) == 0 {
			vals[k] = NoEnum
			r.careIf(must, k)
			continue
		}
		r.careIf(p.set(row+k, b) != 0, k)
	}
}
