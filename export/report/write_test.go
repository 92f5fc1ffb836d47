package report_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/validate"
)

func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "pack")
	in := &report.Input{Result: small(t, []*validate.Rule{many(3)}, "")}
	for range 2 {
		names, err := report.Write(t.Context(), dir, in)
		require.NoError(t, err)
		assert.Equal(t, []string{"report.html", "report.json", "findings.csv", "summary.txt"}, names)
	}
	found, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, found, 4, "nothing half written is left")
}

func TestWriteStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	dir := t.TempDir()
	_, err := report.Write(ctx, dir, &report.Input{Result: small(t, []*validate.Rule{many(3)}, "")})
	require.ErrorIs(t, err, context.Canceled)
	found, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, found)
}

func TestWriteNamesWhatFailed(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(file, nil, 0o600))
	_, err := report.Write(t.Context(), file, &report.Input{})
	assert.ErrorContains(t, err, "write the report")
}
