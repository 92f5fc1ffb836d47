package report_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
)

// A subject is one feed of the corpus and what the canonical validator says of it.
type subject struct {
	set, slug, path, country string
	date                     gtfs.Date
	totals                   map[string]int // by code, of both its reports
	samples                  map[string][]map[string]any
	summary                  *told // nil where none is stored
}

// A told is one line of the canonical validator's answers about a feed.
type told struct {
	Set, Slug, Date, Country, Code string
	Notice                         map[string]any
	FeedInfo                       map[string]string
	Agencies                       []map[string]string
	Files                          []string
	Counts                         map[string]int
	GTFSFeatures                   []string `json:"gtfsFeatures"`
}

// readSubjects reads all answers that are stored, in the order of the lists.
func readSubjects(t *testing.T, root string) (all []*subject) {
	t.Helper()
	by := map[string]*subject{}
	for _, list := range []string{"expected/feeds.tsv", "expected/fixtures.tsv", "made/made.tsv", "made/mutants.tsv"} {
		for _, row := range readTSV(t, filepath.Join(root, list)) {
			key := row[0] + "/" + row[1]
			if by[key] == nil {
				by[key] = newSubject(t, root, row)
				all = append(all, by[key])
			}
			n, err := strconv.Atoi(row[6])
			require.NoError(t, err)
			if row[4] != "-" {
				by[key].totals[row[4]] += n
			}
		}
	}
	for _, name := range []string{"expected/samples.jsonl.gz", "made/samples.jsonl.gz"} {
		readAnswers(t, filepath.Join(root, name), func(line told) {
			if s := by[line.Set+"/"+line.Slug]; s != nil {
				s.samples[line.Code] = append(s.samples[line.Code], line.Notice)
			}
		})
	}
	readAnswers(t, filepath.Join(root, "expected/summaries.jsonl.gz"), func(line told) {
		if s := by[line.Set+"/"+line.Slug]; s != nil {
			s.summary = &line
		}
	})
	return all
}

func newSubject(t *testing.T, root string, row []string) *subject {
	t.Helper()
	date, ok := gtfs.ParseDate(row[2])
	require.True(t, ok, row[2])
	return &subject{
		set: row[0], slug: row[1], path: find(t, root, row[0], row[1]), date: date,
		country: strings.TrimPrefix(row[3], "ZZ"), totals: map[string]int{}, samples: map[string][]map[string]any{},
	}
}

// find returns where the feed of a set lies.
func find(t *testing.T, root, set, slug string) string {
	t.Helper()
	for _, dir := range []string{set, "made/" + set} {
		for _, ending := range []string{".zip", ""} {
			path := filepath.Join(root, dir, slug+ending)
			if _, err := os.Stat(path); err == nil {
				return path
			}
		}
	}
	t.Fatalf("no feed %s in %s", slug, set)
	return ""
}

// notNumbers are what the canonical validator writes though JSON has it not.
var notNumbers = regexp.MustCompile(`:(NaN|-?Infinity)\b`)

// readAnswers gives each line of a file of answers to f.
func readAnswers(t *testing.T, path string, f func(told)) {
	t.Helper()
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()
	z, err := gzip.NewReader(file)
	require.NoError(t, err)
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var line told
		text := notNumbers.ReplaceAll(lines.Bytes(), []byte(`:"$1"`))
		require.NoError(t, json.Unmarshal(text, &line))
		f(line)
	}
	require.NoError(t, lines.Err())
}

// readTSV reads the rows below the header.
func readTSV(t *testing.T, path string) (rows [][]string) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	for _, line := range lines[1:] {
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows
}
