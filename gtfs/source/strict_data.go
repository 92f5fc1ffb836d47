package source

import (
	"hash/crc32"
	"io"

	"github.com/quai-transit/quai/gtfs/internal/inflate"
)

// data reads the data of an entry, and the sizes after it where there are any.
func (f *front) data(e *frontEntry) error {
	switch e.method {
	case methodStore:
		return f.stored(e)
	case methodDeflate:
		return f.deflated(e)
	}
	return unstreamed(UnsupportedMethod, e.name, zipException+": invalid compression method",
		"it is compressed by method %d, not by deflate", "il est comprimé par la méthode %d et non par deflate", e.method)
}

// stored reads data as long as the header says. Of data of no bytes nothing is checked,
// and of what the header says of the packed size neither.
func (f *front) stored(e *frontEntry) error {
	if e.size <= 0 {
		return nil
	}
	if e.size > f.size-f.at {
		return cutOff(e.name, zipException+": unexpected EOF")
	}
	sum := crc32.NewIEEE()
	in := reading{f.ctx, io.NewSectionReader(f.r, f.at, e.size)}
	if _, err := io.CopyBuffer(sum, in, f.buf); err != nil {
		return err
	}
	f.at += e.size
	return e.compareCRC(sum.Sum32())
}

// deflated reads data that marks its own end.
func (f *front) deflated(e *frontEntry) error {
	got, err := f.inflate(e)
	if err != nil {
		return err
	}
	f.at += got.packed
	if e.isFollowed() {
		if err := f.descriptor(e, got); err != nil {
			return err
		}
	}
	switch {
	case e.size != got.size:
		return e.contradicted("invalid entry size (expected %d but got %d bytes)", "%d bytes were announced, it has %d",
			"%d octets étaient annoncés, il en a %d", e.size, got.size)
	case e.packed != got.packed:
		return e.contradicted("invalid entry compressed size (expected %d but got %d bytes)", "%d packed bytes were announced, it has %d",
			"%d octets comprimés étaient annoncés, il en a %d", e.packed, got.packed)
	}
	return e.compareCRC(got.crc)
}

// inflated is what was found of an entry's data.
type inflated struct {
	packed, size int64
	crc          uint32
}

// inflate unpacks data within the caps, which the directory was held to alone.
func (f *front) inflate(e *frontEntry) (got inflated, err error) {
	section := io.NewSectionReader(f.r, f.at, f.size-f.at)
	src := &noting{r: reading{f.ctx, section}}
	d := inflate.NewReader(src)
	for err == nil {
		var n int
		n, err = d.Read(f.buf)
		got.crc = crc32.Update(got.crc, crc32.IEEETable, f.buf[:n])
		got.size += int64(n)
		pos, _ := section.Seek(0, io.SeekCurrent) // cannot fail
		got.packed = pos - int64(d.Unused())
		if err := f.t.fits(e.name, got.packed, got.size); err != nil {
			return got, err
		}
	}
	f.t.unpacked += got.size
	switch {
	case src.err != nil:
		return got, src.err
	case err == io.ErrUnexpectedEOF:
		return got, cutOff(e.name, endOfFile+": Unexpected end of ZLIB input stream")
	case err != io.EOF:
		return got, unstreamed(Damaged, e.name, zipException, "its compressed data is damaged", "ses données comprimées sont abîmées")
	}
	return got, nil
}

// descriptor reads the sizes after the data: of 8 bytes each where one does not fit
// into 4, whatever the entry says. The signature is optional.
func (f *front) descriptor(e *frontEntry, got inflated) error {
	const mark = 1<<32 - 1
	width := 4
	if got.size > mark || got.packed > mark {
		width = 8
	}
	b, err := readAt(f.r, f.at, 8+2*width)
	if err == io.ErrUnexpectedEOF {
		return cutOff(e.name, endOfFile)
	}
	if err != nil {
		return err
	}
	f.at += int64(4 + 2*width)
	if le32(b) == descriptorSig {
		b = b[4:]
		f.at += 4
	}
	e.crc, e.packed, e.size = le32(b), int64(le32(b[4:])), int64(le32(b[4+width:]))
	if width == 8 {
		e.packed, e.size = int64(le64(b[4:])), int64(le64(b[12:]))
	}
	return nil
}

func (e *frontEntry) compareCRC(got uint32) error {
	if got == e.crc {
		return nil
	}
	return e.contradicted("invalid entry CRC (expected 0x%x but got 0x%x)", "the CRC-32 %08x was announced, it is %08x",
		"le CRC-32 %08x était annoncé, il est %08x", e.crc, got)
}
