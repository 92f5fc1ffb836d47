package source

import (
	"bytes"
	"encoding/binary"
	"io"
	"math"
)

// Signatures and fixed lengths of the zip format (PKWARE APPNOTE 6.3).
const (
	localSig, localLen     = 0x04034b50, 30
	centralSig, centralLen = 0x02014b50, 46
	endSig, endLen         = 0x06054b50, 22
	end64Sig, end64Len     = 0x06064b50, 56
	locatorSig, locatorLen = 0x07064b50, 20
	descriptorSig          = 0x08074b50
)

// maxAfter is how many bytes after an archive are searched for its end. Servers
// append a multipart trailer or a banner, real feeds have up to 680 bytes.
const maxAfter = 1 << 20

// maxEnds caps the false end records tried before a file is given up.
const maxEnds = 64

// An end is what the end records of a zip say, checked against the file.
type end struct {
	entries uint64
	dirAt   int64 // where the directory starts in the file
	dirSize int64
	base    int64 // added to every offset: bytes put before the archive by others
	after   int64 // bytes after the archive
}

// findEnd looks from the end of the file for the record that ends an archive.
func findEnd(r io.ReaderAt, size int64) (end, error) {
	from := max(0, size-endLen-math.MaxUint16-maxAfter)
	tail, err := readAt(r, from, int(size-from))
	if err != nil {
		return end{}, err
	}
	var refused error
	for at, tried := len(tail), 0; tried < maxEnds; tried++ {
		at = bytes.LastIndex(tail[:at], []byte("PK\x05\x06"))
		if at < 0 {
			break
		}
		e, ok, err := readEnd(r, from+int64(at), tail[at:])
		if ok {
			return e, nil
		}
		if err != nil && refused == nil {
			refused = err
		}
	}
	if refused != nil {
		return end{}, refused
	}
	head, err := readAt(r, 0, int(min(size, sniffLen)))
	if err != nil {
		return end{}, err
	}
	return end{}, notZip(head)
}

// readEnd reads the end record at an offset. It is no end record where ok is false;
// err then says why if it came close.
func readEnd(r io.ReaderAt, at int64, b []byte) (e end, ok bool, err error) {
	if len(b) < endLen {
		return e, false, nil
	}
	comment := int(le16(b[20:]))
	if endLen+comment > len(b) {
		return e, false, nil
	}
	e.after = int64(len(b) - endLen - comment)
	e.entries = uint64(le16(b[10:]))
	e.dirSize = int64(le32(b[12:]))
	offset := int64(le32(b[16:]))
	dirEnd := at
	disk, dirDisk, here := uint32(le16(b[4:])), uint32(le16(b[6:])), uint64(le16(b[8:]))
	rec, recAt, err := findEnd64(r, at)
	if err != nil {
		return e, false, err
	}
	if rec != nil {
		if !agrees(b, rec) {
			return e, false, refuse(Contradiction, "", "the two end records (zip and zip64) disagree",
				"les deux enregistrements de fin (zip et zip64) se contredisent")
		}
		dirEnd = recAt
		disk, dirDisk, here = le32(rec[16:]), le32(rec[20:]), le64(rec[24:])
		e.entries = le64(rec[32:])
		e.dirSize, offset = clamp(le64(rec[40:])), clamp(le64(rec[48:]))
	}
	if disk != 0 || dirDisk != 0 || here != e.entries {
		return e, false, refuse(SplitArchive, "", "it is one part of a split archive",
			"c’est une partie d’une archive en plusieurs volumes")
	}
	return e.locate(r, dirEnd, offset)
}

// locate finds the directory: it ends where the end records start, unless something
// (a signature) stands between.
func (e end) locate(r io.ReaderAt, dirEnd, offset int64) (end, bool, error) {
	e.dirAt = dirEnd - e.dirSize
	e.base = e.dirAt - offset
	if e.dirAt >= 0 && e.base >= 0 && e.startsDirectory(r) {
		return e, true, nil
	}
	e.dirAt, e.base = offset, 0
	if offset <= dirEnd && e.dirSize <= dirEnd-offset && e.startsDirectory(r) {
		return e, true, nil
	}
	return e, false, refuse(Damaged, "", "its directory is not where its end record says",
		"son répertoire n’est pas là où l’annonce la fin du fichier")
}

func (e end) startsDirectory(r io.ReaderAt) bool {
	if e.entries == 0 && e.dirSize == 0 {
		return true
	}
	b, err := readAt(r, e.dirAt, 4)
	return err == nil && le32(b) == centralSig
}

// findEnd64 returns the zip64 end record that belongs to the end record at an
// offset and where it stands, or nil where there is none.
func findEnd64(r io.ReaderAt, at int64) (rec []byte, recAt int64, err error) {
	if at < locatorLen {
		return nil, 0, nil
	}
	loc, err := readAt(r, at-locatorLen, locatorLen)
	if err != nil || le32(loc) != locatorSig {
		return nil, 0, err
	}
	// Bytes before the archive shift the record; it then stands right before the locator.
	for _, recAt := range []int64{clamp(le64(loc[8:])), at - locatorLen - end64Len} {
		if recAt < 0 || recAt > at-locatorLen-end64Len {
			continue
		}
		b, err := readAt(r, recAt, end64Len)
		if err != nil {
			return nil, 0, err
		}
		if le32(b) == end64Sig {
			return b, recAt, nil
		}
	}
	return nil, 0, refuse(Damaged, "", "its zip64 end record is missing", "son enregistrement de fin zip64 manque")
}

// agrees reports whether each field of the end record is a zip64 one's, or the
// mark that says to look there.
func agrees(b, rec []byte) bool {
	same16 := func(a, z int) bool { v := uint64(le16(b[a:])); return v == math.MaxUint16 || v == le64(rec[z:]) }
	same32 := func(a, z int) bool { v := uint64(le32(b[a:])); return v == math.MaxUint32 || v == le64(rec[z:]) }
	return same16(8, 24) && same16(10, 32) && same32(12, 40) && same32(16, 48)
}

// readAt reads exactly n bytes at an offset.
func readAt(r io.ReaderAt, at int64, n int) ([]byte, error) {
	b := make([]byte, n)
	if got, err := r.ReadAt(b, at); got < n {
		if err == nil || err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return nil, err
	}
	return b, nil
}

// clamp turns an offset or size into one that can be compared: too large stays too large.
func clamp(v uint64) int64 { return int64(min(v, math.MaxInt64)) }

func le16(b []byte) uint16 { return binary.LittleEndian.Uint16(b) }
func le32(b []byte) uint32 { return binary.LittleEndian.Uint32(b) }
func le64(b []byte) uint64 { return binary.LittleEndian.Uint64(b) }
