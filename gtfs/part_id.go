package gtfs

import "bytes"

// An idColumn reads a column of ids or texts.
type idColumn[T ~uint32] struct {
	*Column[T]
	sp    spaceKind
	store store[T]
}

func (c *idColumn[T]) declare(id FieldID)            { c.id = id }
func (c *idColumn[T]) isSet(i int) bool              { return c.At(i) != 0 }
func (c *idColumn[T]) number(i int) (uint32, *Space) { return uint32(c.At(i)), c.space }

func (c *idColumn[T]) newPart(b *blockReader, f *Field) part {
	return &idPart[T]{column: c, space: b.ids[c.sp], check: f.check, o: b.o, empty: emptyFault(f.Type, b.o)}
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

func (c *idColumn[T]) grow(rows int) { c.store.grow(rows) }

func (c *idColumn[T]) settle(from, to, n int, ids *remap) {
	vals := c.store.settle(from, to, n)
	feed := ids[c.sp]
	for i, v := range vals {
		if v != 0 { // most cells of many columns are empty: leave their memory alone
			vals[i] = T(feed[v])
		}
	}
}

func (c *idColumn[T]) finish(rows int) { c.vals = c.store.finish(rows) }

type idPart[T ~uint32] struct {
	column *idColumn[T]
	vals   []T
	space  *Space // of the block
	check  check
	o      *Options
	last   []byte
	lastID T
	after  []T        // the id that came after each, the last time
	fault  DefectKind // of last
	empty  DefectKind // of a value that is the empty text
}

func (p *idPart[T]) open(from, to int) {
	p.vals = p.column.store.vals[from:to]
	p.last, p.lastID, p.fault, p.after = nil, 0, 0, append(p.after[:0], 0)
}

func (p *idPart[T]) set(i int, b []byte) DefectKind {
	p.find(b)
	p.vals[i] = p.lastID
	return p.fault
}

// find makes b the last text met.
func (p *idPart[T]) find(b []byte) {
	// Feeds are grouped: the value is often that of the row before. Else it is often the
	// one that came after that value the last time, as stops do from trip to trip.
	if bytes.Equal(b, p.last) {
		return
	}
	id := p.after[p.lastID]
	p.fault = 0 // ids with a fault are not learnt
	if last := p.space.Bytes(uint32(id)); id != 0 && bytes.Equal(b, last) {
		p.last, p.lastID = last, id
		return
	}
	id = T(p.space.intern(b))
	if p.check != nil {
		p.fault = p.check(b, p.o)
	}
	if p.fault == 0 {
		p.after[p.lastID] = id
	}
	for len(p.after) <= p.space.Len() {
		p.after = append(p.after, 0)
	}
	p.last, p.lastID = p.space.Bytes(uint32(id)), id
}

func (p *idPart[T]) setEmpty(i int) DefectKind {
	p.vals[i] = T(p.space.intern(nil))
	return p.empty
}

func (p *idPart[T]) setRun(r *run, c int, must bool, row int) {
	vals := p.vals[row : row+r.Rows]
	for k := range vals {
		b := r.Cell(k, c)
		switch {
		case len(b) == 0:
			p.clear(row + k)
			r.careIf(must, k)
		case padded(b):
			r.careIf(true, k)
		default:
			p.find(b)
			vals[k] = p.lastID
			r.careIf(p.fault != 0, k)
		}
	}
}

// clear writes only where something stands: memory of empty cells is never touched.
func (p *idPart[T]) clear(i int) {
	if p.vals[i] != 0 {
		p.vals[i] = 0
	}
}

func (p *idPart[T]) remove(i, end int) { copy(p.vals[i:end], p.vals[i+1:end]) }
