package source

import (
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"io/fs"
)

// An Entry is one file of an archive.
type Entry struct {
	// Name is what the reader knows the file by: the path in lower case, without a
	// lifted wrapper folder ("stops.txt"). It has a / where the file lies in a
	// subfolder, and ends in " (2)" and so on where another entry came first with the
	// same name; such files are no tables.
	Name       string
	Path       string // as written in the archive; names that are not UTF-8 are decoded; with Options.Strict as the canonical validator has it
	Size       int64  // unpacked bytes
	Compressed int64  // bytes in the archive; those of the file in a folder
	CRC32      uint32 // IEEE, of the unpacked bytes
	Method     uint16 // compression method of the zip format; 0 (stored) in a folder

	strict  bool                          // read as the canonical validator does
	closed  *RefusedError                 // read so: why it cannot be opened; nil mostly
	lzmaEnd bool                          // an end mark follows the LZMA data
	raw     func() *io.SectionReader      // of a zip
	file    func() (io.ReadCloser, error) // of a folder
}

// Open returns a reader of the unpacked bytes. Reading ends in a [*RefusedError]
// where the data cannot be unpacked or has another length or CRC-32 than announced;
// it never yields more than Size bytes. Several readers may be open at once, each
// for one goroutine.
//
// With [Options.Strict] the CRC-32 is not compared, since all that the canonical
// validator compares it with is the header before the data, before it reads; and
// entries that it cannot open end in a refusal of the kind [Unopened] or [NoSuchEntry].
func (e *Entry) Open() (io.ReadCloser, error) {
	if e.isClosed() {
		return nil, e.closed
	}
	if e.file != nil {
		f, err := e.file()
		if err != nil {
			return nil, fmt.Errorf("open %s: %w", shown(e.Path), err)
		}
		return &checked{entry: e, src: &noting{r: f}, close: f, crc: crc32.NewIEEE()}, nil
	}
	src := &noting{r: e.raw()}
	r, rest, err := unpack(e, src)
	c := &checked{entry: e, src: src, unpacked: r, close: r, rest: rest, crc: crc32.NewIEEE()}
	if err != nil {
		return nil, c.judge(err)
	}
	return c, nil
}

func (e *Entry) isClosed() bool { return e.closed != nil }

// OpenRaw returns the compressed bytes where the entry can be copied as it is into
// another zip: stored or deflated, in a zip. The reader is an [io.SectionReader], so
// also an [io.ReaderAt]. For other entries it returns nil and false. Nothing is
// checked: whoever copies without unpacking trusts CRC32 and Size.
func (e *Entry) OpenRaw() (io.Reader, bool, error) {
	plain := e.Method == methodStore || e.Method == methodDeflate
	if e.raw == nil || e.isClosed() || !plain {
		return nil, false, nil
	}
	return e.raw(), true, nil
}

// checked reads an entry and holds it to what was announced.
type checked struct {
	entry    *Entry
	src      *noting
	unpacked io.Reader // nil where the bytes are not packed
	close    io.Closer
	rest     func() bool // whether packed bytes are left over; nil where not packed
	crc      hash.Hash32
	n        int64
	err      error
}

// Read gives unpacked bytes. The checks are made at the end, so that the last error
// is io.EOF only where all of them hold.
func (c *checked) Read(p []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	var r io.Reader = c.src
	if c.unpacked != nil {
		r = c.unpacked
	}
	n, err := r.Read(p)
	left := c.entry.Size - c.n
	if int64(n) > left {
		n, err = int(left), c.refuse(Contradiction, "it unpacks to more than the %d bytes announced",
			"il contient plus que les %d octets annoncés", c.entry.Size)
	}
	_, _ = c.crc.Write(p[:n])
	c.n += int64(n)
	if err != nil {
		c.err = c.judge(err)
	}
	return n, c.err
}

// judge turns the end of the data, or a fault in it, into the error to give.
func (c *checked) judge(err error) error {
	var refused *RefusedError
	switch {
	case c.src.err != nil:
		return fmt.Errorf("read %s: %w", shown(c.entry.Path), c.src.err)
	case errors.As(err, &refused), errors.Is(err, fs.ErrClosed):
		return err
	case err != io.EOF:
		return c.refuse(Damaged, "its compressed data is damaged", "ses données comprimées sont abîmées")
	case c.n < c.entry.Size:
		return c.refuse(Contradiction, "it has %d bytes, not the %d announced", "il contient %d octets et non les %d annoncés", c.n, c.entry.Size)
	case c.entry.strict:
	case c.crc.Sum32() != c.entry.CRC32:
		return c.refuse(Damaged, "its CRC-32 is %08x, not the %08x announced", "son CRC-32 est %08x et non le %08x annoncé", c.crc.Sum32(), c.entry.CRC32)
	case c.rest != nil && c.rest():
		return c.refuse(Contradiction, "its compressed data goes on after its end", "ses données comprimées continuent après leur fin")
	}
	return io.EOF
}

func (c *checked) refuse(k RefusalKind, en, fr string, args ...any) error {
	return refuse(k, c.entry.Path, en, fr, args...)
}

// Close lets go of the data.
func (c *checked) Close() error {
	c.err = fs.ErrClosed
	return c.close.Close()
}

// noting remembers what kept the archive's bytes from being read, so that a fault
// of the disk is not taken for one of the data.
type noting struct {
	r   io.Reader
	err error
}

// Read reads and remembers.
func (n *noting) Read(p []byte) (int, error) {
	k, err := n.r.Read(p)
	if err != nil && err != io.EOF {
		n.err = err
	}
	return k, err
}
