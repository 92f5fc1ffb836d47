package atomic

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func draft(t *testing.T, name, content string) *Draft {
	t.Helper()
	d, err := Create(name)
	require.NoError(t, err)
	t.Cleanup(d.Discard)
	_, err = io.WriteString(d, content)
	require.NoError(t, err)
	return d
}

func TestDraftIsReadBeforeItTakesItsPlace(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	d := draft(t, name, "one\ntwo\n")
	size, err := d.Size()
	require.NoError(t, err)
	got, err := io.ReadAll(io.NewSectionReader(d, 0, size))
	require.NoError(t, err)
	assert.Equal(t, "one\ntwo\n", string(got))
	_, err = io.WriteString(d, "three\n")
	require.NoError(t, err, "reading does not move where writing goes on")
	assert.NoFileExists(t, name)

	require.NoError(t, Place(d))
	d.Discard()
	got, err = os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "one\ntwo\nthree\n", string(got))
	_, err = d.Write(nil)
	require.ErrorIs(t, err, os.ErrInvalid, "it is closed")
}

func TestDiscardLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	d := draft(t, filepath.Join(dir, "a"), "one")
	d.Discard()
	d.Discard()
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, left)
}

// A draft whose content does not come onto the disk keeps the others back too.
func TestPlaceAllOrNone(t *testing.T) {
	dir := t.TempDir()
	a, b := draft(t, filepath.Join(dir, "a"), "one"), draft(t, filepath.Join(dir, "b"), "two")
	require.NoError(t, b.file.Close())
	require.ErrorIs(t, Place(a, b), os.ErrClosed)
	assert.NoFileExists(t, filepath.Join(dir, "a"))
	a.Discard()
	b.Discard()
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, left)

	other := filepath.Join(t.TempDir(), "c")
	require.NoError(t, Place(draft(t, filepath.Join(dir, "a"), "one"), draft(t, other, "three")))
	assert.FileExists(t, filepath.Join(dir, "a"))
	assert.FileExists(t, other)
}

func TestSyncFolder(t *testing.T) {
	require.NoError(t, SyncFolder(t.TempDir()))
	require.ErrorIs(t, SyncFolder(filepath.Join(t.TempDir(), "no")), os.ErrNotExist)
}
