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
	base   *Table
	plan   *plan
	blocks []*blockReader
	wait   sync.WaitGroup // for the blocks handed out
}

// file reads one file: its blocks in order, handed to the workers.
func (r *reader) file(ctx context.Context, f *fileReader) error {
	if f.base.file == LocationsFile {
		return r.locations(ctx)
	}
	in, err := f.base.entry.Open()
	if err != nil {
		return f.fault(err, 1)
	}
	defer in.Close()
	text, enc, err := scan.Decode(in, r.o.scan(f.base.file))
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
	if !errors.As(err, &refused) || refused.Kind != source.Damaged {
		return fmt.Errorf("read %s: %w", f.base.Name(), err)
	}
	f.base.defects.add(Defect{Kind: UnreadableFile, Field: WholeRow(f.base.file), Row: -1, Line: int32(line)}, []byte(refused.What))
	return nil
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
		block, err := blocks.Next(<-r.free)
		if err == io.EOF {
			r.free <- nil
			break
		}
		if err != nil {
			r.free <- nil
			return f.fault(err, blocks.Line())
		}
		data, charset := block.Data, cs.of(block.Data)
		if f.plan == nil && !f.header(&block, r.o) || f.plan != nil && !f.base.read {
			r.free <- data
			continue
		}
		if block.LoneCR && r.o.Dialect != Canonical && f.base.defects.Count(LoneCR) == 0 {
			f.base.note(LoneCR, "")
		}
		b := newBlockReader(f.base, f.plan, r.o, r.feed.spaces[0].seed)
		b.block, b.charset, b.done = block, charset, f.wait.Done
		f.blocks = append(f.blocks, b)
		f.wait.Add(1)
		r.jobs <- b
	}
	if f.plan == nil && ctx.Err() == nil {
		f.base.note(EmptyFile, "")
	}
	if cs.made && r.o.Dialect != Canonical {
		f.base.charset = string(cs.charset)
	}
	return ctx.Err()
}

// header reads the header off the first block that has one, and leaves the rest.
func (f *fileReader) header(block *scan.Block, o *Options) bool {
	if p, blank := f.base.blankHeader(block.Data, o.Dialect); blank {
		f.plan = p
		return true
	}
	rows := scan.NewRows(*block, o.scan(f.base.file))
	for more := true; more; more = isComment(rows, o) {
		if !rows.Next() {
			return f.headerFails(rows, block.Data)
		}
	}
	f.plan = f.base.planHeader(rows, o.Dialect)
	*block = after(*block, rows)
	return true
}

// headerFails notes a header that breaks a limit: nothing of the file is read.
func (f *fileReader) headerFails(rows *scan.Rows, data []byte) bool {
	x := rows.Failure
	if x == nil {
		return false
	}
	f.plan = &plan{}
	f.base.defects.add(Defect{Kind: UnreadableFile, Field: WholeRow(f.base.file), Row: -1, Line: int32(x.Line), Count: int32(x.Column)}, data[x.Start:x.End])
	return false
}

// isComment reports whether the canonical validator passes over a record: one that
// begins with a number sign.
func isComment(rows *scan.Rows, o *Options) bool {
	raw := rows.Raw()
	return o.Dialect == Canonical && len(raw) > 0 && raw[0] == '#'
}

// after returns what follows the record that rows stands on.
func after(b scan.Block, rows *scan.Rows) scan.Block {
	b.Data = b.Data[rows.End():]
	b.Data = bytes.TrimPrefix(b.Data, []byte{'\r'})
	b.Data = bytes.TrimPrefix(b.Data, []byte{'\n'})
	b.Lines -= rows.Line() - b.Line + 1
	b.Line = rows.Line() + 1
	return b
}

// A charsetGuess is the encoding of a file's odd bytes, guessed from the first block
// that has any.
type charsetGuess struct {
	charset scan.Charset
	made    bool
}

func (g *charsetGuess) of(data []byte) scan.Charset {
	if !g.made && !utf8.Valid(data) {
		g.charset, g.made = scan.GuessCharset(data), true
	}
	return g.charset
}
