package source

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const linkMode = 0xa1ff << 16

// hostile lists zips that are refused when opened: by which kind, at which entry and
// with which words.
func hostile() []struct {
	name  string
	zip   []byte
	kind  RefusalKind
	entry string
	says  string
} {
	ok := stored("stops.txt", "stop_id\nA\n")
	bad := func(tamper func(*part)) []byte { return makeZip(ok, stored("trips.txt", "trip_id\nT\n").with(tamper)) }
	called := func(name string) []byte { return makeZip(ok, stored(name, "x")) }
	return []struct {
		name  string
		zip   []byte
		kind  RefusalKind
		entry string
		says  string
	}{
		{"traversal", called("../stops.txt"), UnsafeName, "../stops.txt", "out of the archive"},
		{"traversal inside", called("a/../../b.txt"), UnsafeName, "a/../../b.txt", "out of the archive"},
		{"traversal by backslash", called(`..\stops.txt`), UnsafeName, `..\stops.txt`, "out of the archive"},
		{"absolute", called("/etc/passwd"), UnsafeName, "/etc/passwd", "absolute"},
		{"drive", called(`C:\stops.txt`), UnsafeName, `C:\stops.txt`, "absolute"},
		{"share", called(`\\server\stops.txt`), UnsafeName, `\\server\stops.txt`, "absolute"},
		{"nul", called("stops.txt\x00.exe"), UnsafeName, "stops.txt\x00.exe", "control characters"},
		{"no name", called(""), UnsafeName, "", "no name"},
		{"long name", called(strings.Repeat("a", 1025)), UnsafeName, strings.Repeat("a", 1025), "1025 bytes"},
		{"link", bad(func(p *part) { p.external = linkMode }), SpecialFile, "trips.txt", "link"},
		{"encrypted", bad(func(p *part) { p.flags, p.localFlags = 1, 1 }), Encrypted, "trips.txt", "encrypted"},
		{"encrypted in one header", bad(func(p *part) { p.localFlags = 1 }), Contradiction, "trips.txt", "encryption"},
		{"aes", bad(func(p *part) { p.method, p.localM = 99, 99 }), Encrypted, "trips.txt", "encrypted"},
		{"deflate64", bad(func(p *part) { p.method, p.localM = 9, 9 }), UnsupportedMethod, "trips.txt", "method 9"},
		{"two methods", bad(func(p *part) { p.localM = 8 }), Contradiction, "trips.txt", "compressions"},
		{"two names", bad(func(p *part) { p.local = "tripz.txt" }), Contradiction, "trips.txt", "calls it tripz.txt"},
		{"two stored sizes", bad(func(p *part) { p.size = 11 }), Contradiction, "trips.txt", "two sizes"},
		{"beyond the archive", bad(func(p *part) { p.comp, p.size = 1<<20, 1<<20 }), Contradiction, "trips.txt", "larger than the archive"},
		{"offset outside", bad(func(p *part) { p.offset = 1 << 30 }), Contradiction, "trips.txt", "outside"},
		{"offset into data", bad(func(p *part) { p.offset = 3 }), Contradiction, "trips.txt", "header before its data"},
		{"zip64 without sizes", bad(func(p *part) { p.size = 0xffffffff }), Contradiction, "trips.txt", "zip64"},
		{"other disk", splitZip(ok), SplitArchive, "", "split"},
		{"same data twice", makeZip(ok, ok.with(func(p *part) { p.noLocal, p.offset = true, 0 })), Overlap, "stops.txt", "overlaps"},
		{"data inside data", quine(), Overlap, "inner.txt", "overlaps that of outer.txt"},
		{"folder with data", called("folder/"), Contradiction, "folder/", "folder"},
		{"hidden entry", patched(makeZip(ok, ok), -22+8, 1, 0, 1, 0), Contradiction, "", "lists 2 entries"},
		{"directory elsewhere", patched(makeZip(ok), -22+16, 0xff), Damaged, "", "directory"},
		{"broken directory", patched(makeZip(ok), -22-9-46+28, 0xff), Damaged, "", "directory is broken"},
		{"bomb", makeZip(deflated("stops.txt", make([]byte, 8<<20))), TooDense, "stops.txt", "--max-ratio"},
	}
}

// splitZip is the last part of an archive in several.
func splitZip(p part) []byte { return patched(makeZip(p), -22+4, 1) }

// patched overwrites bytes at an offset from the end.
func patched(b []byte, at int, with ...byte) []byte {
	b = bytes.Clone(b)
	copy(b[len(b)+at:], with)
	return b
}

// quine holds an entry whose header lies in the data of another.
func quine() []byte {
	inner := stored("inner.txt", "x")
	whole := makeZip(inner)
	outer := stored("outer.txt", string(whole[:30+9+1]))
	return makeZip(outer, inner.with(func(p *part) { p.noLocal, p.offset = true, 30+9 }))
}

func TestHostileZipsAreRefused(t *testing.T) {
	for _, c := range hostile() {
		_, err := openBytes(t, c.zip, Options{})
		var r *RefusedError
		if assert.ErrorAs(t, err, &r, c.name) {
			assert.Equal(t, c.kind, r.Kind, c.name)
			assert.Equal(t, c.entry, r.Entry, c.name)
			assert.Contains(t, err.Error(), c.says, c.name)
			assert.NotEqual(t, r.Text().EN, r.Text().FR, c.name)
			assert.NotContains(t, err.Error(), "\x00", c.name)
		}
	}
}

