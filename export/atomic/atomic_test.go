package atomic_test

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/atomic"
)

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func TestWriteFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, atomic.WriteFile(t.Context(), name, text("one")))

	broken := errors.New("broken")
	err := atomic.WriteFile(t.Context(), name, func(w io.Writer) error {
		_, _ = io.WriteString(w, "tw")
		return broken
	})
	require.ErrorIs(t, err, broken)

	ended, cancel := context.WithCancel(t.Context())
	cancel()
	require.ErrorIs(t, atomic.WriteFile(ended, name, text("three")), context.Canceled)

	got, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "one", string(got), "what was there stays")
	left, err := os.ReadDir(filepath.Dir(name))
	require.NoError(t, err)
	assert.Len(t, left, 1, "nothing half written is left")
}

func TestWriteFilesAllOrNone(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	broken := errors.New("broken")
	err := atomic.WriteFiles(t.Context(), atomic.File{Name: a, Write: text("one")},
		atomic.File{Name: b, Write: func(io.Writer) error { return broken }})
	require.ErrorIs(t, err, broken)
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, left)

	require.NoError(t, atomic.WriteFiles(t.Context(), atomic.File{Name: a, Write: text("one")}, atomic.File{Name: b, Write: text("two")}))
	assert.FileExists(t, a)
	assert.FileExists(t, b)
}

// TestWriteStopsSoon ends ctx in the middle of a write that does not look at it.
func TestWriteStopsSoon(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	name := filepath.Join(t.TempDir(), "a")
	err := atomic.WriteFile(ctx, name, func(w io.Writer) error {
		for range 1 << 20 {
			if _, err := w.Write(make([]byte, 1<<10)); err != nil {
				return err
			}
			cancel()
		}
		return errors.New("not stopped")
	})
	require.ErrorIs(t, err, context.Canceled)
	assert.NoFileExists(t, name)
}

func TestWriteToWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	err := atomic.WriteFile(t.Context(), dir, text("x"))
	require.ErrorContains(t, err, "there is a folder of this name")
	err = atomic.WriteFile(t.Context(), filepath.Join(dir, "no", "a"), text("x"))
	require.ErrorContains(t, err, "write "+filepath.Join(dir, "no", "a")+": no such file")

	require.NoError(t, atomic.WriteFile(t.Context(), os.DevNull, text("x")))
	info, err := os.Stat(os.DevNull)
	require.NoError(t, err)
	assert.False(t, info.Mode().IsRegular(), "a device stays what it is")

	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	require.NoError(t, os.WriteFile(target, nil, 0o600))
	require.NoError(t, os.Symlink("target", link))
	require.NoError(t, atomic.WriteFile(t.Context(), link, text("x")))
	got, err := os.ReadFile(target)
	require.NoError(t, err)
	assert.Equal(t, "x", string(got), "a link stays a link")
}
