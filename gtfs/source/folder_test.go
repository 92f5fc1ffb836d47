package source

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// folder makes the files of a folder: path, content, path, content.
func folder(t *testing.T, files ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "feed")
	require.NoError(t, os.Mkdir(dir, 0o700))
	for i := 0; i < len(files); i += 2 {
		p := filepath.Join(dir, filepath.FromSlash(files[i]))
		require.NoError(t, os.MkdirAll(filepath.Dir(p), 0o700))
		require.NoError(t, os.WriteFile(p, []byte(files[i+1]), 0o600))
	}
	return dir
}

// openDir opens a folder and closes it after the test.
func openDir(t *testing.T, dir string, o Options) *Archive {
	t.Helper()
	a, err := Open(context.Background(), dir, o)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, a.Close()) })
	return a
}

func TestFolderIsRead(t *testing.T) {
	a := openDir(t, folder(t, "stops.txt", "x", "Trips.TXT", "yy", "more/a.txt", "z", ".DS_Store", ""), Options{})
	assert.Equal(t, "feed", a.Name)
	assert.Zero(t, a.Size)
	assert.Equal(t, []string{"trips.txt", "stops.txt"}, names(a))
	assert.Equal(t, []Oddity{{SystemLeftovers, ".DS_Store", "1"}, {UpperCaseName, "Trips.TXT", "trips.txt"}}, a.Oddities)
	for _, e := range a.Entries {
		readThrough(t, "feed", e)
	}
	_, ok, err := a.Entries[0].OpenRaw()
	require.NoError(t, err)
	assert.False(t, ok)
}

func TestFolderInAFolderIsLifted(t *testing.T) {
	dir := folder(t, "feed/stops.txt", "x", "note.md", "y")
	assert.Equal(t, []string{"note.md", "stops.txt"}, names(openDir(t, dir, Options{})))
	assert.Equal(t, []string{"note.md"}, names(openDir(t, dir, Options{Strict: true})))
	zipped := folder(t, "feed.zip", string(makeZip(stored("stops.txt", "x"))))
	assert.Equal(t, []string{"stops.txt"}, names(openDir(t, zipped, Options{})))
}

func TestLinksOutOfAFolderAreSkipped(t *testing.T) {
	dir := folder(t, "stops.txt", "x", "real.txt", "z")
	secret := filepath.Join(t.TempDir(), "secret")
	require.NoError(t, os.WriteFile(secret, []byte("s"), 0o600))
	if err := os.Symlink(secret, filepath.Join(dir, "agency.txt")); err != nil {
		return // symbolic links cannot be made here
	}
	require.NoError(t, os.Symlink("nowhere", filepath.Join(dir, "routes.txt")))
	require.NoError(t, os.Symlink("real.txt", filepath.Join(dir, "trips.txt")))
	a := openDir(t, dir, Options{})
	assert.Equal(t, []string{"real.txt", "stops.txt", "trips.txt"}, names(a))
	assert.Equal(t, []Oddity{{LinkSkipped, "agency.txt", ""}, {LinkSkipped, "routes.txt", ""}}, a.Oddities)
}

func TestFolderDigestFollowsContent(t *testing.T) {
	one := openDir(t, folder(t, "a.txt", "1", "stops.txt", "2"), Options{}).SHA256
	assert.Len(t, one, 64)
	assert.Equal(t, one, openDir(t, folder(t, "stops.txt", "2", "a.txt", "1"), Options{}).SHA256)
	assert.NotEqual(t, one, openDir(t, folder(t, "a.txt", "2", "stops.txt", "1"), Options{}).SHA256)
	fsys := fstest.MapFS{"a.txt": {Data: []byte("1")}, "stops.txt": {Data: []byte("2")}}
	a, err := FromFS(fsys, "made")
	require.NoError(t, err)
	assert.Equal(t, one, a.SHA256)
	assert.Equal(t, "made", a.Name)
	require.NoError(t, a.Close())
}

func TestFolderThatChangesIsNoticed(t *testing.T) {
	dir := folder(t, "stops.txt", "abc")
	a := openDir(t, dir, Options{})
	require.NoError(t, os.WriteFile(filepath.Join(dir, "stops.txt"), []byte("abd"), 0o600))
	r, err := a.Entries[0].Open()
	require.NoError(t, err)
	defer r.Close()
	_, err = io.ReadAll(r)
	var refused *RefusedError
	require.ErrorAs(t, err, &refused)
	assert.Equal(t, Damaged, refused.Kind)
}

func TestFolderCaps(t *testing.T) {
	dir := folder(t, "a.txt", "12345", "stops.txt", "12345")
	var r *RefusedError
	_, err := Open(context.Background(), dir, Options{MaxUnpacked: 9})
	require.ErrorAs(t, err, &r)
	assert.Equal(t, TooLarge, r.Kind)
	_, err = Open(context.Background(), dir, Options{MaxEntries: 1})
	require.ErrorAs(t, err, &r)
	assert.Equal(t, TooManyEntries, r.Kind)
}

func TestStandardInputIsSpooled(t *testing.T) {
	b := makeZip(stored("stops.txt", "stop_id\nA\n"))
	o := Options{Stdin: bytes.NewReader(b), TempDir: t.TempDir()}
	a, err := Open(context.Background(), "-", o)
	require.NoError(t, err)
	assert.Equal(t, "stdin", a.Name)
	assert.Equal(t, mustOpen(t, b, Options{}).SHA256, a.SHA256)
	readThrough(t, "stdin", a.Entries[0])
	require.NoError(t, a.Close())
	assertEmpty(t, o)
	_, err = Open(context.Background(), "-", Options{})
	require.ErrorContains(t, err, "no standard input")
	_, err = Open(context.Background(), "-", Options{Stdin: bytes.NewReader(b), MaxDownload: 10})
	var r *RefusedError
	require.ErrorAs(t, err, &r)
	assert.Equal(t, DownloadTooLarge, r.Kind)
}

func TestWaitingForStandardInputCanBeStopped(t *testing.T) {
	silent, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Open(ctx, "-", Options{Stdin: silent})
	require.ErrorIs(t, err, context.Canceled)
}

func TestCancelledOpensStop(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, name := range []string{writeZip(t, makeZip(stored("stops.txt", "x"))), folder(t, "stops.txt", "x")} {
		_, err := Open(ctx, name, Options{})
		assert.ErrorIs(t, err, context.Canceled)
	}
	_, err := Open(context.Background(), filepath.Join(t.TempDir(), "none.zip"), Options{})
	assert.ErrorIs(t, err, os.ErrNotExist)
}
