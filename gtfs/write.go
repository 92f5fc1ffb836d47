package gtfs

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"slices"

	"github.com/klauspost/compress/flate"

	"github.com/quai-transit/quai/gtfs/source"
)

// Write writes the feed with edits as a zip. Names are sorted, times fixed, headers
// plain, so that the same feed and edits give the same bytes. Entries without an edit
// are copied as they are compressed.
func Write(ctx context.Context, w io.Writer, f *Feed, e *Edits) error {
	if e == nil {
		e = &Edits{}
	}
	z := zip.NewWriter(w)
	for _, o := range outputs(f, e) {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("write %s: %w", o.name, err)
		}
		if err := o.write(z); err != nil {
			return fmt.Errorf("write %s: %w", o.name, err)
		}
	}
	return z.Close()
}

// An output is one file of the zip to write.
type output struct {
	name  string
	write func(*zip.Writer) error
}

// outputs lists the files to write by name.
func outputs(f *Feed, e *Edits) (list []output) {
	for _, entry := range f.archive.Entries {
		if e.without[entry.Name] || e.added[entry.Name] != nil {
			continue
		}
		list = append(list, output{entry.Name, func(z *zip.Writer) error { return writeEntry(z, f, entry, e) }})
	}
	for _, name := range slices.Sorted(maps.Keys(e.added)) {
		list = append(list, output{name, func(z *zip.Writer) error {
			return pack(z, name, func(w io.Writer) error {
				_, err := w.Write(e.added[name])
				return err
			})
		}})
	}
	slices.SortFunc(list, func(a, b output) int { return cmp.Compare(a.name, b.name) })
	return list
}

// plainHeader is the header of a deflated file of 1980-01-01, the first day of zip.
func plainHeader(name string) *zip.FileHeader {
	return &zip.FileHeader{Name: name, Method: zip.Deflate, ModifiedDate: 1<<5 | 1} //nolint:staticcheck // Modified would add an extra field
}

// writeEntry writes a file of the feed: copied, packed anew or edited.
func writeEntry(z *zip.Writer, f *Feed, entry *source.Entry, e *Edits) error {
	if file, ok := FileNamed(entry.Name); ok && e.files[file] != nil && f.Table(file).entry == entry {
		return pack(z, entry.Name, func(w io.Writer) error { return f.Table(file).rewrite(w, e.files[file]) })
	}
	raw, ok, err := entry.OpenRaw()
	if err != nil {
		return err
	}
	if ok {
		h := plainHeader(entry.Name)
		h.Method, h.CRC32 = entry.Method, entry.CRC32
		h.CompressedSize64, h.UncompressedSize64 = uint64(entry.Compressed), uint64(entry.Size)
		return copyRaw(z, h, raw)
	}
	in, err := entry.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	return pack(z, entry.Name, func(w io.Writer) error {
		_, err := io.Copy(w, in)
		return err
	})
}

// pack deflates what write gives. The packed bytes are held until their size is
// known, so that an entry looks the same whether it was packed here or copied: what
// is written again is equal to the byte.
func pack(z *zip.Writer, name string, write func(io.Writer) error) error {
	var packed bytes.Buffer
	deflate, err := flate.NewWriter(&packed, 6)
	if err != nil {
		return err
	}
	sum := crc32.NewIEEE()
	size := &counter{}
	if err := write(io.MultiWriter(deflate, sum, size)); err != nil {
		return err
	}
	if err := deflate.Close(); err != nil {
		return err
	}
	h := plainHeader(name)
	h.CRC32, h.UncompressedSize64, h.CompressedSize64 = sum.Sum32(), size.n, uint64(packed.Len())
	return copyRaw(z, h, &packed)
}

// A counter counts bytes.
type counter struct{ n uint64 }

// Write counts.
func (c *counter) Write(p []byte) (int, error) {
	c.n += uint64(len(p))
	return len(p), nil
}

// copyRaw copies compressed bytes.
func copyRaw(z *zip.Writer, h *zip.FileHeader, raw io.Reader) error {
	w, err := z.CreateRaw(h)
	if err == nil {
		_, err = io.Copy(w, raw)
	}
	return err
}
