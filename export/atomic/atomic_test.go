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
