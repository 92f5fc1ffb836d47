package inflate

import (
	"encoding/binary"
	"io"
)

// fill reads more input, so that the quick loop sees enough ahead, or until src ends.
// Bytes that are not used yet are kept.
func (d *Reader) fill() {
	d.in, d.pos = d.inBuf[:copy(d.inBuf[:], d.in[d.pos:])], 0
	for reads := 0; len(d.in) < fastInput && d.srcErr == nil; reads++ {
		n, err := d.src.Read(d.inBuf[len(d.in):])
		d.in = d.inBuf[:len(d.in)+n]
		if err == nil && reads == maxReads {
			err = io.ErrNoProgress
		}
		d.srcErr = err
	}
}

// maxReads bounds how often a source may give nothing, and no error: 100 times, as bufio
// has it.
const maxReads = 100

// need makes sure that n bits are at hand, n at most 32.
func (d *Reader) need(n uint) error {
	for d.n < n {
		if d.pos == len(d.in) {
			d.fill()
		}
		if d.pos == len(d.in) {
			return d.endErr()
		}
		d.bits |= uint64(d.in[d.pos]) << d.n
		d.pos++
		d.n += 8
	}
	return nil
}

// endErr returns why there is no more input.
func (d *Reader) endErr() error {
	if d.srcErr == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return d.srcErr
}

// take returns the next n bits, which need has made sure of.
func (d *Reader) take(n uint) int {
	v := d.bits & (1<<n - 1)
	d.bits >>= n
	d.n -= n
	return int(v)
}

func load64(b []byte) uint64 { return binary.LittleEndian.Uint64(b) }
