package gtfs

import (
	"io"
	"sync/atomic"
	"time"
)

// A Step is a part of the work of reading a feed.
type Step uint8

// The steps, in the order of the work.
const (
	Unpack Step = iota // files out of the archive
	Scan               // cutting them into blocks, marking where cells end
	Parse              // cells into columns
	Join               // the blocks of columns and ids together
	Group              // the calls of trips, the points of shapes, patterns and services
	steps
)

// String returns the name of the step.
func (s Step) String() string {
	return [...]string{"unpack", "scan", "parse", "join", "group"}[s]
}

// took is the time that went into each step, of all goroutines together.
type took [steps]atomic.Int64

// since adds the time from start on to a step: for people who tune, never for a report.
func (t *took) since(s Step, start time.Time) { t[s].Add(int64(time.Since(start))) } //nolint:forbidigo // as above

func now() time.Time { return time.Now() } //nolint:forbidigo // for took alone

// Took returns the time that went into each step so far, of all goroutines together.
func (f *Feed) Took() map[Step]time.Duration {
	all := map[Step]time.Duration{}
	for s := range steps {
		all[s] = time.Duration(f.took[s].Load())
	}
	return all
}

// A timedReader adds the time of reading to the step Unpack and takes it off Scan, of
// which reading is a part.
type timedReader struct {
	io.ReadCloser
	took *took
}

// Read reads.
func (r timedReader) Read(p []byte) (int, error) {
	start := now()
	n, err := r.ReadCloser.Read(p)
	spent := int64(time.Since(start)) //nolint:forbidigo // as above
	r.took[Unpack].Add(spent)
	r.took[Scan].Add(-spent)
	return n, err
}
