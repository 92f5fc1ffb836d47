package source

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/need"
)

func TestCorpusOpens(t *testing.T) {
	dir := need.Corpus(t)
	notZip := map[string]string{
		"calitp-bad-gtfs.zip":                   "an empty file",
		"calitp-corrupted_RTD_GTFS.zip":         "of an unknown format",
		"datatools-corrupt-gtfs-file.zip":       "a zip that was cut off",
		"real-grtc-not-a-zip-1.zip":             "a zip that was cut off",
		"real-grtc-not-a-zip-2.zip":             "a zip that was cut off",
		"real-grtc-not-a-zip-3.zip":             "an HTML page",
		"real-grtc-not-a-zip-4.zip":             "an HTML page",
		"real-grtc-not-a-zip-5.zip":             "a zip that was cut off",
		"transitfeed-unknown_format.zip":        "a text file",
		"transitland-gtfs-examples-invalid.zip": "a text file",
	}
	odd := map[OddityKind]int{}
	for _, name := range corpusItems(t, dir) {
		a, err := Open(context.Background(), name, Options{})
		if want, ok := notZip[filepath.Base(name)]; ok {
			var nz *NotZipError
			require.ErrorAs(t, err, &nz, name)
			assert.Contains(t, nz.Seems.EN, want, name)
			continue
		}
		require.NoError(t, err, name)
		for _, o := range a.Oddities {
			odd[o.Kind]++
		}
		for _, e := range a.Entries {
			readThrough(t, name, e)
		}
		assert.NoError(t, a.Close())
	}
	for _, k := range []OddityKind{BackslashName, DataAfter, NestedZip, RareMethod, SeveralFeeds, StoredDescriptor, SubfolderFile, SystemLeftovers, WrapperFolder} {
		assert.Positive(t, odd[k], k)
	}
	for _, k := range []OddityKind{DataBefore, DataBetween, HeaderMismatch, DuplicateName} {
		assert.Zero(t, odd[k], "%s stands in no feed that is known: look at it", k)
	}
}

// corpusItems lists the zips and folders of the corpus.
func corpusItems(t *testing.T, dir string) []string {
	t.Helper()
	var items []string
	for _, glob := range []string{"feeds/*.zip", "fixtures/*"} {
		list, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(glob)))
		require.NoError(t, err)
		items = append(items, list...)
	}
	require.NotEmpty(t, items)
	return items
}

// readThrough unpacks an entry to its end, which checks size and CRC-32.
func readThrough(t *testing.T, archive string, e *Entry) {
	t.Helper()
	r, err := e.Open()
	if err == nil {
		_, err = io.Copy(io.Discard, r)
		err = errors.Join(err, r.Close())
	}
	assert.NoError(t, err, "%s: %s", archive, e.Path)
	assert.NotEmpty(t, e.Name, archive)
}
