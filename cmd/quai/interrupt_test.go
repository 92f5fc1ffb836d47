//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs/sample"
)

const interrupted = "quai: interrupted; no file is left half written\n"

// bigCity is a feed that keeps a command busy for a while.
var bigCity = sync.OnceValues(func() ([]byte, error) {
	var zip bytes.Buffer
	_, err := sample.Write(&zip, sample.Options{Trips: 20_000, Errors: []string{"drivers_file", "stop_too_far_from_shape"}})
	return zip.Bytes(), err
})

// A place is a folder in which commands run: the feed is feed.zip, work is what they
// write into, temp the folder for temporary files.
type place struct{ dir, work, temp string }

func newPlace(t *testing.T) place {
	t.Helper()
	zip, err := bigCity()
	require.NoError(t, err)
	p := place{dir: t.TempDir()}
	p.work, p.temp = filepath.Join(p.dir, "work"), filepath.Join(p.dir, "temp")
	require.NoError(t, os.Mkdir(p.work, 0o755))
	require.NoError(t, os.Mkdir(p.temp, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(p.dir, "feed.zip"), zip, 0o644))
	return p
}

// An ending is how a command ended.
type ending struct {
	code   int // -1 where a signal ended it
	stderr string
	took   time.Duration
}

// quai runs the command and sends it a signal after a while; after 0 sends none.
func (p place) quai(t *testing.T, after time.Duration, sig os.Signal, args ...string) ending {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute) // against a hang
	defer cancel()
	cmd := exec.CommandContext(ctx, "quai", args...)
	cmd.Dir = p.dir
	cmd.Env = append(os.Environ(), "TMPDIR="+p.temp)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	start := time.Now()
	require.NoError(t, cmd.Start())
	if after > 0 {
		timer := time.AfterFunc(after, func() { _ = cmd.Process.Signal(sig) })
		defer timer.Stop()
	}
	err := cmd.Wait()
	var exit *exec.ExitError
	if err != nil {
		require.ErrorAs(t, err, &exit)
	}
	require.NoError(t, ctx.Err(), "hangs")
	return ending{cmd.ProcessState.ExitCode(), stderr.String(), time.Since(start)}
}

// tree returns the content of every file of a folder, by path.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		all[filepath.ToSlash(rel)] = string(data)
		return err
	}))
	return all
}

// old fills the work folder with files of the names, as an earlier run would have.
func (p place) old(t *testing.T, names map[string]string) map[string]string {
	t.Helper()
	require.NoError(t, os.RemoveAll(p.work))
	files := map[string]string{}
	for name := range names {
		path := filepath.Join(p.work, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte("old"), 0o644))
		files[name] = "old"
	}
	return files
}

// moments are points of time within a run that took so long.
func moments(took time.Duration) (list []time.Duration) {
	for _, share := range []float64{0.04, 0.3, 0.55, 0.75, 0.95} {
		list = append(list, time.Duration(float64(took)*share))
	}
	return list
}

var writing = []struct {
	name     string
	args     string
	code     int  // when it is let be
	together bool // its files appear together
}{
	{"validate", "validate feed.zip -o work --date 2026-11-23", 0, true},
	{"clean", "clean feed.zip -o work/out.zip --report work/changes.csv", 0, true},
	{"tables", "tables feed.zip -o work --date 2026-11-23", 0, false},
}

// TestInterrupt interrupts commands at several moments: what was there stays whole, and
// nothing else is left.
func TestInterrupt(t *testing.T) {
	for _, c := range writing {
		t.Run(c.name, func(t *testing.T) {
			p := newPlace(t)
			args := strings.Fields(c.args)
			whole := p.quai(t, 0, nil, args...)
			require.Equal(t, c.code, whole.code, whole.stderr)
			made := tree(t, p.work)
			require.NotEmpty(t, made)
			for i, after := range moments(whole.took) {
				sig := []os.Signal{syscall.SIGINT, syscall.SIGTERM}[i%2]
				before := p.old(t, made)
				end := p.quai(t, after, sig, args...)
				left := tree(t, p.work)
				switch end.code {
				case exitFailed:
					assert.Equal(t, interrupted, end.stderr)
				case -1: // before it began
					assert.Equal(t, before, left)
				default:
					assert.Equal(t, c.code, end.code, "%v after %v: %s", sig, after, end.stderr)
					assert.Equal(t, made, left)
				}
				assertWhole(t, c.together, before, made, left)
				assert.Len(t, left, len(made), "no other file is left")
				assert.Empty(t, tree(t, p.temp), "no temporary file is left")
			}
			again := p.quai(t, 0, nil, args...)
			assert.Equal(t, c.code, again.code)
			assert.Equal(t, made, tree(t, p.work), "a second run works")
		})
	}
}

// TestKill kills commands in their work: no file stands under its name half written.
func TestKill(t *testing.T) {
	for _, c := range writing {
		t.Run(c.name, func(t *testing.T) {
			p := newPlace(t)
			args := strings.Fields(c.args)
			whole := p.quai(t, 0, nil, args...)
			require.Equal(t, c.code, whole.code, whole.stderr)
			made := tree(t, p.work)
			for _, after := range moments(whole.took)[1:] {
				before := p.old(t, made)
				p.quai(t, after, syscall.SIGKILL, args...)
				assertWhole(t, false, before, made, tree(t, p.work))
			}
			again := p.quai(t, 0, nil, args...)
			assert.Equal(t, c.code, again.code)
			for name, data := range tree(t, p.work) {
				if made[name] != "" {
					assert.Equal(t, made[name], data, name)
				}
			}
		})
	}
}

// assertWhole holds that each file is as it was before or as it is made; together all
// are one of both.
func assertWhole(t *testing.T, together bool, before, made, left map[string]string) {
	t.Helper()
	unchanged := 0
	for name := range made {
		switch left[name] {
		case before[name]:
			unchanged++
		case made[name]:
		default:
			assert.Fail(t, "half written", "%s: %d bytes of %d", name, len(left[name]), len(made[name]))
		}
	}
	if together {
		assert.Contains(t, []int{0, len(made)}, unchanged, "some files are new, some old")
	}
}

// TestInterruptPublish interrupts publications: the store verifies, and the next one works.
func TestInterruptPublish(t *testing.T) {
	p := newPlace(t)
	args := strings.Fields("publish feed.zip --to work --id city --licence etalab-2.0 --at 2026-11-23T06:00:00Z")
	whole := p.quai(t, 0, nil, args...)
	require.Zero(t, whole.code, whole.stderr)
	for i, after := range moments(whole.took) {
		require.NoError(t, os.RemoveAll(p.work))
		sig := []os.Signal{syscall.SIGTERM, syscall.SIGINT}[i%2]
		end := p.quai(t, after, sig, args...)
		assert.Contains(t, []int{0, exitFailed, -1}, end.code, "%v after %v: %s", sig, after, end.stderr)
		if end.code == exitFailed {
			assert.Equal(t, interrupted, end.stderr)
		}
		assert.Empty(t, tree(t, p.temp), "no temporary file is left")
		assertVerifies(t, p.work)
	}
	again := p.quai(t, 0, nil, args...)
	assert.Zero(t, again.code, again.stderr)
	assertVerifies(t, p.work)
	assert.FileExists(t, filepath.Join(p.work, "public/feeds/city/gtfs.zip"))
}

func assertVerifies(t *testing.T, dir string) {
	t.Helper()
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return // interrupted before there was a store
	}
	s, err := release.Open(dir)
	require.NoError(t, err)
	faults, err := s.Verify(t.Context())
	require.NoError(t, err)
	assert.Empty(t, faults)
}
