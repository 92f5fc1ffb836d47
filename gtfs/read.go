package gtfs

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"golang.org/x/sync/errgroup"

	"github.com/quai-transit/quai/gtfs/internal/scan"
	"github.com/quai-transit/quai/gtfs/source"
)

// Read reads a feed. What is wrong with the feed is a defect of one of its tables;
// an error means that the feed could not be read at all, that it was refused (see
// [source.RefusedError]) or that ctx ended.
//
// Large files are cut into blocks at line ends; blocks are parsed in parallel, each
// with id numbers of its own, and joined in file order. So the feed is the same for
// any number of threads.
func Read(ctx context.Context, a *source.Archive, o Options) (*Feed, error) {
	f := newFeed(a, o)
	r := &reader{feed: f, o: &f.options}
	files := r.assign(a)
	if err := r.parse(ctx, files); err != nil {
		return nil, err
	}
	r.join(files)
	return f, ctx.Err()
}

// Open opens and reads a feed: a zip, a folder, a URL or "-".
func Open(ctx context.Context, name string, s source.Options, o Options) (*Feed, error) {
	s.Strict = s.Strict || o.Dialect == Canonical
	a, err := source.Open(ctx, name, s)
	if err != nil {
		return nil, err
	}
	f, err := Read(ctx, a, o)
	if err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return f, nil
}

// A reader reads all files of a feed.
type reader struct {
	feed  *Feed
	o     *Options
	jobs  chan *blockReader
	free  chan []byte // buffers of blocks, recycled so that memory stays bounded
	done  atomic.Int64
	total int64
}

// A fileReader reads one file.
type fileReader struct {
	table  tabler
	base   *Table
	plan   *plan
	blocks []*blockReader
	wait   sync.WaitGroup // for the blocks handed out
}

// assign finds the file of each entry and notes what is odd about the archive.
func (r *reader) assign(a *source.Archive) []*fileReader {
	var files []*fileReader
	told := r.oddities(a)
	for _, e := range a.Entries {
		file, known := FileNamed(e.Name)
		switch {
		case strings.Contains(e.Name, "/"):
			continue // an oddity of the archive already
		case !known || r.feed.Table(file).entry != nil:
			if !told[e.Path] {
				r.feed.other.note(UnknownFile, e.Path)
			}
			continue
		}
		t := r.feed.tablers[file]
		t.base().entry, t.base().present, t.base().dialect = e, true, r.o.Dialect
		r.total += e.Size
		files = append(files, &fileReader{table: t, base: t.base()})
	}
	slices.SortStableFunc(files, func(a, b *fileReader) int { return cmp.Compare(b.base.entry.Size, a.base.entry.Size) })
	return files
}

// note adds a defect of the file as a whole.
func (t *Table) note(k DefectKind, raw string) {
	t.defects.add(Defect{Kind: k, Field: WholeRow(t.file), Row: -1}, []byte(raw))
}

// parse reads the files, largest first, as many at a time as there are threads.
func (r *reader) parse(ctx context.Context, files []*fileReader) error {
	threads := r.o.threads()
	r.jobs, r.free = make(chan *blockReader), make(chan []byte, 3*threads)
	for range cap(r.free) {
		r.free <- nil
	}
	feeders, ctx := errgroup.WithContext(ctx)
	feeders.SetLimit(threads)
	var workers sync.WaitGroup
	for range threads {
		workers.Go(r.work)
	}
	for _, f := range files {
		feeders.Go(func() error { return r.file(ctx, f) })
	}
	err := feeders.Wait()
	close(r.jobs)
	workers.Wait()
	return err
}

func (o *Options) threads() int {
	if o.Threads > 0 {
		return o.Threads
	}
	return runtime.GOMAXPROCS(0)
}

// maxColumns is far more than any feed has, and far less than a FieldID can number.
const maxColumns = 4096

// scan returns the same dialect for the scanner. areas.txt alone may have cells of
// any length there.
func (o *Options) scan(f File) scan.Dialect {
	d := scan.Dialect{Canonical: o.Dialect == Canonical, MaxColumns: maxColumns}
	if d.Canonical {
		d.MaxColumns = 0
	}
	if f == AreasFile {
		d.MaxCell = -1
	}
	return d
}

// work parses blocks until there are no more.
func (r *reader) work() {
	for b := range r.jobs {
		b.read()
		r.progress(int64(len(b.block.Data)))
		r.free <- b.block.Data
		b.block.Data = nil
		b.done()
	}
}

func (r *reader) progress(n int64) {
	if done := r.done.Add(n); r.o.Progress != nil {
		r.o.Progress(done, r.total)
	}
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