func TestCapsNameThemselves(t *testing.T) {
	b := makeZip(stored("a.txt", "12345"), stored("b.txt", "12345"))
	for _, c := range []struct {
		o                        Options
		kind                     RefusalKind
		entry, limit, flag, says string
	}{
		{Options{MaxUnpacked: 9}, TooLarge, "b.txt", "9 bytes", "--max-unpacked", "the cap is 9 bytes, raise it with --max-unpacked"},
		{Options{MaxEntries: 1}, TooManyEntries, "", "1", "--max-entries", "raise it with --max-entries"},
	} {
		_, err := openBytes(t, b, c.o)
		var r *RefusedError
		require.ErrorAs(t, err, &r)
		assert.Equal(t, c.kind, r.Kind)
		assert.Equal(t, c.entry, r.Entry)
		assert.Equal(t, c.limit, r.Cap)
		assert.Equal(t, c.flag, r.Flag)
		assert.Contains(t, err.Error(), c.says)
	}
	mustOpen(t, b, Options{MaxUnpacked: 10, MaxEntries: 2})
	mustOpen(t, b, Options{MaxUnpacked: -1, MaxEntries: -1, MaxRatio: -1})
	bomb := makeZip(deflated("stops.txt", make([]byte, 8<<20)))
	mustOpen(t, bomb, Options{MaxRatio: 1100})
}

// lying lists entries that pass every check of the headers and fail when read.
func TestLyingEntriesFailWhileRead(t *testing.T) {
	rows := bytes.Repeat([]byte("A,1\n"), 1000)
	lie := func(tamper func(*part)) part { return deflated("stops.txt", rows).with(tamper) }
	for _, c := range []struct {
		name string
		part part
		kind RefusalKind
		most int
	}{
		{"more than announced", lie(func(p *part) { p.size, p.localSize = 10, 10 }), Contradiction, 10},
		{"nothing announced", lie(func(p *part) { p.size, p.localSize = 0, 0 }), Contradiction, 0},
		{"less than announced", lie(func(p *part) { p.size, p.localSize = 5000, 5000 }), Contradiction, 4000},
		{"other bytes", lie(func(p *part) { p.crc, p.localCRC = 1, 1 }), Damaged, 4000},
		{"broken data", lie(func(p *part) { p.packed = bytes.Repeat([]byte{0xff}, len(p.packed)) }), Damaged, 4000},
		{"data cut off", lie(func(p *part) { p.packed = p.packed[:5]; p.comp, p.localComp = 5, 5 }), Damaged, 4000},
		{"data goes on", lie(func(p *part) { p.packed = append(p.packed, 1, 2); p.comp += 2; p.localComp += 2 }), Contradiction, 4000},
		{"stored, other bytes", stored("stops.txt", "abc").with(func(p *part) { p.packed = []byte("abd") }), Damaged, 3},
	} {
		a := mustOpen(t, makeZip(c.part), Options{})
		r, err := a.Entries[0].Open()
		require.NoError(t, err, c.name)
		b, err := io.ReadAll(r)
		var refused *RefusedError
		if assert.ErrorAs(t, err, &refused, c.name) {
			assert.Equal(t, c.kind, refused.Kind, c.name)
			assert.Equal(t, "stops.txt", refused.Entry, c.name)
		}
		assert.LessOrEqual(t, len(b), c.most, c.name)
		_, again := r.Read(make([]byte, 1))
		assert.Equal(t, err, again, c.name)
		require.NoError(t, r.Close())
	}
}

func TestWhatIsNoZipIsNamed(t *testing.T) {
	whole := makeZip(stored("stops.txt", "stop_id\n"))
	tar := make([]byte, 600)
	copy(tar[257:], "ustar")
	for _, c := range []struct{ bytes, en, fr string }{
		{"", "an empty file", "un fichier vide"},
		{"\n <!DOCTYPE html><html>", "an HTML page", "une page HTML"},
		{"<!--3-->\n<html>", "an HTML page", "une page HTML"},
		{"7z\xbc\xaf\x27\x1c\x00", "a 7z archive", "une archive 7z"},
		{"Rar!\x1a\x07\x01\x00", "a RAR archive", "une archive RAR"},
		{"\x1f\x8b\x08\x00", "a gzip file", "un fichier gzip"},
		{string(tar), "a tar archive", "une archive tar"},
		{"<?xml version='1.0'?>", "an XML document", "un document XML"},
		{`{"error": "no such feed"}`, "a JSON document", "un document JSON"},
		{"version https://git-lfs.github.com/spec/v1\n", "a Git LFS pointer, not the file itself", "un pointeur Git LFS et non le fichier lui-même"},
		{"stop_id,stop_name\nA,Café\n", "a text file", "un fichier texte"},
		{"\x00\x01\x02", "of an unknown format", "d’un format inconnu"},
		{string(whole[:len(whole)-30]), "a zip that was cut off (its directory, which stands at the end, is missing)", "un zip tronqué (son répertoire, placé à la fin, manque)"},
	} {
		_, err := openBytes(t, []byte(c.bytes), Options{})
		var nz *NotZipError
		if assert.ErrorAs(t, err, &nz, c.en) {
			assert.Equal(t, c.en, nz.Seems.EN)
			assert.Equal(t, c.fr, nz.Seems.FR)
			assert.Contains(t, err.Error(), "not a zip archive")
		}
		_, err = Open(context.Background(), "-", Options{Stdin: strings.NewReader(c.bytes)})
		assert.ErrorAs(t, err, &nz, c.en)
	}
}
