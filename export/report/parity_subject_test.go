package report_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/need"
)

// A subject is one feed of the corpus and what the canonical validator says of it.
type subject struct {
	*need.Subject
	samples map[string][]map[string]any
	summary *told // nil where none is stored
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

// readSubjects reads all answers that are stored.
func readSubjects(t *testing.T, root string) (all []*subject) {
	t.Helper()
	by := map[string]*subject{}
	for _, s := range need.Subjects(t, root) {
		x := &subject{Subject: s, samples: map[string][]map[string]any{}}
		by[s.Set+"/"+s.Slug] = x
		all = append(all, x)
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
