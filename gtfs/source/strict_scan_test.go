package source

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// followedBy moves the sizes after the data and tampers with them: the CRC-32, the
// packed size and the size, of 4 bytes each, behind a signature.
func followedBy(p part, tamper func(sizes []byte)) part {
	p = p.followed()
	tamper(p.descriptor[4:])
	return p
}

// wideLocal puts sizes into the zip64 field before the data.
func wideLocal(sizes ...any) func(*part) {
	return func(p *part) {
		p.localComp = 0xffffffff
		p.localExtra = pack(append([]any{uint16(1), uint16(8 * len(sizes))}, sizes...)...)
	}
}

// unreadableFromFront lists zips that have a directory all readers follow, and what
// Java 17 says of them: each was given to the canonical validator.
func unreadableFromFront() []struct {
	name  string
	zip   []byte
	kind  RefusalKind
	throw string
} {
	agency, rows := stored("agency.txt", "agency_id\n"), []byte("stop_id,stop_name\nA,Gare\nB,Gare\nC,Gare\n")
	plain, packed := stored("stops.txt", string(rows)), deflated("stops.txt", rows)
	comp := uint64(packed.comp)
	zip := func(p part) []byte {
		return makeZip(agency, p, agency.with(func(p *part) { p.name, p.local = "z.txt", "z.txt" }))
	}
	with := func(tamper func(*part)) []byte { return zip(packed.with(tamper)) }
	return []struct {
		name  string
		zip   []byte
		kind  RefusalKind
		throw string
	}{
		{"lzma", zip(rare3(methodLZMA)), UnsupportedMethod, zipException + ": invalid compression method"},
		{"imploded", zip(rare3(6)), UnsupportedMethod, zipException + ": invalid compression method"},
		{"encrypted", with(func(p *part) { p.flags, p.localFlags = 1, 1 }), Encrypted, zipException + ": encrypted ZIP entry not supported"},
		{"encrypted, behind the first table in a folder", makeZip(agency, stored("x/stops.txt", "").with(func(p *part) { p.flags, p.localFlags = 1, 1 })), Encrypted, zipException + ": encrypted ZIP entry not supported"},
		{"stored, sizes after", zip(plain.followed()), Contradiction, zipException + ": only DEFLATED entries can have EXT descriptor"},
		{"folder, sizes after", zip(stored("x/", "").followed()), Contradiction, zipException + ": only DEFLATED entries can have EXT descriptor"},
		{"name not UTF-8", zip(stored("arr\x88ts.txt", "x")), UnsafeName, "java.lang.IllegalArgumentException"},
		{"CRC before", with(func(p *part) { p.localCRC = 1 }), Contradiction, zipException + ": invalid entry CRC (expected 0x1 but got 0x5ef9143b)"},
		{"CRC before, stored", zip(plain.with(func(p *part) { p.localCRC = 1 })), Contradiction, zipException + ": invalid entry CRC (expected 0x1 but got 0x5ef9143b)"},
		{"size before", with(func(p *part) { p.localSize = 5 }), Contradiction, zipException + ": invalid entry size (expected 5 but got 39 bytes)"},
		{"packed size before", with(func(p *part) { p.localComp = 5 }), Contradiction, zipException + ": invalid entry compressed size (expected 5 but got 30 bytes)"},
		{"size before, stored", zip(plain.with(func(p *part) { p.localSize = 1 << 20 })), Damaged, zipException + ": unexpected EOF"},
		{"zip64 size before", with(wideLocal(uint64(7), comp)), Contradiction, zipException + ": invalid entry size (expected 7 but got 39 bytes)"},
		{"half a zip64 size before", with(wideLocal(comp)), Contradiction, zipException + ": invalid entry compressed size (expected 4294967295 but got 30 bytes)"},
		{"CRC after", zip(followedBy(packed, func(b []byte) { copy(b, "\x01\x00\x00\x00") })), Contradiction, zipException + ": invalid entry CRC (expected 0x1 but got 0x5ef9143b)"},
		{"packed size after", zip(followedBy(packed, func(b []byte) { b[4] = 1 })), Contradiction, zipException + ": invalid entry compressed size (expected 1 but got 30 bytes)"},
		{"size after", zip(followedBy(packed, func(b []byte) { b[8] = 1 })), Contradiction, zipException + ": invalid entry size (expected 1 but got 39 bytes)"},
		{"wide sizes after", zip(packed.followed().with(func(p *part) { p.descriptor = pack("PK\x07\x08", p.crc, comp, uint64(p.size)) })), Contradiction, zipException + ": invalid entry size (expected 0 but got 39 bytes)"},
		{"broken data", with(func(p *part) { p.packed = bytes.Repeat([]byte{0xff}, len(p.packed)) }), Damaged, zipException},
	}
}

// rare3 makes stops.txt as if packed by a method.
func rare3(method uint16) part { return newPart("stops.txt", []byte("abc"), []byte("abc"), method) }

func TestStrictRefusesWhatCannotBeReadFromTheFront(t *testing.T) {
	for _, c := range unreadableFromFront() {
		_, err := openBytes(t, c.zip, Options{Strict: true})
		var r *RefusedError
		if assert.ErrorAs(t, err, &r, c.name) {
			assert.Equal(t, c.kind, r.Kind, c.name)
			assert.Equal(t, c.throw, r.Reference, c.name)
			assert.Contains(t, r.Text().EN, "other readers may accept it", c.name)
			assert.Contains(t, r.Text().FR, "d’autres lecteurs peuvent l’accepter", c.name)
		}
	}
}

