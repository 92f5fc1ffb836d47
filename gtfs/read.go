package gtfs

import (
	"cmp"
	"context"
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

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
	for _, t := range f.tablers {
		if k, ok := t.(keyed); ok {
			k.key().index()
		}
	}
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
	free  chan scan.Block // memory of blocks, recycled so that it stays bounded
	join  joiner
	done  atomic.Int64
	total int64
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
		files = append(files, &fileReader{base: t.base()})
	}
	slices.SortStableFunc(files, func(a, b *fileReader) int {
		return cmp.Or(order(a)-order(b), cmp.Compare(b.base.entry.Size, a.base.entry.Size))
	})
	return files
}

// order puts the tables first that others refer to, so that their ids are known when the
// large files come, see joiner.lend.
func order(f *fileReader) int {
	if f.base.file < StopTimesFile {
		return 0
	}
	return 1
}

// note adds a defect of the file as a whole.
func (t *Table) note(k DefectKind, raw string) {
	t.defects.add(Defect{Kind: k, Field: WholeRow(t.file), Row: -1}, []byte(raw))
}

// parse reads the files in the order of files, as many at a time as there are threads.
func (r *reader) parse(ctx context.Context, files []*fileReader) error {
	threads := r.o.threads()
	r.jobs, r.free = make(chan *blockReader), make(chan scan.Block, 3*threads)
	for range cap(r.free) {
		r.free <- scan.Block{}
	}
	r.join.ids = r.feed.spaces
	r.join.files = slices.SortedFunc(slices.Values(files), func(a, b *fileReader) int { return cmp.Compare(a.base.file, b.base.file) })
	var feeders errgroup.Group
	feeders.SetLimit(threads)
	fault, contexts := newFirstFault(ctx, len(files))
	var workers sync.WaitGroup
	for range threads {
		workers.Go(r.work)
	}
	for i, f := range files {
		feeders.Go(func() error {
			fault.of(i, r.file(contexts[i], f))
			return nil
		})
	}
	_ = feeders.Wait() // faults tell of themselves
	close(r.jobs)
	workers.Wait()
	fault.stop(0)
	return fault.err
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
	on := new(desk)
	for b := range r.jobs {
		start := now()
		b.read(on)
		r.feed.took.since(Parse, start)
		r.progress(int64(len(b.block.Data)))
		r.free <- b.block
		b.block = scan.Block{}
		start = now()
		r.join.done(b)
		r.feed.took.since(Join, start)
		b.file.wait.Done()
	}
}

func (r *reader) progress(n int64) {
	if done := r.done.Add(n); r.o.Progress != nil {
		r.o.Progress(done, r.total)
	}
}
