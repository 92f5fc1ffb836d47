//go:build unix

package atomic_test

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/atomic"
)

// A private report stays private: under umask 077 while it is written, and afterwards.
func TestPermissions(t *testing.T) {
	f := func(umask int, there, want fs.FileMode) {
		t.Helper()
		defer syscall.Umask(syscall.Umask(umask))
		dir := t.TempDir()
		name := filepath.Join(dir, "a")
		if there != 0 {
			require.NoError(t, os.WriteFile(name, nil, 0o600))
			require.NoError(t, os.Chmod(name, there))
		}
		require.NoError(t, atomic.WriteFile(t.Context(), name, func(w io.Writer) error {
			drafts, err := filepath.Glob(filepath.Join(dir, ".quai-*"))
			require.NoError(t, err)
			require.Len(t, drafts, 1)
			assert.Equal(t, want, mode(t, drafts[0]), "while it is written")
			return nil
		}))
		assert.Equal(t, want, mode(t, name), "umask %03o over %03o", umask, there)
	}
	f(0o022, 0, 0o644)
	f(0o077, 0, 0o600)
	f(0o002, 0, 0o664)
	f(0o022, 0o600, 0o600)
	f(0o077, 0o664, 0o664)
	f(0o022, 0o444, 0o444)
}

func mode(t *testing.T, name string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(name)
	require.NoError(t, err)
	return info.Mode().Perm()
}