func TestStrictReadsWhatCanBeReadFromTheFront(t *testing.T) {
	stops, trips, odd := stored("stops.txt", "stop_id\nA\n"), deflated("trips.txt", []byte("trip_id\nT\n")), rare3(methodLZMA)
	comp, size := uint64(trips.comp), uint64(trips.size)
	for _, c := range []struct {
		name   string
		zip    []byte
		nested string
	}{
		{"plain", makeZip(stops, trips), ""},
		{"empty", makeZip(), ""},
		{"sizes after", makeZip(trips.followed(), stops), ""},
		{"sizes after, unsigned", makeZip(trips.followed().with(func(p *part) { p.descriptor = p.descriptor[4:] }), stops), ""},
		{"zip64 before", makeZip(trips.with(wideLocal(size, comp)), stops), ""},
		{"no CRC of nothing", makeZip(stored("stops.txt", "").with(func(p *part) { p.localCRC = 1 })), ""},
		{"packed size of stored", makeZip(stops.with(func(p *part) { p.localComp = 1 }), trips), ""},
		{"CRC of the directory", makeZip(trips.with(func(p *part) { p.crc = 1 })), ""},
		{"before", append([]byte("#!/bin/sh\n"), makeZip(odd)...), ""},
		{"behind a gap", makeZip(stops.with(func(p *part) { p.descriptor = []byte{0} }), odd), ""},
		{"behind a table in a folder", makeZip(trips, stored("a/stops.txt", "x"), odd), "a/stops.txt"},
		{"behind a folder called like a table", makeZip(trips, stored("a/stops.txt/", ""), odd), "a/stops.txt/"},
		{"a table in a folder", makeZip(trips, newPart("a/stops.txt", nil, nil, methodLZMA)), "a/stops.txt"},
		{"other files in folders", makeZip(stored("a/Stops.txt", "x"), stored("a/notes.txt", "x"), stored("a/networks.txt", "x"), stored(`a\stops.txt`, "x")), ""},
	} {
		a, err := openBytes(t, c.zip, Options{Strict: true})
		if !assert.NoError(t, err, c.name) {
			continue
		}
		var nested string
		for _, o := range a.Oddities {
			if o.Kind == NestedTable {
				nested = o.Path
			}
		}
		assert.Equal(t, c.nested, nested, c.name)
		for _, e := range a.Entries {
			if e.Method != methodLZMA {
				readThrough(t, c.name, e)
			}
		}
	}
}

// TestScanFromTheFrontKeepsTheCaps holds that what the directory does not show, and
// only the scan unpacks, costs no more than what it shows.
func TestScanFromTheFrontKeepsTheCaps(t *testing.T) {
	hidden := func(p part) []byte {
		whole, shown := makeZip(p), makeZip(stored("stops.txt", "x"))
		return append(whole[:localLen+len(p.local)+len(p.packed)], shown...)
	}
	rows := bytes.Repeat([]byte("stop_id,stop_name,stop_lat,stop_lon\r\nA,1,2\n"), 1)
	for _, c := range []struct {
		zip  []byte
		o    Options
		kind RefusalKind
	}{
		{hidden(deflated("bomb", make([]byte, 8<<20))), Options{}, TooDense},
		{hidden(deflated("large", rows)), Options{MaxUnpacked: 10}, TooLarge},
		{hidden(stored("many", "x")), Options{MaxEntries: 1}, TooManyEntries},
	} {
		c.o.Strict = true
		_, err := openBytes(t, c.zip, c.o)
		var r *RefusedError
		require.ErrorAs(t, err, &r)
		assert.Equal(t, c.kind, r.Kind)
		c.o.Strict = false
		mustOpen(t, c.zip, c.o)
	}
}

func TestScanFromTheFrontIsGivenUp(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := scanFront(ctx, inMemory(makeZip(stored("stops.txt", "x"))), Options{}.limits())
	require.ErrorIs(t, err, context.Canceled)
}

// TestFaultOfTheDiskIsNoDamage holds of each place at which the scan may meet with one.
func TestFaultOfTheDiskIsNoDamage(t *testing.T) {
	b := makeZip(stored("stops.txt", "x"), deflated("trips.txt", []byte("trip_id\nT\n")).followed())
	for bad := range int64(len(b) - endLen - 2*centralLen) {
		p := packed{ReaderAt: badSector{bytes.NewReader(b), bad}, size: int64(len(b))}
		_, err := scanFront(t.Context(), p, Options{}.limits())
		require.ErrorIs(t, err, errBadSector, bad)
	}
}

// badSector fails where a read touches one byte.
type badSector struct {
	r  io.ReaderAt
	at int64
}

var errBadSector = errors.New("bad sector")

func (b badSector) ReadAt(p []byte, off int64) (int, error) {
	if off <= b.at && b.at < off+int64(len(p)) {
		return 0, errBadSector
	}
	return b.r.ReadAt(p, off)
}

func inMemory(b []byte) packed {
	return packed{ReaderAt: bytes.NewReader(b), size: int64(len(b)), close: io.NopCloser(nil)}
}

// FuzzScanFront reads any bytes from the front: no panic, and either a refusal or all
// that was unpacked within the caps.
func FuzzScanFront(f *testing.F) {
	for _, c := range unreadableFromFront() {
		f.Add(c.zip)
	}
	f.Add(makeZip(deflated("trips.txt", []byte("trip_id\nT\n")).followed(), stored("a/stops.txt", "x")))
	f.Add([]byte("PK\x03\x04"))
	lim := Options{MaxUnpacked: 1 << 20, MaxEntries: 50, MaxRatio: 100}.limits()
	f.Fuzz(func(t *testing.T, b []byte) {
		nested, err := scanFront(t.Context(), inMemory(b), lim)
		var refused *RefusedError
		require.True(t, err == nil || errors.As(err, &refused), "%v", err)
		require.True(t, nested == "" || err == nil && bytes.Contains(b, []byte(nested)), nested)
	})
}
