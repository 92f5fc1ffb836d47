package jobs_test

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/jobs"
	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/gtfs/source"
)

var moment = time.Date(2026, 11, 23, 6, 0, 0, 0, time.UTC)

// city makes up a feed with faults planted, and tells what was planted.
func city(t *testing.T, trips int, errors ...string) (*gtfs.Feed, sample.Planted) {
	t.Helper()
	var zip bytes.Buffer
	planted, err := sample.Write(&zip, sample.Options{Stops: 60, Trips: trips, Errors: errors})
	require.NoError(t, err)
	f, err := gtfs.Open(t.Context(), "-", source.Options{Stdin: &zip}, gtfs.Options{})
	require.NoError(t, err)
	t.Cleanup(func() { f.Close() })
	return f, planted
}

func publication(f *gtfs.Feed, at time.Time) *jobs.Publication {
	return &jobs.Publication{
		Feed: f, ID: "valmont", Licence: release.Licence{SPDX: "etalab-2.0"}, At: at,
		Date: gtfs.DateOf(at), Country: "FR", Lang: lang.FR, Version: "test",
	}
}

// files returns the content of every file of a folder, by path.
func files(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		all[filepath.ToSlash(rel)] = data
		return err
	}))
	return all
}

// TestNoDriverIsPublished publishes a delivery that holds a list of drivers and looks
// for their names in every file of the store, unpacked zips and tables included.
func TestNoDriverIsPublished(t *testing.T) {
	f, _ := city(t, 200, "drivers_file")
	names := driverCells(t, f)
	require.NotEmpty(t, names)
	dir := t.TempDir()
	s, err := release.Open(dir)
	require.NoError(t, err)
	m, changes, err := jobs.Publish(t.Context(), s, publication(f, moment))
	require.NoError(t, err)
	assert.Equal(t, 1, m.Release)
	assert.Positive(t, changes.Lost())
	for path, data := range files(t, dir) {
		for _, text := range append(unzipped(t, path, data), data) {
			for _, name := range names {
				assert.False(t, bytes.Contains(text, []byte(name)), "%s holds %q", path, name)
			}
		}
	}
}

// driverCells returns the names and phone numbers of drivers.txt.
func driverCells(t *testing.T, f *gtfs.Feed) (cells []string) {
	t.Helper()
	in, err := f.Archive().Find("drivers.txt").Open()
	require.NoError(t, err)
	defer in.Close()
	var data bytes.Buffer
	_, err = data.ReadFrom(in)
	require.NoError(t, err)
	for n, line := range strings.Split(strings.TrimSpace(data.String()), "\n") {
		for _, cell := range strings.Split(line, ",") {
			if n > 0 && len(cell) > 5 {
				cells = append(cells, cell)
			}
		}
	}
	return cells
}

// unzipped returns the files within a zip.
func unzipped(t *testing.T, name string, data []byte) (texts [][]byte) {
	t.Helper()
	if !bytes.HasPrefix(data, []byte("PK")) {
		return nil
	}
	a, err := source.Open(t.Context(), "-", source.Options{Stdin: bytes.NewReader(data)})
	require.NoError(t, err, name)
	defer a.Close()
	for _, e := range a.Entries {
		in, err := e.Open()
		require.NoError(t, err)
		var b bytes.Buffer
		_, err = b.ReadFrom(in)
		require.NoError(t, err)
		texts = append(texts, b.Bytes())
	}
	return texts
}

// TestPublishIsTheSameEverywhere publishes the same feed twice, with other numbers of
// threads, and holds that the stores are equal to the byte.
func TestPublishIsTheSameEverywhere(t *testing.T) {
	f, _ := city(t, 200, "stop_too_far_from_shape")
	var want map[string][]byte
	for _, threads := range []int{1, 8} {
		dir := t.TempDir()
		s, err := release.Open(dir)
		require.NoError(t, err)
		p := publication(f, moment)
		p.Threads = threads
		_, _, err = jobs.Publish(t.Context(), s, p)
		require.NoError(t, err)
		got := files(t, dir)
		if want == nil {
			want = got
			continue
		}
		assert.Len(t, got, len(want))
		for path, data := range want {
			assert.True(t, bytes.Equal(data, got[path]), "%s differs", path)
		}
	}
}

func TestPublishAgain(t *testing.T) {
	s, err := release.Open(t.TempDir())
	require.NoError(t, err)
	f, _ := city(t, 200)
	_, _, err = jobs.Publish(t.Context(), s, publication(f, moment))
	require.NoError(t, err)
	m, _, err := jobs.Publish(t.Context(), s, publication(f, moment.Add(time.Hour)))
	require.ErrorIs(t, err, release.ErrUnchanged)
	assert.Equal(t, 1, m.Release)
	g, _ := city(t, 260, "unused_shape")
	m, _, err = jobs.Publish(t.Context(), s, publication(g, moment.Add(2*time.Hour)))
	require.NoError(t, err)
	assert.Equal(t, 2, m.Release)
	faults, err := s.Verify(t.Context())
	require.NoError(t, err)
	assert.Empty(t, faults)
	assert.NotEmpty(t, column(t, filepath.Join(s.Public(), "feeds/valmont/r/2/tables/trips_by_date.csv"), "n_trips_prev_release"),
		"the second release is compared with the first")
	assert.Equal(t, "valmont", column(t, filepath.Join(s.Public(), "feeds/valmont/r/2/report/findings.csv"), "feed_id"))
}

// column returns the first value of a column of a table, "" where there are no rows.
func column(t *testing.T, name, column string) string {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	n := slices.Index(rows[0], column)
	require.GreaterOrEqual(t, n, 0, column)
	if len(rows) < 2 {
		return ""
	}
	return rows[1][n]
}

// TestPagesAreWrittenWhenNothingIsNew holds that a publisher that died ahead of the
// pages leaves them to the next.
func TestPagesAreWrittenWhenNothingIsNew(t *testing.T) {
	s, err := release.Open(t.TempDir())
	require.NoError(t, err)
	f, _ := city(t, 200)
	_, _, err = jobs.Publish(t.Context(), s, publication(f, moment))
	require.NoError(t, err)
	page := filepath.Join(s.Public(), "feeds", "valmont", "index.html")
	require.NoError(t, os.Remove(page))
	_, _, err = jobs.Publish(t.Context(), s, publication(f, moment.Add(time.Hour)))
	require.ErrorIs(t, err, release.ErrUnchanged)
	assert.FileExists(t, page)
}

func TestNoLicenceNoPublication(t *testing.T) {
	s, err := release.Open(t.TempDir())
	require.NoError(t, err)
	f, _ := city(t, 200)
	p := publication(f, moment)
	p.Licence = release.Licence{}
	_, _, err = jobs.Publish(t.Context(), s, p)
	var refused *release.LicenceError
	require.ErrorAs(t, err, &refused)
}

// TestDemo makes the demonstration's portal: two releases, pages that link to them.
func TestDemo(t *testing.T) {
	dir := t.TempDir()
	s, err := release.Open(dir)
	require.NoError(t, err)
	require.NoError(t, jobs.Demo(t.Context(), s, moment, "test", func(lang.Text) {}))
	list, err := s.Releases("valmont")
	require.NoError(t, err)
	require.Len(t, list, 2)
	assert.Greater(t, list[0].Counts["errors"]+list[0].Counts["warnings"], list[1].Counts["errors"]+list[1].Counts["warnings"],
		"the second release has faults mended")
	page, err := os.ReadFile(filepath.Join(s.Public(), "feeds", "valmont", "index.html"))
	require.NoError(t, err)
	assert.Contains(t, string(page), "r/2/")
}
