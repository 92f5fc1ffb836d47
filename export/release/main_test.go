package release

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// The test binary starts itself to have a publisher that can be killed.
func TestMain(m *testing.M) {
	if os.Getenv(crashDir) != "" {
		crashingPublisher()
	}
	os.Exit(m.Run())
}

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// submission is a small release whose every content depends on version, except
// tables/dictionary.csv, which never changes.
func submission(version string) Submission {
	return Submission{
		Feed:     "ilevia",
		Licence:  Licence{SPDX: "etalab-2.0"},
		At:       noon,
		Content:  "content-" + version,
		Source:   Source{Name: "gtfs.zip", SHA256: strings.Repeat("ab", 32)},
		Coverage: Coverage{Start: "2026-11-23", End: "2027-01-03"},
		Counts:   map[string]int64{"stops": 3, "routes": 1},
		Outputs: []Output{
			output("gtfs.zip", "application/zip", "zip of "+version, "gtfs.zip"),
			output("tables/stops.csv", "text/csv; charset=utf-8", "stop_id\n"+version+"\n", "tables/stops.csv"),
			output("tables/dictionary.csv", "text/csv; charset=utf-8", "column\nstop_id\n"),
			output("report/report.html", "text/html; charset=utf-8", "<p>"+version),
		},
	}
}

func output(path, mediaType, content string, stable ...string) Output {
	write := func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	}
	return Output{Path: path, MediaType: mediaType, Write: write, Stable: stable}
}

func open(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(dir)
	require.NoError(t, err)
	return s
}

func publish(t *testing.T, s *Store, sub Submission) Manifest {
	t.Helper()
	m, err := s.Publish(context.Background(), sub)
	require.NoError(t, err)
	return m
}

func sound(t *testing.T, s *Store) {
	t.Helper()
	faults, err := s.Verify(context.Background())
	require.NoError(t, err)
	require.Empty(t, faults)
	left, err := os.ReadDir(s.path("staging"))
	require.NoError(t, err)
	require.Empty(t, left, "leftovers")
}

// tree returns the content of every file below dir by its path.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(rel)] = string(data)
		return err
	})
	require.NoError(t, err)
	return files
}
