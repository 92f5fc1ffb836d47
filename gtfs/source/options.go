package source

import (
	"io"
	"math"
	"time"
)

// Options say how a source is opened. The zero value is the sensible default; a
// negative number lifts the cap it stands in.
type Options struct {
	// MaxUnpacked caps the unpacked bytes of all entries together; 0 is 64 GiB. The
	// largest published feeds reach about 10 GB.
	MaxUnpacked int64
	// MaxEntries caps the number of entries, folders included; 0 is 10,000.
	MaxEntries int
	// MaxRatio caps the unpacked size of an entry in multiples of its packed size,
	// judged above 4 MiB unpacked; 0 is 500. Real feeds reach 66 with deflate and 201
	// with LZMA; a deflate bomb comes near the limit of that format, 1,032.
	MaxRatio float64

	// AllowPrivate lets URLs lead to private, loopback, link-local and other
	// addresses that are not on the public internet.
	AllowPrivate bool
	// Timeout is the time a download may take from first to last byte; 0 is 10 minutes.
	Timeout time.Duration
	// MaxDownload caps the bytes of a zip that is spooled: from a URL, standard input
	// or a pipe, or inside another zip; 0 is 8 GiB.
	MaxDownload int64
	// MaxRedirects caps the redirects followed; 0 is 5, negative follows none.
	MaxRedirects int

	// Stdin is read for the name "-"; nil makes that name an error.
	Stdin io.Reader
	// TempDir is the folder for downloads and inner zips while they are read; "" is
	// the folder of the system.
	TempDir string
	// Strict reads as the canonical validator does: only files at the root count, no
	// wrapper folder is lifted, no inner zip is opened, \ is a separator only in zips
	// made on DOS, and a zip that cannot be read from its front is refused.
	Strict bool
}

// ratioFloor is the unpacked size up to which the ratio is not judged: a small file
// of equal rows may well pack 1,000 times, and costs nothing.
const ratioFloor = 4 << 20

// limits are the options with every default filled in.
type limits struct {
	Options
}

func (o Options) limits() limits {
	o.MaxUnpacked = orDefault(o.MaxUnpacked, 64<<30)
	o.MaxEntries = int(orDefault(int64(o.MaxEntries), 10_000))
	o.MaxDownload = orDefault(o.MaxDownload, 8<<30)
	if o.MaxRatio == 0 {
		o.MaxRatio = 500
	}
	if o.MaxRatio < 0 {
		o.MaxRatio = math.Inf(1)
	}
	if o.Timeout == 0 {
		o.Timeout = 10 * time.Minute
	}
	if o.Timeout < 0 {
		o.Timeout = math.MaxInt64
	}
	if o.MaxRedirects == 0 {
		o.MaxRedirects = 5
	}
	return limits{o}
}

// orDefault returns def for 0 and the largest number for a lifted cap.
func orDefault(v, def int64) int64 {
	switch {
	case v == 0:
		return def
	case v < 0:
		return math.MaxInt
	}
	return v
}
