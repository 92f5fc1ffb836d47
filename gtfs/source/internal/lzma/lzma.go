// Package lzma unpacks the LZMA streams that some tools put into zips (method 14).
//
// A zip entry starts with four bytes (version of the tool, length of the
// properties) and five bytes of properties; the stream proper follows.
//
// Source: LZMA specification (7-zip.org/sdk.html), PKWARE APPNOTE 6.3, 5.8.8.
package lzma

import (
	"errors"
	"fmt"
	"io"
)

// ErrCorrupt says that the data is no LZMA stream or was damaged.
var ErrCorrupt = errors.New("lzma data is corrupt")

// A Reader gives the unpacked bytes of one stream.
type Reader struct {
	d    decoder
	left int64 // bytes still to come; the stream must not give more
	mark bool  // an end mark follows the last byte
	err  error
}

// NewZipReader reads the head of a zip entry of size unpacked bytes. mark says that
// an end mark follows (flag 1 of the entry). maxWindow caps the memory in bytes.
func NewZipReader(in io.ByteReader, size int64, mark bool, maxWindow int) (*Reader, error) {
	var head [9]byte
	for i := range head {
		b, err := in.ReadByte()
		if err != nil {
			return nil, unexpected(err)
		}
		head[i] = b
	}
	if head[2] != 5 || head[3] != 0 || head[4] >= 9*5*5 {
		return nil, ErrCorrupt
	}
	p := head[4:]
	asked := max(int64(p[1])|int64(p[2])<<8|int64(p[3])<<16|int64(p[4])<<24, 4096)
	window := min(asked, max(size, 1))
	if window > int64(maxWindow) {
		return nil, fmt.Errorf("its window of %d bytes is larger than %d", window, maxWindow)
	}
	r := &Reader{left: size, mark: mark}
	r.d.setUp(in, p[0], int(window))
	return r, r.d.rc.init()
}

// Read gives unpacked bytes.
func (r *Reader) Read(p []byte) (int, error) {
	for r.d.w.pending() == 0 && r.err == nil {
		r.err = r.step()
	}
	if n := r.d.w.take(p); n > 0 || len(p) == 0 {
		return n, nil
	}
	return 0, r.err
}

// step unpacks until some bytes wait, and returns io.EOF after the last one.
func (r *Reader) step() error {
	w := r.d.w
	// What waits must stay within the window, of which a match may take 273 bytes; a
	// small part of a large window keeps the memory it touches in the cache.
	for room := max(min(w.limit/2, 64<<10), 1); w.pending() < room; {
		if r.left == 0 && (!r.mark || r.d.ended) {
			return r.finish()
		}
		before := w.total
		if err := r.d.symbol(r.left); err != nil {
			return err
		}
		r.left -= w.total - before
		if r.d.ended && r.left > 0 {
			return io.ErrUnexpectedEOF
		}
	}
	return nil
}

func (r *Reader) finish() error {
	if r.d.ended && !r.d.rc.finished() {
		return ErrCorrupt
	}
	return io.EOF
}
