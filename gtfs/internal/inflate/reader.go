// Package inflate unpacks DEFLATE streams (RFC 1951), fast.
//
// It gives the bytes that compress/flate gives, or an error where that gives one. A
// quick loop runs while there is enough input and room, a careful one at the ends.
// Memory is bounded: the window, a part of the output and a part of the input.
package inflate

import (
	"encoding/binary"
	"errors"
	"io"
)

// ErrCorrupt says that the data is no DEFLATE stream.
var ErrCorrupt = errors.New("inflate: corrupt data")

const (
	windowSize = 32 << 10
	outSize    = windowSize + 256<<10
	inSize     = 64 << 10
)

// A Reader unpacks a stream. It reads ahead of the stream's end.
type Reader struct {
	src io.Reader
	eof bool // src has ended

	in   []byte // input read from src
	pos  int    // of the next byte in it
	bits uint64 // bits taken from in, lowest first
	n    uint   // how many of them count

	out  []byte // window and output; what is before r has been given out
	r, w int

	state  state
	last   bool // the block being read is the last
	stored int  // bytes left of a stored block
	litlen [litlenSize]entry
	dist   [distSize]entry
	lens   [numLitlen + numDist]uint8
	err    error
}

// state is what comes next in the stream.
type state uint8

const (
	atHeader state = iota
	inStored
	inCodes
	atEnd
)

// NewReader returns a reader of what the stream r unpacks to.
func NewReader(r io.Reader) *Reader {
	return &Reader{src: r, in: make([]byte, 0, inSize), out: make([]byte, outSize)}
}

// Read gives unpacked bytes. At the end of the stream the error is io.EOF; it is
// io.ErrUnexpectedEOF where the input ends early, ErrCorrupt where it is no stream, or
// that of the reader below.
func (d *Reader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	for d.r == d.w {
		if d.err != nil {
			return 0, d.err
		}
		d.slide()
		d.err = d.step()
	}
	n := copy(p, d.out[d.r:d.w])
	d.r += n
	return n, nil
}

// Rest reports whether bytes are left behind the end of the stream, once Read has
// returned io.EOF.
func (d *Reader) Rest() bool {
	if d.pos == len(d.in) && d.n < 8 {
		_ = d.fill() // what cannot be read is not left
	}
	return d.pos < len(d.in) || d.n >= 8
}

// slide makes room for output, keeping the window.
func (d *Reader) slide() {
	if d.w < outSize-windowSize {
		return
	}
	copy(d.out, d.out[d.w-windowSize:d.w])
	d.r, d.w = windowSize, windowSize
}

// step unpacks until there is output, or an error.
func (d *Reader) step() error {
	for d.r == d.w {
		var err error
		switch d.state {
		case atHeader:
			err = d.header()
		case inStored:
			err = d.copyStored()
		case inCodes:
			err = d.codes()
		case atEnd:
			return io.EOF
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// fill reads more input. Bytes that are not used yet are kept.
func (d *Reader) fill() error {
	if d.eof {
		return nil
	}
	rest := copy(d.in[:cap(d.in)], d.in[d.pos:])
	d.in, d.pos = d.in[:rest], 0
	n, err := d.src.Read(d.in[rest:cap(d.in)])
	d.in = d.in[:rest+n]
	if err == io.EOF {
		d.eof, err = true, nil
	}
	return err
}

// need makes sure that n bits are at hand, n at most 32.
func (d *Reader) need(n uint) error {
	for d.n < n {
		if d.pos == len(d.in) {
			if d.eof {
				return io.ErrUnexpectedEOF
			}
			if err := d.fill(); err != nil {
				return err
			}
			continue
		}
		d.bits |= uint64(d.in[d.pos]) << d.n
		d.pos++
		d.n += 8
	}
	return nil
}

// take returns the next n bits, which need has made sure of.
func (d *Reader) take(n uint) int {
	v := d.bits & (1<<n - 1)
	d.bits >>= n
	d.n -= n
	return int(v)
}

// header reads the header of a block (RFC 1951, 3.2.3).
func (d *Reader) header() error {
	if d.last {
		d.state = atEnd
		return nil
	}
	if err := d.need(3); err != nil {
		return err
	}
	d.last = d.take(1) == 1
	switch d.take(2) {
	case 0:
		return d.storedHeader()
	case 1:
		d.state = inCodes
		return d.fixedCodes()
	case 2:
		d.state = inCodes
		return d.dynamicCodes()
	}
	return ErrCorrupt
}

// storedHeader reads the length of a stored block, which begins at a byte.
func (d *Reader) storedHeader() error {
	d.take(d.n % 8)
	if err := d.need(32); err != nil {
		return err
	}
	n, check := d.take(16), d.take(16)
	if n != ^check&0xFFFF {
		return ErrCorrupt
	}
	d.state, d.stored = inStored, n
	return nil
}

// copyStored copies bytes of a stored block: first those among the bits.
func (d *Reader) copyStored() error {
	for d.stored > 0 && d.w < len(d.out) {
		switch {
		case d.n >= 8:
			d.out[d.w] = byte(d.take(8))
			d.w++
			d.stored--
		case d.pos < len(d.in):
			n := copy(d.out[d.w:], d.in[d.pos:min(len(d.in), d.pos+d.stored)])
			d.pos, d.w, d.stored = d.pos+n, d.w+n, d.stored-n
		case d.eof:
			return io.ErrUnexpectedEOF
		default:
			if err := d.fill(); err != nil {
				return err
			}
		}
	}
	if d.stored == 0 {
		d.state = atHeader
	}
	return nil
}

// codes unpacks a block of codes until it ends or there is no more room.
func (d *Reader) codes() error {
	for d.state == inCodes && d.w < outSize-maxMatch {
		if len(d.in)-d.pos < fastInput && !d.eof {
			if err := d.fill(); err != nil {
				return err
			}
		}
		if len(d.in)-d.pos >= fastInput && d.w <= outSize-fastRoom {
			if err := d.fast(); err != nil {
				return err
			}
			continue
		}
		if err := d.careful(); err != nil {
			return err
		}
	}
	return nil
}

func load64(b []byte) uint64 { return binary.LittleEndian.Uint64(b) }
