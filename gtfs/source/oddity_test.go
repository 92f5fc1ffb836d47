package source

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOddZipsAreRead(t *testing.T) {
	stops, trips := stored("stops.txt", "stop_id\nA\n"), deflated("trips.txt", []byte("trip_id\nT\n"))
	inner := makeZip(stops, trips)
	for _, c := range []struct {
		name     string
		zip      []byte
		names    []string
		oddities []Oddity
	}{
		{"plain", makeZip(stops, trips), []string{"stops.txt", "trips.txt"}, nil},
		{"empty", makeZip(), nil, nil},
		{"wrapper folder", makeZip(stored("Feed/", ""), stored("Feed/stops.txt", "x"), stored("Feed/more/a.txt", "x"), stored("notes.md", "x")),
			[]string{"stops.txt", "more/a.txt", "notes.md"}, []Oddity{{WrapperFolder, "Feed", ""}, {SubfolderFile, "Feed/more/a.txt", ""}}},
		{"two levels of wrapper", makeZip(stored("a/b/stops.txt", "x")), []string{"stops.txt"}, []Oddity{{WrapperFolder, "a/b", ""}}},
		{"two feeds", makeZip(stored("a/stops.txt", "x"), stored("b/stops.txt", "x")), []string{"a/stops.txt", "b/stops.txt"},
			[]Oddity{{SeveralFeeds, "", "a, b"}, {SubfolderFile, "a/stops.txt", ""}, {SubfolderFile, "b/stops.txt", ""}}},
		{"root wins", makeZip(stored("a/stops.txt", "x"), trips), []string{"a/stops.txt", "trips.txt"}, []Oddity{{SubfolderFile, "a/stops.txt", ""}}},
		{"inner zip", makeZip(stored("readme.md", "x"), stored("in/feed.ZIP", string(inner))), []string{"stops.txt", "trips.txt"}, []Oddity{{NestedZip, "in/feed.ZIP", ""}}},
		{"inner of inner", makeZip(stored("b.zip", string(makeZip(stored("a.zip", string(inner)))))), []string{"a.zip"}, []Oddity{{NestedZip, "b.zip", ""}}},
		{"two inner zips", makeZip(stored("a.zip", string(inner)), stored("b.zip", string(inner))), []string{"a.zip", "b.zip"}, []Oddity{{SeveralZips, "", "2"}}},
		{"zip beside tables", makeZip(stops, stored("a.zip", string(inner))), []string{"stops.txt", "a.zip"}, nil},
		{"leftovers", makeZip(stops, stored("__MACOSX/._stops.txt", "x"), stored(".DS_Store", "x"), stored("Thumbs.db", "x"), stored("._x", "")),
			[]string{"stops.txt"}, []Oddity{{SystemLeftovers, "__MACOSX/._stops.txt", "4"}}},
		{"upper case", makeZip(stored("STOPS.TXT", "x"), stored("README.md", "x")), []string{"stops.txt", "readme.md"}, []Oddity{{UpperCaseName, "STOPS.TXT", "stops.txt"}}},
		{"case only", makeZip(stops, stored("Stops.txt", "x"), stored("stops.txt", "y")), []string{"stops.txt", "stops.txt (2)", "stops.txt (3)"},
			[]Oddity{{DuplicateName, "Stops.txt", "stops.txt"}, {DuplicateName, "stops.txt", "stops.txt"}}},
		{"backslashes", makeZip(stored(`gtfs\stops.txt`, "x")), []string{"stops.txt"}, []Oddity{{BackslashName, `gtfs\stops.txt`, ""}, {WrapperFolder, "gtfs", ""}}},
		{"dot", makeZip(stored("./stops.txt", "x")), []string{"stops.txt"}, []Oddity{{DotName, "./stops.txt", ""}}},
		{"code page 437", makeZip(stored("arr\x88ts.txt", "x")), []string{"arrêts.txt"}, []Oddity{{NonUTF8Name, "arrêts.txt", ""}}},
		{"before", append([]byte("junk"), makeZip(stops)...), []string{"stops.txt"}, []Oddity{{DataBefore, "", "4"}}},
		{"after", append(makeZip(stops), "junk"...), []string{"stops.txt"}, []Oddity{{DataAfter, "", "4"}}},
		{"between", makeZip(stops.with(func(p *part) { p.descriptor = []byte("junk") }), trips), []string{"stops.txt", "trips.txt"}, []Oddity{{DataBetween, "", "4"}}},
		{"sizes after", makeZip(trips.followed()), []string{"trips.txt"}, nil},
		{"sizes after, unsigned", makeZip(trips.followed().with(func(p *part) { p.descriptor = p.descriptor[4:] })), []string{"trips.txt"}, nil},
		{"sizes after, long", makeZip(trips.followed().with(func(p *part) { p.descriptor = pack("PK\x07\x08", p.crc, uint64(p.comp), uint64(p.size)) })), []string{"trips.txt"}, nil},
		{"sizes after, stored", makeZip(stops.followed()), []string{"stops.txt"}, []Oddity{{StoredDescriptor, "stops.txt", ""}}},
		{"sizes after, missing", makeZip(trips.followed().with(func(p *part) { p.descriptor = nil })), []string{"trips.txt"}, []Oddity{{HeaderMismatch, "trips.txt", ""}}},
		{"sizes before differ", makeZip(trips.with(func(p *part) { p.localCRC = 1 })), []string{"trips.txt"}, []Oddity{{HeaderMismatch, "trips.txt", ""}}},
		{"zip64", zip64(stops), []string{"stops.txt"}, nil},
		{"zip64 after data", append([]byte("junk"), zip64(stops)...), []string{"stops.txt"}, []Oddity{{DataBefore, "", "4"}}},
		{"bzip2", makeZip(rare(t, methodBzip2, "bzip2")), []string{"stops.txt"}, []Oddity{{RareMethod, "stops.txt", "bzip2"}}},
		{"lzma", makeZip(rare(t, methodLZMA, "lzma").with(func(p *part) { p.flags, p.localFlags = 2, 2 })), []string{"stops.txt"}, []Oddity{{RareMethod, "stops.txt", "lzma"}}},
		{"zstd", makeZip(rare(t, methodZstd, "zstd")), []string{"stops.txt"}, []Oddity{{RareMethod, "stops.txt", "zstd"}}},
	} {
		a, err := openBytes(t, c.zip, Options{})
		if !assert.NoError(t, err, c.name) {
			continue
		}
		assert.Equal(t, c.names, names(a), c.name)
		assert.Equal(t, c.oddities, a.Oddities, c.name)
		for _, e := range a.Entries {
			readThrough(t, c.name, e)
		}
	}
}

