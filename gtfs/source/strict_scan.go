package source

import (
	"context"
	"io"
	"strings"
	"unicode/utf8"
)

// A front reads a zip from its front, entry after entry, and knows nothing of the
// directory at the end.
//
// The canonical validator does so before it reads a feed, with ZipInputStream of
// Java 17, and gives the whole feed up where that fails. What is refused here, and what
// passes, goes by that class: it ends without a word at the first bytes that are no
// header of an entry, so it sees nothing of a zip that has bytes before it.
type front struct {
	ctx  context.Context //nolint:containedctx // it lasts as long as one call
	r    io.ReaderAt
	size int64
	at   int64 // of what is read next
	t    *tally
	buf  []byte
}

// A frontEntry is an entry as the header before its data describes it.
type frontEntry struct {
	name     string
	flags    uint16
	method   uint16
	crc      uint32
	packed   int64
	size     int64
	isNested bool // a table in a folder, which ends the scan
}

// scanFront refuses a zip that cannot be read from its front. It returns the name of
// the first table in a folder, at which the scan ends: its data and what stands behind
// are not looked at. The name is "" where there is none.
func scanFront(ctx context.Context, p packed, lim limits) (nested string, err error) {
	f := &front{ctx: ctx, r: p, size: p.size, t: &tally{limits: lim}, buf: make([]byte, 64<<10)}
	for {
		e, err := f.next()
		if err != nil || e == nil {
			return "", err
		}
		if e.isNested {
			return e.name, nil
		}
		if err := f.data(e); err != nil {
			return "", err
		}
	}
}

// next reads the header of the next entry, nil where none follows.
func (f *front) next() (*frontEntry, error) {
	if err := f.ctx.Err(); err != nil {
		return nil, err
	}
	b, err := readAt(f.r, f.at, localLen)
	if err == io.ErrUnexpectedEOF || err == nil && le32(b) != localSig {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	names, extras := int(le16(b[26:])), int(le16(b[28:]))
	v, err := readAt(f.r, f.at+localLen, names+extras)
	if err == io.ErrUnexpectedEOF {
		return nil, cutOff("", endOfFile)
	}
	if err != nil {
		return nil, err
	}
	f.at += localLen + int64(names+extras)
	if err := f.t.count(1); err != nil {
		return nil, err
	}
	return newFrontEntry(b, v[:names], v[names:])
}

// newFrontEntry reads a header, or refuses what the reader from the front does not know.
func newFrontEntry(b, name, extra []byte) (*frontEntry, error) {
	e := &frontEntry{name: string(name), flags: le16(b[6:]), method: le16(b[8:]), isNested: isNestedTable(string(name))}
	switch {
	case !utf8.Valid(name):
		return nil, unstreamed(UnsafeName, decodeName(name, false, nil), "java.lang.IllegalArgumentException",
			"its name is not UTF-8", "son nom n’est pas en UTF-8")
	case e.flags&flagEncrypted != 0:
		return nil, unstreamed(Encrypted, e.name, zipException+": encrypted ZIP entry not supported",
			"it is encrypted", "il est chiffré")
	case !e.isFollowed():
		e.crc, e.packed, e.size = le32(b[14:]), int64(le32(b[18:])), int64(le32(b[22:]))
		e.widen(extra)
	case e.method != methodDeflate:
		return nil, unstreamed(Contradiction, e.name, zipException+": only DEFLATED entries can have EXT descriptor",
			"it is not deflated, yet its sizes follow its data, which thus has no end",
			"il n’est pas comprimé par deflate, mais ses tailles suivent ses données, dont rien ne marque alors la fin")
	}
	return e, nil
}

// isFollowed reports whether the sizes stand after the data.
func (e *frontEntry) isFollowed() bool { return e.flags&flagDescriptor != 0 }

// widen takes both sizes from the zip64 field where either says to look there. A field
// that lacks one is passed over.
func (e *frontEntry) widen(extra []byte) {
	const mark = 1<<32 - 1
	if wide := extraField(extra, 0x0001); (e.packed == mark || e.size == mark) && len(wide) >= 16 {
		e.size, e.packed = int64(le64(wide)), int64(le64(wide[8:]))
	}
}

// isNestedTable reports whether a name is that of a table in a folder, as the canonical
// validator looks for them: \ is no separator, and its list lacks the younger files.
func isNestedTable(name string) bool {
	name = strings.TrimRight(name, "/")
	base := name[strings.LastIndexByte(name, '/')+1:]
	if base == name || base != strings.ToLower(base) {
		return false
	}
	switch base {
	case "timeframes.txt", "rider_categories.txt", "fare_leg_join_rules.txt", "networks.txt", "route_networks.txt",
		"location_groups.txt", "location_group_stops.txt", "locations.geojson", "booking_rules.txt":
		return false
	}
	return isTable(base)
}

// readStrict fills the archive with the entries of a zip that can be read from its front.
func (a *Archive) readStrict(ctx context.Context, p packed, members []*member, lim limits) error {
	nested, err := scanFront(ctx, p, lim)
	if err != nil {
		return err
	}
	if nested != "" {
		a.note(NestedTable, nested, "")
	}
	a.strictEntries(p, members)
	return nil
}
