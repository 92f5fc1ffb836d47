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
	p := &valuePart[T]{column: c, none: c.none, parse: c.kind.parser(b.o.Dialect)}
	switch p := any(p).(type) {
	case *valuePart[Time]:
		return &timePart{p}
	case *valuePart[Int]:
		return &intPart{p}
	case *valuePart[Enum]:
		if f.Enum != nil {
			return newEnumPart(p, f.Enum)
		}
	}
	return p
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
		vals[k] = p.one(r, k, r.Cell(k, c), must)
	}
}

// one reads the cell of record k.
func (p *valuePart[T]) one(r *run, k int, b []byte, must bool) T {
	if len(b) == 0 {
		r.careIf(must, k)
		return p.none
	}
	v, fault := p.parse(b)
	r.careIf(fault != 0 || padded(b), k)
	return v
}

func (p *valuePart[T]) clear(i int) { p.vals[i] = p.none }

func (p *valuePart[T]) remove(i, end int) { copy(p.vals[i:end], p.vals[i+1:end]) }
