package need

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// A Subject is one feed of the corpus and how many notices of each code the canonical
// validator has of it, in both its reports. Country is "" where none was told, Date
// is YYYY-MM-DD.
type Subject struct {
	Set, Slug, Path, Date, Country string
	Totals                         map[string]int
}

// Subjects returns all feeds of a corpus for which totals are stored, list by list.
func Subjects(t testing.TB, corpus string) (all []*Subject) {
	t.Helper()
	by := map[string]*Subject{}
	for _, list := range []string{"expected/feeds.tsv", "expected/fixtures.tsv", "made/made.tsv", "made/mutants.tsv"} {
		for _, row := range Table(t, filepath.Join(corpus, list)) {
			key := row[0] + "/" + row[1]
			if by[key] == nil {
				by[key] = &Subject{
					Set: row[0], Slug: row[1], Path: find(t, corpus, row[0], row[1]), Date: row[2],
					Country: strings.TrimPrefix(row[3], "ZZ"), Totals: map[string]int{},
				}
				all = append(all, by[key])
			}
			n, err := strconv.Atoi(row[6])
			if err != nil {
				t.Fatalf("total of %s: %v", key, err)
			}
			if row[4] != "-" { // a feed without notices
				by[key].Totals[row[4]] += n
			}
		}
	}
	return all
}

// Giant tells of the feeds that take seconds each: tests leave them out for -short.
func (s *Subject) Giant() bool {
	switch s.Slug {
	case "us-mta-bus-bk-20260923", "es-renfe-cercanias-20260614t0210", "es-renfe-cercanias-20260613t0210",
		"us-las-vegas-rtc-20210526", "pl-bydgoszcz-20200708", "in-ahmedabad-20260812", "in-ahmedabad-20260722":
		return true
	}
	return false
}

// find returns where the feed of a set lies.
func find(t testing.TB, corpus, set, slug string) string {
	t.Helper()
	for _, dir := range []string{set, "made/" + set} {
		for _, ending := range []string{".zip", ""} {
			path := filepath.Join(corpus, dir, slug+ending)
			if _, err := os.Stat(path); err == nil {
				return path
			}
		}
	}
	t.Fatalf("no feed %s in %s", slug, set)
	return ""
}

// Table reads the rows below the header of a file of tab-separated values.
func Table(t testing.TB, path string) (rows [][]string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimRight(string(data), "\n"), "\n")
	for _, line := range lines[1:] {
		rows = append(rows, strings.Split(line, "\t"))
	}
	return rows
}
