//go:build linux

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// terminal opens a terminal that a test sits at: what is written to the first file comes
// out of the second.
func terminal(t *testing.T) (tty, screen *os.File) {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR|unix.O_NOCTTY, 0)
	require.NoError(t, err)
	t.Cleanup(func() { screen.Close() })
	fd := int(screen.Fd())
	require.NoError(t, unix.IoctlSetPointerInt(fd, unix.TIOCSPTLCK, 0))
	n, err := unix.IoctlGetInt(fd, unix.TIOCGPTN)
	require.NoError(t, err)
	require.NoError(t, unix.IoctlSetWinsize(fd, unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 80}))
	tty, err = os.OpenFile("/dev/pts/"+strconv.Itoa(n), os.O_RDWR|unix.O_NOCTTY, 0)
	require.NoError(t, err)
	return tty, screen
}

// onScreen runs the command at a terminal and returns all that it showed.
func onScreen(t *testing.T, env []string, args ...string) string {
	t.Helper()
	tty, screen := terminal(t)
	cmd := exec.CommandContext(t.Context(), "quai", args...)
	cmd.Env = append(append(os.Environ(), "TERM=xterm", "NO_COLOR="), env...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	require.NoError(t, cmd.Start())
	require.NoError(t, tty.Close())
	var shown bytes.Buffer
	_, _ = io.Copy(&shown, screen) // ends with an error once nobody has the terminal open
	_ = cmd.Wait()
	return shown.String()
}

func TestTerminal(t *testing.T) {
	p := newPlace(t)
	feed := filepath.Join(p.dir, "feed.zip")
	args := []string{"validate", feed, "--date", "2026-11-23"}

	shown := onScreen(t, nil, args...)
	assert.Contains(t, shown, "read ", "what is being done")
	assert.Contains(t, shown, "%", "its share")
	assert.Contains(t, shown, "\x1b[1;3", "colours")

	assert.Contains(t, onScreen(t, nil, append(args, "--lang", "fr")...), "lecture ")
	assert.NotContains(t, onScreen(t, []string{"NO_COLOR=1"}, args...), "\x1b[1;3")
	dumb := onScreen(t, []string{"TERM=dumb"}, args...)
	assert.NotContains(t, dumb, "\x1b")
	assert.NotContains(t, dumb, "read ")
}

func TestNoTerminal(t *testing.T) {
	p := newPlace(t)
	cmd := exec.CommandContext(t.Context(), "quai", "validate", filepath.Join(p.dir, "feed.zip"), "--date", "2026-11-23")
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	require.NoError(t, cmd.Run())
	assert.NotContains(t, out.String(), "\x1b")
	assert.Empty(t, stderr.String(), "no bar in a pipe")
}
