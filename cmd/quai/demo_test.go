//go:build unix

package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A server is the program while it serves.
type server struct {
	cmd    *exec.Cmd
	url    string // with a slash at its end
	temp   string // folder of its temporary files
	stderr *bytes.Buffer
}

// startServer starts the command in an empty folder and waits for its address.
func startServer(t *testing.T, args ...string) *server {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	t.Cleanup(cancel)
	s := &server{cmd: exec.CommandContext(ctx, "quai", args...), temp: t.TempDir(), stderr: &bytes.Buffer{}}
	s.cmd.Dir = t.TempDir()
	s.cmd.Env = append(os.Environ(), "TMPDIR="+s.temp)
	s.cmd.Stderr = s.stderr
	out, err := s.cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, s.cmd.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err, "%s", s.stderr)
	s.url = strings.TrimSpace(line)
	require.Regexp(t, `^http://127\.0\.0\.1:\d+/$`, s.url)
	return s
}

// interrupt ends the server and holds that this is its good end.
func (s *server) interrupt(t *testing.T) {
	t.Helper()
	require.NoError(t, s.cmd.Process.Signal(os.Interrupt))
	require.NoError(t, s.cmd.Wait(), "%s", s.stderr)
}

// get fetches a page of the server; header may be nil.
func (s *server) get(t *testing.T, path string, header http.Header) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.url+path, nil)
	require.NoError(t, err)
	for k, v := range header {
		req.Header[k] = v
	}
	resp, err := (&http.Client{Transport: &http.Transport{DisableCompression: true}}).Do(req)
	require.NoError(t, err)
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	return resp, string(body)
}

func TestDemo(t *testing.T) {
	s := startServer(t, "demo", "--listen", "127.0.0.1:0")
	for path, says := range map[string]string{
		"":                                        "valmont",
		"feeds/valmont/":                          "gtfs.zip",
		"feeds/valmont/r/2/report/report.html":    "<!doctype html>",
		"feeds/valmont/r/1/report/report.html":    "<!doctype html>",
		"feeds/valmont/r/2/report/report.json":    `"notices"`,
		"feeds/valmont/r/2/tables/stops.csv":      "stop_id",
		"feeds/valmont/r/2/tables/stops.parquet":  "PAR1",
		"feeds/valmont/r/2/tables/dictionary.csv": "stop_id",
		"feeds/valmont/r/2/changes.csv":           "fix,lossy",
	} {
		resp, body := s.get(t, path, nil)
		assert.Equal(t, http.StatusOK, resp.StatusCode, path)
		assert.Contains(t, strings.ToLower(body), strings.ToLower(says), path)
	}
	resp, body := s.get(t, "feeds/valmont/gtfs.zip", nil)
	assert.Equal(t, http.StatusOK, resp.StatusCode)
	assert.True(t, strings.HasPrefix(body, "PK"))
	assert.NotContains(t, body, "drivers.txt", "what is not public stays in the house")
	tag := resp.Header.Get("ETag")
	require.NotEmpty(t, tag)
	resp, body = s.get(t, "feeds/valmont/gtfs.zip", http.Header{"If-None-Match": {tag}})
	assert.Equal(t, http.StatusNotModified, resp.StatusCode)
	assert.Empty(t, body)
	resp, _ = s.get(t, "feeds/nonsense/gtfs.zip", nil)
	assert.Equal(t, http.StatusNotFound, resp.StatusCode)

	s.interrupt(t)
	assert.Empty(t, entries(t, s.temp), "the temporary folder is gone")
	assert.Empty(t, entries(t, s.cmd.Dir), "nothing is left where it was started")
}

func entries(t *testing.T, dir string) (names []string) {
	t.Helper()
	list, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

// TestDemoInFolder holds that the portal in a folder stays, that another demo takes it as
// it is, and that serve shows it.
func TestDemoInFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "portal")
	s := startServer(t, "demo", dir, "--listen", "127.0.0.1:0")
	s.interrupt(t)
	first := tree(t, filepath.Join(dir, "public"))
	assert.Contains(t, first, "feeds/valmont/gtfs.zip")
	assert.Empty(t, entries(t, s.temp))

	s = startServer(t, "demo", dir, "--listen", "127.0.0.1:0")
	resp, _ := s.get(t, "feeds/valmont/gtfs.zip", nil)
	assert.Equal(t, http.StatusOK, resp.StatusCode)
	s.interrupt(t)
	assertVerifies(t, dir)

	s = startServer(t, "serve", dir, "--listen", "127.0.0.1:0")
	resp, _ = s.get(t, "", nil)
	assert.Equal(t, http.StatusOK, resp.StatusCode)
	s.interrupt(t)
}

// TestInterruptDemo interrupts a demo that is still being made.
func TestInterruptDemo(t *testing.T) {
	p := newPlace(t)
	for _, after := range []time.Duration{50 * time.Millisecond, 400 * time.Millisecond, 1200 * time.Millisecond} {
		end := p.quai(t, after, syscall.SIGINT, "demo", "--listen", "127.0.0.1:0")
		assert.Contains(t, []int{0, exitFailed, -1}, end.code, end.stderr)
		assert.Empty(t, entries(t, p.temp), "the temporary folder is gone")
	}
}

// TestTakenPort holds that demo finds another port than the usual one, and that whoever
// asked for a port is told that it is taken, before anything is made.
func TestTakenPort(t *testing.T) {
	ln, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer ln.Close()
	p := newPlace(t)
	end := p.quai(t, 0, nil, "demo", "work", "--listen", ln.Addr().String())
	assert.Equal(t, exitFailed, end.code)
	assert.Contains(t, end.stderr, "another program does; --listen 127.0.0.1:0 takes a free port")
	assert.Empty(t, entries(t, p.work))
}
