//go:build unix

package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestClosedPipe runs commands whose reader is gone: they end quietly, their work is done
// and the verdict stands.
func TestClosedPipe(t *testing.T) {
	dir := t.TempDir()
	city := filepath.Join(dir, "bad.zip")
	require.Zero(t, run([]string{"sample", "-o", city, "--trips", "200", "--stops", "60", "--errors", "invalid_time"}, nil, &bytes.Buffer{}, os.Stderr))
	for _, c := range []struct {
		args []string
		code int
	}{
		{[]string{"rules"}, 0},
		{[]string{"rules", "-f", "json"}, 0},
		{[]string{"validate", city, "--date", "2026-11-23", "-o", filepath.Join(dir, "report"), "-f", "json"}, exitRefused},
		{[]string{"clean", city, "-o", filepath.Join(dir, "clean.zip")}, 0},
		{[]string{"tables", city, "-o", filepath.Join(dir, "tables"), "--table", "stops"}, 0},
	} {
		r, w, err := os.Pipe()
		require.NoError(t, err)
		require.NoError(t, r.Close())
		cmd := exec.CommandContext(t.Context(), "quai", c.args...)
		var stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = w, &stderr
		err = cmd.Run()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			require.NoError(t, err)
		}
		require.NoError(t, w.Close())
		assert.Equal(t, c.code, cmd.ProcessState.ExitCode(), "%v: %s", c.args, &stderr)
		assert.Empty(t, stderr.String(), "%v", c.args)
	}
	assert.FileExists(t, filepath.Join(dir, "report", "report.html"))
	assert.FileExists(t, filepath.Join(dir, "clean.zip"))
	assert.FileExists(t, filepath.Join(dir, "tables", "stops.csv"))
}

// A fullDisk takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestFullDisk(t *testing.T) {
	var stderr bytes.Buffer
	assert.Equal(t, exitFailed, run([]string{"rules"}, nil, fullDisk{}, &stderr))
	assert.Equal(t, "quai: write to standard output: no space left\n", stderr.String())
}
