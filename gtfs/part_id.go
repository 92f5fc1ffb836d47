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
	return &idPart[T]{column: c, block: b, space: b.ids[c.sp], known: &b.known[c.sp], field: f, empty: emptyFault(f.Type, b.o)}
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
	vals, feed := c.store.settle(from, to, n), ids[c.sp]
	if len(feed) == 1 {
		return // the block has no ids of its own
	}
	for i, v := range vals {
		if v&own != 0 {
			vals[i] = T(feed[v&^own])
		}
	}
}

func (c *idColumn[T]) finish(rows int) { c.vals = c.store.finish(rows) }

// own marks the numbers that a block gave itself, until it is joined: those of the feed
// are fewer than the bytes of a file.
const own = 1 << 31

type idPart[T ~uint32] struct {
	column *idColumn[T]
	block  *blockReader
	field  *Field
	vals   []T
	space  *Space // of the block
	known  *Space // of the feed
	check  check
	last   []byte
	lastID T
	fault  DefectKind // of last
	empty  DefectKind // of a value that is the empty text
	looks  int        // how often a space was asked
	// unordered says that values follow each other in no order.
	unordered bool

	// after holds, at the end of the number of an id, that which came after it the last
	// time in this block, if it has no fault: numbers of another block's own mean other
	// texts. Another id may have the same end: what stands here is but a guess.
	after [1024]T
}

func (p *idPart[T]) open(from, to int) {
	p.vals = p.column.store.vals[from:to]
	p.last, p.lastID, p.fault, p.check = nil, 0, 0, p.field.check
	p.looks, p.unordered = 0, false
	clear(p.after[:])
	if p.field.ascii && p.block.ascii() {
		p.check = nil
	}
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
	guess := &p.after[p.lastID%T(len(p.after))]
	id, text := *guess, p.text(*guess)
	if p.fault = 0; id == 0 || !bytes.Equal(b, text) {
		id = p.lookUp(b, p.space.hash(b))
		text = p.text(id)
		if p.check != nil {
			p.fault = p.check(b, p.block.o)
		}
		if p.fault == 0 { // or the guess would hide it
			*guess = id
		}
	}
	p.last, p.lastID = text, id
}

// text spells an id of the feed or the block.
func (p *idPart[T]) text(id T) []byte {
	if id&own != 0 {
		return p.space.Bytes(uint32(id &^ own))
	}
	return p.known.Bytes(uint32(id))
}

// lookUp returns the number of a text in the feed, else one in the block.
func (p *idPart[T]) lookUp(b []byte, h uint32) T {
	p.looks++
	if id, ok := p.known.find(b, h); ok {
		return T(id)
	}
	return T(p.space.internHashed(b, h) | own)
}

func (p *idPart[T]) setEmpty(i int) DefectKind {
	p.vals[i] = p.lookUp(nil, p.space.hash(nil))
	return p.empty
}

func (p *idPart[T]) setRun(r *run, c int, must bool, row int) {
	if p.unordered {
		p.setUnordered(r, c, must, row)
		return
	}
	vals, looks := p.vals[row:row+r.Rows], p.looks
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
	p.unordered = 2*(p.looks-looks) > r.Rows && p.known.Len() > 0 // findAll needs a table
}

// clear writes only where something stands: memory of empty cells is never touched.
func (p *idPart[T]) clear(i int) {
	if p.vals[i] != 0 {
		p.vals[i] = 0
	}
}

func (p *idPart[T]) remove(i, end int) { copy(p.vals[i:end], p.vals[i+1:end]) }
