package scan

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
)

// DefaultSize is the size of a block in bytes where none is asked for.
const DefaultSize = 1 << 19

// lookAhead is what must be read behind the longest record allowed to see where it ends:
// two bytes of line end, and the one that cut leaves.
const lookAhead = 3

// A Block is a piece of a file that holds whole records.
type Block struct {
	// Data ends with a line feed, save at the end of the file. Where a lone carriage
	// return ends a line, it is a line feed here.
	Data []byte
	// Offset is where Data begins in the decoded stream, in bytes.
	Offset int64
	// Units is the number of UTF-16 units before Data; counted where Canonical only.
	Units int64
	// Line is the number of the line that Data begins on; the first is 1.
	Line int
	// Lines is the number of line ends within Data.
	Lines int
	// Quotes: Data holds a quote. LoneCR: it holds, or held, a carriage return
	// without a line feed, inside or outside quotes.
	Quotes, LoneCR bool
	// Controls: Data may hold a control other than a line end, or U+007F. Wide: it may
	// hold bytes beyond ASCII.
	Controls, Wide bool
	// Last: the file ends here.
	Last bool

	tidy       bool     // its quotes are all in their place, see [survey]
	inner      bool     // and some cell holds a doubled quote or a line end
	returns    bool     // it may hold carriage returns
	separators []uint64 // marks the commas and line feeds outside quotes, if it is tidy
	from       int      // where reading begins
}

// survey looks at data, with room for the marks of all of it.
func (b *Block) survey(data []byte) survey {
	words := (len(data) + 63) / 64
	b.separators = slices.Grow(b.separators[:0], words)[:words]
	return look(data, b.separators)
}

// unmark forgets the marks from data[end] on, up to the end of their word. No one looks
// beyond.
func (b *Block) unmark(end int) {
	if end%64 != 0 {
		b.separators[end/64] &= 1<<(end%64) - 1
	}
	b.separators = b.separators[:(end+63)/64]
}

// After returns the block without its records up to the one that r stands on.
func (b Block) After(r *Rows) Block {
	b.from = r.next
	b.Lines = max(0, b.Lines-(r.line-b.Line+1)) // the last line may have no end
	b.Line = r.line + 1
	return b
}

// Blocks cuts a stream into blocks. It is not safe for several goroutines; the
// blocks it gives are independent of each other.
type Blocks struct {
	r       io.Reader
	dialect Dialect
	size    int
	rest    []byte // read, not yet given out
	offset  int64
	units   int64
	line    int
	err     error // of the reader; io.EOF at its end
	done    bool
}

// NewBlocks cuts what r gives, see [Decode], into blocks of about size bytes
// (0 means [DefaultSize]). A record longer than that makes its block longer.
func NewBlocks(r io.Reader, size int, d Dialect) *Blocks {
	if size <= 0 {
		size = DefaultSize
	}
	return &Blocks{r: r, dialect: d, size: size, line: 1}
}

// Next returns the next block. It stands in the memory of old where that is large
// enough; the caller owns it, and may pass it again once done with it. At the end of the stream
// the error is [io.EOF]; an empty stream has no block. When reading fails, the whole
// records before the failure are given first.
func (b *Blocks) Next(old Block) (Block, error) {
	data := append(old.Data[:0], b.rest...)
	b.rest = b.rest[:0]
	block := Block{separators: old.separators}
	for want := b.size; !b.done; want *= 2 {
		data = b.fill(data, want)
		end := b.cut(data, &block)
		if b.err == io.EOF {
			end, block.Last, b.done = len(data), true, true
		} else if b.err != nil {
			b.done = true
		} else if end == 0 && len(data) > b.dialect.maxRecord()+lookAhead {
			// The record is longer than allowed, the rest of the file is not read.
			end, block.Last, b.done = len(data), true, true
			block.survey(data)
			block.tidy = false
			b.err = io.EOF
		}
		if end > 0 {
			return b.give(block, data, end), nil
		}
	}
	if b.err == io.EOF {
		return Block{}, io.EOF
	}
	return Block{}, fmt.Errorf("read after line %d: %w", b.line, b.err)
}

// Line is the number of the line that what is not given yet begins on.
func (b *Blocks) Line() int { return b.line }

// fill reads until data is one longer than want, a byte to look ahead at. The blocks
// thus depend on the stream alone, not on how its reader hands it out.
func (b *Blocks) fill(data []byte, want int) []byte {
	if cap(data) <= want {
		data = append(make([]byte, 0, want+1), data...)
	}
	for empty := 0; b.err == nil && len(data) <= want; empty++ {
		n, err := b.r.Read(data[len(data) : want+1])
		data, b.err = data[:len(data)+n], err
		if n > 0 {
			empty = 0
		} else if err == nil && empty > 100 {
			b.err = io.ErrNoProgress
		}
	}
	if errors.Is(b.err, io.EOF) {
		b.err = io.EOF
	}
	return data
}

// give makes data[:end] the next block and keeps the rest.
func (b *Blocks) give(block Block, data []byte, end int) Block {
	b.rest = append(b.rest, data[end:]...)
	block.Data = data[:end]
	block.unmark(end)
	block.Offset, block.Units, block.Line = b.offset, b.units, b.line
	block.Lines = bytes.Count(block.Data, []byte{'\n'})
	b.offset += int64(end)
	b.line += block.Lines
	if b.dialect.Canonical {
		b.units += int64(units(block.Data))
	}
	return block
}
