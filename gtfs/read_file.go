package gtfs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs/internal/scan"
	"github.com/quai-transit/quai/gtfs/source"
)

// A fileReader reads one file.
type fileReader struct {
	base    *Table
	plan    *plan
	columns []columnar     // those that the file has
	room    int            // rows there is room for in them
	next    int            // row from which on there is room for the next block
	wait    sync.WaitGroup // for the blocks handed out

	// What follows is the joiner's.
	blocks []*blockReader // not joined yet, in file order
	idle   []*blockReader // to be used again
	failed bool           // a block broke a limit: nothing is read beyond it
	ended  bool           // no blocks come any more
	turn   func()         // what is left to do once its blocks are joined, nil mostly
}

// file reads one file: its blocks in order, handed to the workers.
func (r *reader) file(ctx context.Context, f *fileReader) error {
	defer r.join.end(f)
	if f.base.file == LocationsFile {
		return r.locations(ctx, f)
	}
	in, err := f.base.entry.Open()
	if err != nil {
		return f.fault(err, 1)
	}
	defer in.Close()
	start := now()
	text, enc, err := scan.Decode(timedReader{in, &r.feed.took}, r.o.scan(f.base.file))
	r.feed.took.since(Scan, start)
	if err != nil {
		return f.fault(err, 1)
	}
	f.encoding(enc)
	err = r.blocks(ctx, f, scan.NewBlocks(text, 0, r.o.scan(f.base.file)))
	f.wait.Wait()
	return err
}

// fault turns damage of a file into a defect of it: a file that is damaged costs itself
// alone. Everything else, a refusal or a failure of the disk, ends the reading.
func (f *fileReader) fault(err error, line int) error {
	var refused *source.RefusedError
	if errors.As(err, &refused) {
		switch refused.Kind {
		case source.Damaged:
			d := Defect{Kind: UnreadableFile, Field: WholeRow(f.base.file), Row: -1, Line: int32(line)}
			// Blocks before the damage may still have defects of theirs to tell.
			f.turn = func() { f.base.defects.add(d, []byte(refused.What)) }
			return nil
		case source.Unopened, source.NoSuchEntry:
			f.turn = func() { f.base.unopened(refused) }
			return nil
		}
	}
	return fmt.Errorf("read %s: %w", f.base.Name(), err)
}

func (f *fileReader) encoding(e scan.Encoding) {
	f.base.charset = e.Name
	switch {
	case e.Name != scan.UTF8:
		f.base.note(WideEncoding, e.Name)
	case e.BOM:
		f.base.note(ByteOrderMark, "")
	}
}

// blocks cuts a file into blocks and hands them out. The first has the header.
func (r *reader) blocks(ctx context.Context, f *fileReader, blocks *scan.Blocks) error {
	var cs charsetGuess
	for ctx.Err() == nil {
		old := <-r.free
		start := now()
		block, err := blocks.Next(old)
		r.feed.took.since(Scan, start)
		if err == io.EOF {
			r.free <- old
			break
		}
		if err != nil {
			r.free <- old
			return f.fault(err, blocks.Line())
		}
		charset := cs.of(&block)
		if f.plan == nil && !f.header(&block, r.o) || f.plan != nil && !f.base.read {
			r.free <- block
			continue
		}
		r.hand(f, block, charset)
	}
	if f.plan == nil && ctx.Err() == nil {
		f.base.note(EmptyFile, "")
	}
	if cs.made && r.o.Dialect != Canonical {
		f.base.charset = string(cs.charset)
	}
	return ctx.Err()
}

// hand hands out a block, with room for its records.
func (r *reader) hand(f *fileReader, block scan.Block, cs scan.Charset) {
	from := f.next
	f.next += r.records(f, &block)
	if f.next > f.room {
		f.wait.Wait() // nobody must write to columns that move
		r.join.grow(f, f.rows(&block))
	}
	b := r.join.take(f)
	if b == nil {
		b = newBlockReader(f, r)
	}
	r.join.lend(f, &b.known)
	b.open(block, cs, from, f.next)
	r.join.add(f, b)
	f.wait.Add(1)
	r.jobs <- b
}

// records returns how many rows a block may have: no more than it has lines, and that
// is not far more than it has. Lines too short for all their cells are mostly blank;
// then records are counted, since room for them is many times the size of a line.
func (r *reader) records(f *fileReader, block *scan.Block) int {
	lines := block.Lines
	if !bytes.HasSuffix(block.Data, []byte{'\n'}) {
		lines++
	}
	if cells := len(f.plan.columns); block.Lines*max(cells, 2) <= len(block.Data) {
		return lines
	}
	n := 0
	for rows := scan.NewRows(*block, r.o.scan(f.base.file)); rows.Next(); n++ {
	}
	return n
}

// rows guesses, by the lines so far, how many rows a file has. A quarter more costs
// little, since memory that is not written to is mostly not there; too few cost a copy of
// all. What the archive says of the size may be a lie: it makes room for no more than 64
// times what was read, and 512 times once that is much.
func (f *fileReader) rows(block *scan.Block) int {
	read := block.Offset + int64(len(block.Data))
	left, most := max(0, f.base.entry.Size-read), 64.0
	if read > 16<<20 {
		most = 512
	}
	return f.next + int(float64(f.next)*min(most, float64(left)/float64(read)*1.25))
}

// A charsetGuess is the encoding of a file's odd bytes, guessed from the first block
// that has any.
type charsetGuess struct {
	charset scan.Charset
	made    bool
}

func (g *charsetGuess) of(b *scan.Block) scan.Charset {
	if !g.made && b.Wide && !utf8.Valid(b.Data) {
		g.charset, g.made = scan.GuessCharset(scan.OddLines(b.Data)), true
	}
	return g.charset
}
