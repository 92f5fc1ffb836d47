package source

import (
	"bufio"
	"compress/bzip2"
	"io"

	"github.com/klauspost/compress/zstd"

	"github.com/quai-transit/quai/gtfs/internal/inflate"
	"github.com/quai-transit/quai/gtfs/source/internal/lzma"
)

// Compression methods of the zip format that are read, and the one of AES.
const (
	methodStore   = 0
	methodDeflate = 8
	methodBzip2   = 12
	methodLZMA    = 14
	methodZstd    = 93
	methodAES     = 99
)

// maxWindow caps the memory that an entry asks for to be unpacked: the default
// window of the strongest level of LZMA is 64 MiB.
const maxWindow = 128 << 20

// methodName returns what a compression is called, "" for those that are not read.
func methodName(method uint16) string {
	switch method {
	case methodStore:
		return "store"
	case methodDeflate:
		return "deflate"
	case methodBzip2:
		return "bzip2"
	case methodLZMA:
		return "lzma"
	case methodZstd:
		return "zstd"
	}
	return ""
}

// unpack returns a reader of the unpacked bytes of src, and a function that says,
// once these ended, whether packed bytes are left over (nil where it cannot be told).
func unpack(e *Entry, src io.Reader) (io.ReadCloser, func() bool, error) {
	buffered := func() *bufio.Reader { return bufio.NewReaderSize(src, 64<<10) }
	switch e.Method {
	case methodStore:
		return io.NopCloser(src), nil, nil
	case methodDeflate:
		d := inflate.NewReader(src)
		return io.NopCloser(d), d.Rest, nil
	case methodBzip2:
		return io.NopCloser(bzip2.NewReader(buffered())), nil, nil
	case methodLZMA:
		r, err := lzma.NewZipReader(buffered(), e.Size, e.lzmaEnd, maxWindow)
		return io.NopCloser(r), nil, err
	case methodZstd:
		r, err := zstd.NewReader(buffered(), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, nil, err
		}
		return r.IOReadCloser(), nil, nil
	}
	return nil, nil, refuse(UnsupportedMethod, e.Path, "it is compressed by method %d, which cannot be read",
		"il est comprimé par la méthode %d, illisible ici", e.Method)
}
