package source

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
)

// packed is a zip at rest: its bytes, their number and digest, and how to let go.
type packed struct {
	io.ReaderAt
	size   int64
	sha256 string
	close  io.Closer
}

// A spoolFile is a temporary file that is gone once closed.
type spoolFile struct {
	*os.File
	left bool // still has a name
}

// Close closes the file and removes it.
func (f *spoolFile) Close() error {
	err := f.File.Close()
	if f.left {
		err = errors.Join(err, os.Remove(f.Name()))
	}
	return err
}

func newSpoolFile(dir string) (*spoolFile, error) {
	f, err := os.CreateTemp(dir, "quai-*.zip")
	if err != nil {
		return nil, fmt.Errorf("make a temporary file: %w", err)
	}
	// Where the system allows it the name goes at once, so that not even a killed
	// process leaves the file behind.
	return &spoolFile{File: f, left: os.Remove(f.Name()) != nil}, nil
}

// spool copies a zip to a temporary file. What at its first bytes is plainly no zip
// is refused before the rest is read.
func spool(ctx context.Context, r io.Reader, lim limits) (packed, error) {
	br := bufio.NewReaderSize(reading{ctx, r}, 64<<10)
	head, err := br.Peek(sniffLen)
	if err != nil && err != io.EOF {
		return packed{}, err
	}
	if err := plainlyNotZip(head); err != nil {
		return packed{}, err
	}
	f, err := newSpoolFile(lim.TempDir)
	if err != nil {
		return packed{}, err
	}
	sum := sha256.New()
	n, err := io.Copy(io.MultiWriter(f, sum), io.LimitReader(br, addOne(lim.MaxDownload)))
	if err == nil && n > lim.MaxDownload {
		err = tooLong("", lim)
	}
	if err != nil {
		return packed{}, errors.Join(err, f.Close())
	}
	return packed{ReaderAt: f, size: n, sha256: hex.EncodeToString(sum.Sum(nil)), close: f}, nil
}

// tooLong refuses a zip by its packed size; entry is the inner zip or "".
func tooLong(entry string, lim limits) error {
	e := refuse(DownloadTooLarge, entry, "the file is larger than is allowed", "le fichier dépasse la taille permise")
	return e.capped(inBytes(lim.MaxDownload), "")
}

// addOne gives room for the byte that shows a cap was passed.
func addOne(n int64) int64 { return max(n, n+1) }

// digest returns the SHA-256 of a file and its size.
func digest(ctx context.Context, r io.Reader) (string, int64, error) {
	sum := sha256.New()
	n, err := io.CopyBuffer(sum, reading{ctx, r}, make([]byte, 1<<20))
	if err != nil {
		return "", 0, fmt.Errorf("read: %w", err)
	}
	return hex.EncodeToString(sum.Sum(nil)), n, nil
}

// reading is a reader that stops when its context does.
type reading struct {
	ctx context.Context
	r   io.Reader
}

// Read reads unless the context is done.
func (r reading) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(p)
}
