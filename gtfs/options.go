package gtfs

// A Dialect is a way of reading bytes.
type Dialect uint8

const (
	// Lenient reads whatever can be read and notes every oddity as a defect.
	Lenient Dialect = iota
	// Canonical reads exactly what the canonical validator 8.0.1 reads: line feeds
	// alone end lines, text is UTF-8, a row with an error is not held, nor are the
	// rows of a file whose header has one.
	Canonical
)

// Options say how a feed is read. The zero value is what most callers want.
type Options struct {
	// Threads is the number of goroutines that parse; 0 means one per processor.
	// The feed does not depend on it.
	Threads int
	// Dialect is the way of reading bytes.
	Dialect Dialect
	// Country is the ISO 3166 code that phone numbers are checked for; "" checks none.
	Country string
	// Delta is where the schema of the dialect differs from the reference.
	Delta []Delta
	// Progress, where not nil, is told the unpacked bytes read so far and in all. It
	// is called from several goroutines.
	Progress func(done, total int64)
}