func TestStrictReadsAsTheCanonicalValidator(t *testing.T) {
	a := mustOpen(t, makeZip(stored("Feed/stops.txt", "x"), stored(`gtfs\trips.txt`, "x"), stored("__MACOSX/._a", "x"), stored(".DS_Store", "x"), stored("._b", "x"), stored("Agency.txt", "x")), Options{Strict: true})
	assert.Equal(t, []string{"feed/stops.txt", `gtfs\trips.txt`, "__macosx/._a", "._b", "agency.txt"}, names(a))
	a = mustOpen(t, makeZip(stored("a.zip", string(makeZip(stored("stops.txt", "x"))))), Options{Strict: true})
	assert.Equal(t, []string{"a.zip"}, names(a))
}

func TestInnerZipCountsTowardsTheCaps(t *testing.T) {
	b := makeZip(stored("a.zip", string(makeZip(stored("stops.txt", "0123456789")))))
	_, err := openBytes(t, b, Options{MaxUnpacked: 130})
	var r *RefusedError
	require.ErrorAs(t, err, &r)
	assert.Equal(t, TooLarge, r.Kind)
	assert.Equal(t, "stops.txt", r.Entry)
	assert.Contains(t, err.Error(), "a.zip")
	mustOpen(t, b, Options{MaxUnpacked: 200})
	_, err = openBytes(t, b, Options{MaxDownload: 100})
	require.ErrorAs(t, err, &r)
	assert.Equal(t, DownloadTooLarge, r.Kind)
	assert.Equal(t, "a.zip", r.Entry)
	_, err = openBytes(t, makeZip(stored("a.zip", "no zip")), Options{})
	var nz *NotZipError
	require.ErrorAs(t, err, &nz)
}

func TestRawBytesAreThoseOfTheArchive(t *testing.T) {
	trips := deflated("trips.txt", []byte("trip_id\nT\n"))
	a := mustOpen(t, makeZip(trips, rare(t, methodLZMA, "lzma")), Options{})
	r, ok, err := a.Find("trips.txt").OpenRaw()
	require.NoError(t, err)
	require.True(t, ok)
	b, err := io.ReadAll(r)
	require.NoError(t, err)
	assert.Equal(t, trips.packed, b)
	_, ok, err = a.Find("stops.txt").OpenRaw()
	require.NoError(t, err)
	assert.False(t, ok)
	assert.Nil(t, a.Find("routes.txt"))
}

func TestEntriesAreReadFromSeveralGoroutines(t *testing.T) {
	rows := bytes.Repeat([]byte("A,1\n"), 10_000)
	a := mustOpen(t, makeZip(deflated("stops.txt", rows)), Options{})
	done := make(chan int64)
	for range 4 {
		go func() {
			r, err := a.Entries[0].Open()
			if err != nil {
				done <- -1
				return
			}
			defer r.Close()
			n, _ := io.Copy(io.Discard, r)
			done <- n
		}()
	}
	for range 4 {
		require.Equal(t, int64(len(rows)), <-done)
	}
}

// zip64 writes a zip whose every size and offset stands in the zip64 fields.
func zip64(p part) []byte {
	p.extra = pack(uint16(1), uint16(24), uint64(p.size), uint64(p.comp), uint64(0))
	p.size, p.comp, p.offset = 0xffffffff, 0xffffffff, 0xffffffff
	b := makeZip(p)
	b = b[:len(b)-endLen]
	dirAt := localLen + len(p.name) + len(p.packed)
	dirLen, at := len(b)-dirAt, len(b)
	b = append(b, pack("PK\x06\x06", uint64(44), uint32(45|45<<16), uint64(0), uint64(1), uint64(1), uint64(dirLen), uint64(dirAt))...)
	b = append(b, pack("PK\x06\x07", uint32(0), uint64(at), uint32(1))...)
	return append(b, pack("PK\x05\x06", uint32(0), uint32(0xffffffff), uint32(0xffffffff), uint32(0xffffffff), uint16(0))...)
}

// rare makes stops.txt as packed by another program: 4,000 rows, 200 of them
// different, so that they reach back further than a small window.
func rare(t *testing.T, method uint16, name string) part {
	t.Helper()
	packed, err := os.ReadFile(filepath.Join("testdata", "rows."+name))
	require.NoError(t, err)
	var rows []byte
	for i := range 4000 {
		n := i % 200
		rows = fmt.Appendf(rows, "S%d,Gare n. %d,48.%d,2.%d\n", n, n*7%600, n*7919%100000, n*104729%100000)
	}
	return newPart("stops.txt", rows, packed, method)
}
