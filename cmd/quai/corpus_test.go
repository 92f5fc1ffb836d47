package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/need"
)

// smallFeeds returns the feeds of the corpus below a megabyte, and its fixtures.
func smallFeeds(t *testing.T) (names []string) {
	t.Helper()
	dir := need.Corpus(t)
	for _, pattern := range []string{"feeds/*.zip", "fixtures/*"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		require.NoError(t, err)
		for _, name := range found {
			if info, err := os.Stat(name); err == nil && (info.IsDir() || info.Size() < 1_000_000) {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	require.NotEmpty(t, names)
	return names
}

// broken finds what only a fault of the program prints.
var broken = regexp.MustCompile(`(?m)broke down|panne|goroutine \d+|^panic:|runtime error`)

// expanded are feeds whose tables are hundreds of times as large as the feed: runs every
// few seconds that frequencies.txt makes of few trips. They are made with two tables only.
var expanded = []string{"ar-rosario-20240912.zip"}

// commands are what a feed of the corpus goes through; each writes into out only. The
// tables are written in one format, by turns.
func commands(feed, out, threads, format string) [][]string {
	rest := []string{"--threads", threads, "--date", "2026-11-23"}
	tables := append([]string{"tables", feed, "-o", filepath.Join(out, "tables"), "-f", format}, rest...)
	if slices.Contains(expanded, filepath.Base(feed)) {
		tables = append(tables, "--table", "stops,routes")
	}
	return [][]string{
		append([]string{"validate", feed, "-o", filepath.Join(out, "report")}, rest...),
		append([]string{"validate", feed, "-f", "json", "--profile", "canonical"}, rest...),
		append([]string{"clean", feed, "-o", filepath.Join(out, "clean.zip"), "--report", filepath.Join(out, "changes.csv")}, rest...),
		tables,
	}
}

// through takes a feed through all commands and returns the files they wrote.
func through(t *testing.T, feed, threads, format string) map[string][]byte {
	t.Helper()
	out, files := t.TempDir(), map[string][]byte{}
	for _, args := range commands(feed, out, threads, format) {
		var stdout, stderr bytes.Buffer
		code := run(args, strings.NewReader(""), &stdout, &stderr)
		what := fmt.Sprintf("%s %s with %s threads", args[0], filepath.Base(feed), threads)
		assert.Contains(t, []int{0, exitRefused, exitFailed}, code, "%s: %s", what, &stderr)
		assert.Empty(t, broken.FindString(stdout.String()+stderr.String()), "%s: %s", what, &stderr)
		if code == exitFailed {
			assert.NotEmpty(t, stderr.String(), what)
		}
		if slices.Contains(args, "json") {
			files["canonical.json"] = stdout.Bytes()
		} else if args[0] == "validate" {
			for _, name := range []string{"report.html", "report.json", "findings.csv", "summary.txt"} {
				assert.FileExists(t, filepath.Join(args[3], name), what)
			}
		}
	}
	require.NoError(t, filepath.WalkDir(out, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		assert.False(t, strings.HasPrefix(d.Name(), "."), "temporary file %s of %s is left", d.Name(), feed)
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(out, path)
		files[filepath.ToSlash(rel)] = data
		return err
	}))
	assert.Empty(t, failures(files["report/report.json"]), "rules broke down on %s", feed)
	return files
}

// failures returns the rules that broke down by a report.
func failures(report []byte) string {
	_, after, ok := bytes.Cut(report, []byte(`"rulesFailed":[{`))
	if !ok {
		return ""
	}
	return string(after[:min(len(after), 200)])
}

// TestCorpus takes every small feed of the corpus through the commands, with one thread
// and with eight in turn; some with both, which must write the same bytes.
func TestCorpus(t *testing.T) {
	feeds := smallFeeds(t)
	percent := debug.SetGCPercent(400) // many small feeds one after the other
	t.Cleanup(func() { debug.SetGCPercent(percent) })
	for i, feed := range feeds {
		t.Run(filepath.Base(feed), func(t *testing.T) {
			t.Parallel()
			format := []string{"csv", "parquet"}[i/2%2]
			files := through(t, feed, []string{"1", "8"}[i%2], format)
			if i%(len(feeds)/10) != 0 {
				return
			}
			other := through(t, feed, []string{"8", "1"}[i%2], format)
			assert.Len(t, other, len(files))
			for name, data := range files {
				assert.True(t, bytes.Equal(data, other[name]), "%s differs between 1 and 8 threads", name)
			}
		})
	}
}
