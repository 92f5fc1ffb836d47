package gtfs

import (
	"context"
	"sync"
)

// A firstFault keeps what ended the reading of the first file, in the order in which they
// are read, that could not be read: the same one whatever the number of threads. Files
// behind it are given up, those before it go on, since they may have a fault, too.
type firstFault struct {
	cancels []context.CancelFunc // of each file

	mu  sync.Mutex
	at  int   // of the file with the fault; mu guards it
	err error // mu guards it until all files are done
}

// newFirstFault returns one for n files, with the context that each is read in.
func newFirstFault(ctx context.Context, n int) (*firstFault, []context.Context) {
	f, contexts := &firstFault{cancels: make([]context.CancelFunc, n), at: n}, make([]context.Context, n)
	for i := range contexts {
		contexts[i], f.cancels[i] = context.WithCancel(ctx)
	}
	return f, contexts
}

// of takes note of how the reading of file i ended.
func (f *firstFault) of(i int, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err != nil && i < f.at {
		f.at, f.err = i, err
		f.stop(i + 1)
	}
}

// stop gives up the files from one on.
func (f *firstFault) stop(from int) {
	for _, cancel := range f.cancels[from:] {
		cancel()
	}
}
