package validate

import "slices"

// pileBlock is how many notices a block holds: enough that blocks are few, and few
// enough that the last one wastes little.
const pileBlock = 4096

// A pile holds values, width of them to an entry, in blocks that stay where they are: of
// millions of values none is ever copied, as those of a slice that grows are.
type pile[T any] struct {
	width  int
	blocks [][]T
	n      int // entries
}

// add appends an entry of width values.
func (p *pile[T]) add(entry ...T) {
	if p.n%pileBlock == 0 {
		p.grow()
	}
	last := &p.blocks[len(p.blocks)-1]
	*last = append(*last, entry...)
	p.n++
}

// grow begins a block. The first may well remain small, and takes room as it needs it.
func (p *pile[T]) grow() {
	var block []T
	if p.n > 0 {
		block = make([]T, 0, pileBlock*p.width)
	}
	p.blocks = append(p.blocks, block)
}

// at returns entry i, which the caller may change.
func (p *pile[T]) at(i int) []T {
	from := i % pileBlock * p.width
	return p.blocks[i/pileBlock][from : from+p.width]
}

// truncate keeps the first n entries, and lets go of the memory of the others.
func (p *pile[T]) truncate(n int) {
	p.n = min(n, p.n)
	p.blocks = slices.Clone(p.blocks[:(p.n+pileBlock-1)/pileBlock])
	if rest := p.n % pileBlock; rest > 0 {
		last := &p.blocks[len(p.blocks)-1]
		*last = slices.Clone((*last)[:rest*p.width])
	}
}
