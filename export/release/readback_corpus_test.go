package release

import (
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/source"
)

// TestReadBackOfRealFeeds writes real feeds as they are and reads them back: no false
// alarm, and nothing said on the log and the standard output, which all share.
func TestReadBackOfRealFeeds(t *testing.T) {
	said := overheard(t)
	asked, all := readBackAll(t, "feeds")
	t.Logf("%d of %d feeds got the second opinion", asked, all)
	assert.Greater(t, asked, all/2)
	assert.Empty(t, said())
}

// Fixtures have every oddity there is.
func TestReadBackOfFixtures(t *testing.T) {
	said := overheard(t)
	asked, all := readBackAll(t, "fixtures")
	t.Logf("%d of %d fixtures got the second opinion", asked, all)
	assert.Empty(t, said())
}

// readBackAll counts the feeds of a set and those that got the second opinion.
func readBackAll(t *testing.T, set string) (asked, all int) {
	names, err := filepath.Glob(filepath.Join(need.Corpus(t), set, "*"))
	require.NoError(t, err)
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || info.Size() > 5_000_000 {
			continue // the large ones are of the same publishers and cost minutes
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			path, ok := written(t, name)
			if !ok {
				return // what cannot be opened is the business of gtfs/source
			}
			notes, err := ReadBackNotes(t.Context(), path)
			require.NoError(t, err)
			all++
			if len(notes) == 0 {
				asked++
			}
			for _, n := range notes {
				assert.NotContains(t, n.EN, "ended with", "what that package fails on is to be known beforehand")
				t.Log(n.EN)
			}
		})
	}
	return asked, all
}

// written opens a feed and writes it as it is; ok is false where it cannot be opened.
func written(t *testing.T, name string) (path string, ok bool) {
	t.Helper()
	f, err := gtfs.Open(t.Context(), name, source.Options{}, gtfs.Options{})
	if err != nil {
		return "", false
	}
	defer f.Close()
	path = filepath.Join(t.TempDir(), "gtfs.zip")
	out, err := os.Create(path)
	require.NoError(t, err)
	require.NoError(t, gtfs.Write(t.Context(), out, f, nil))
	require.NoError(t, out.Close())
	return path, true
}

// overheard returns what is written to the log and the standard output from now on.
func overheard(t *testing.T) func() string {
	t.Helper()
	out, err := os.CreateTemp(t.TempDir(), "said")
	require.NoError(t, err)
	logged, stdout := &strings.Builder{}, os.Stdout
	was := log.Writer()
	log.SetOutput(logged)
	os.Stdout = out
	t.Cleanup(func() {
		log.SetOutput(was)
		os.Stdout = stdout
		out.Close()
	})
	return func() string {
		_, err := out.Seek(0, io.SeekStart)
		require.NoError(t, err)
		text, err := io.ReadAll(out)
		require.NoError(t, err)
		return logged.String() + string(text)
	}
}
