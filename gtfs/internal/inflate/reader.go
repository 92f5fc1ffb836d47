// Package inflate unpacks DEFLATE streams (RFC 1951), fast.
//
// It gives the bytes that compress/flate gives, or an error where that gives one. A
// quick loop runs while there is enough input and room, a careful one at the ends.
// Memory is bounded: the window, a part of the output and a part of the input.
package inflate

import (
	"errors"
	"io"
)

// ErrCorrupt says that the data is no DEFLATE stream.
var ErrCorrupt = errors.New("inflate: corrupt data")

const (
	windowSize = 32 << 10 // the farthest a match reaches back
	// Between 32 and 256 KiB of output behind the window all sizes are as fast: with 64,
	// half of the output is moved to become the window, and a reader is still small.
	outSize = windowSize + 64<<10
	// Larger pieces of input are not faster.
	inSize = 32 << 10
)

// A Reader unpacks a stream. It reads ahead of the stream's end. It takes 140 KB in one
// piece, whatever the size of the stream; Reset makes it ready for another.
type Reader struct {
	src    io.Reader
	srcErr error // that src has ended with, io.EOF as a rule

	in   []byte // input read from src, of inBuf
	pos  int    // of the next byte in it
	bits uint64 // bits taken from in, lowest first
	n    uint   // how many of them count

	r, w int // what is before r in out has been given out; w is its end

	state      state
	last       bool // the block being read is the last
	stored     int  // bytes left of a stored block
	lens       [numLitlen + numDist]uint8
	litlenLens []uint8 // those in lens that made litlen
	paired     bool    // litlen has entries of two symbols
	litlen     [litlenSize]entry
	dist       [distSize]entry
	err        error

	inBuf [inSize]byte
	out   [outSize]byte // window and output
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
	d := &Reader{src: r}
	d.in = d.inBuf[:0]
	return d
}

// Read gives unpacked bytes. At the end of the stream the error is io.EOF; it is
// io.ErrUnexpectedEOF where the input ends early, ErrCorrupt where it is no stream, or
// that of the reader below.
func (d *Reader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if err := d.more(); err != nil {
		return 0, err
	}
	n := copy(p, d.out[d.r:d.w])
	d.r += n
	return n, nil
}

// more unpacks until there is output to give out, or an error and none.
func (d *Reader) more() error {
	for d.r == d.w {
		if d.err != nil {
			return d.err
		}
		d.slide()
		d.err = d.step()
	}
	return nil
}

// Rest reports whether bytes are left behind the end of the stream, once Read has
// returned io.EOF.
func (d *Reader) Rest() bool {
	if d.pos == len(d.in) && d.n < 8 {
		d.fill() // what cannot be read is not left
	}
	return d.pos < len(d.in) || d.n >= 8
}

// Unused returns how many bytes were read from below and are not part of the stream, once
// Read has returned io.EOF.
func (d *Reader) Unused() int { return len(d.in) - d.pos + int(d.n/8) }

// slide makes room for output, keeping the window.
func (d *Reader) slide() {
	if d.w <= outSize-fastRoom {
		return
	}
	copy(d.out[:], d.out[d.w-windowSize:d.w])
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
