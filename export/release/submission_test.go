package release

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestSubmissionsRefused(t *testing.T) {
	s := open(t, t.TempDir())
	before := tree(t, s.dir)
	for name, spoil := range map[string]func(*Submission){
		"no feed":            func(sub *Submission) { sub.Feed = "" },
		"feed outside":       func(sub *Submission) { sub.Feed = "../ilevia" },
		"feed upper case":    func(sub *Submission) { sub.Feed = "Ilevia" },
		"feed too long":      func(sub *Submission) { sub.Feed = strings.Repeat("a", 64) },
		"no content id":      func(sub *Submission) { sub.Content = "" },
		"no moment":          func(sub *Submission) { sub.At = time.Time{} },
		"no outputs":         func(sub *Submission) { sub.Outputs = nil },
		"path outside":       func(sub *Submission) { sub.Outputs[0].Path = "../gtfs.zip" },
		"path from root":     func(sub *Submission) { sub.Outputs[0].Path = "/gtfs.zip" },
		"hidden path":        func(sub *Submission) { sub.Outputs[0].Path = ".gtfs.zip" },
		"folder with dot":    func(sub *Submission) { sub.Outputs[0].Path = "a.b/gtfs.zip" },
		"file without dot":   func(sub *Submission) { sub.Outputs[0].Path = "gtfs" },
		"taken by us":        func(sub *Submission) { sub.Outputs[0].Path = "manifest.json" },
		"twice":              func(sub *Submission) { sub.Outputs[0].Path = "tables/Stops.csv" },
		"no media type":      func(sub *Submission) { sub.Outputs[0].MediaType = "" },
		"header in type":     func(sub *Submission) { sub.Outputs[0].MediaType = "text/csv\r\nSet-Cookie: a" },
		"no content":         func(sub *Submission) { sub.Outputs[0].Write = nil },
		"stable in releases": func(sub *Submission) { sub.Outputs[0].Stable = []string{"r/1/gtfs.zip"} },
		"stable twice":       func(sub *Submission) { sub.Outputs[0].Stable = []string{"a.zip", "A.zip"} },
		"coverage":           func(sub *Submission) { sub.Coverage.End = "soon" },
	} {
		sub := submission("A")
		spoil(&sub)
		_, err := s.Publish(context.Background(), sub)
		require.ErrorIs(t, err, ErrInvalid, name)
	}
	after := tree(t, s.dir)
	delete(after, "lock")
	delete(before, "lock")
	assert.Equal(t, before, after)
}

// A slip of a century would date every later release after it.
func TestMomentFarAheadIsRefused(t *testing.T) {
	s := open(t, t.TempDir())
	at := func(version string, at, now time.Time) error {
		sub := submission(version)
		sub.At, sub.Now = at, now
		_, err := s.Publish(context.Background(), sub)
		return err
	}
	err := at("A", noon.AddDate(100, 0, 0), noon)
	require.ErrorIs(t, err, ErrInvalid)
	require.ErrorContains(t, err, "2126-11-23T12:00:00Z: the clock says 2026-11-23T12:00:00Z")
	require.ErrorIs(t, at("A", noon.AddDate(7000, 0, 0), noon), ErrInvalid, "more than a duration holds")
	require.ErrorIs(t, at("A", noon.Add(ahead+time.Second), noon), ErrInvalid)
	_, _, err = s.Current("ilevia")
	require.ErrorIs(t, err, ErrNotFound)

	require.NoError(t, at("A", noon, noon.AddDate(1, 0, 0)), "a moment past")
	require.NoError(t, at("B", noon.Add(ahead), noon))
	require.NoError(t, at("C", noon.AddDate(0, 1, 0), time.Time{}), "no clock")
	require.NoError(t, at("D", noon, noon), "what is asked for counts, not the date moved up")
}

func TestLicence(t *testing.T) {
	f := func(given, spdx, url string) {
		t.Helper()
		l, err := ParseLicence(given)
		require.NoError(t, err, given)
		assert.Equal(t, spdx, l.SPDX, given)
		assert.Equal(t, url, l.URL, given)
	}
	f("etalab-2.0", "etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/")
	f(" ETALAB-2.0 ", "etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/")
	f("odbl-1.0", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/")
	f("https://opendatacommons.org/licenses/odbl/1-0", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/")
	f("CC-BY-4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")
	f("CC0-1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/")
	f("https://example.org/terms", "", "https://example.org/terms")
}

func TestLicencesRefused(t *testing.T) {
	for _, given := range []string{"", " ", "MIT", "none", "http://example.org/terms", "https:///terms",
		"https://user:secret@example.org/", "ftp://example.org/x", "https://example.org/?a=>;b", "javascript:alert(1)//", "//example.org/x"} {
		_, err := ParseLicence(given)
		var refused *LicenceError
		require.ErrorAs(t, err, &refused, "%q", given)
		assert.ErrorContains(t, err, "etalab-2.0", "says what would do")
	}
}

func TestPublishWantsLicence(t *testing.T) {
	s := open(t, t.TempDir())
	for _, l := range []Licence{{}, {SPDX: "MIT"}, {SPDX: "CC0-1.0", URL: "https://example.org/"}} {
		sub := submission("A")
		sub.Licence = l
		_, err := s.Publish(context.Background(), sub)
		var refused *LicenceError
		require.ErrorAs(t, err, &refused, "%+v", l)
	}
	_, _, err := s.Current("ilevia")
	require.ErrorIs(t, err, ErrNotFound)
}

func TestSourceTellsOnlyItsName(t *testing.T) {
	f := func(given, want string) {
		t.Helper()
		assert.Equal(t, want, lastPart(given), given)
	}
	f("gtfs.zip", "gtfs.zip")
	f("/home/anne/ilevia/gtfs.zip", "gtfs.zip")
	f(`C:\Users\anne\gtfs.zip`, "gtfs.zip")
	f("https://user:secret@example.org/gtfs.zip?token=1#a", "gtfs.zip")
	f("", "")
	f("-", "-")
}

// No name that is let in leads out of the folder it is meant for.
func TestOutputPathsStayInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[A-Za-z0-9._/\\~ -]{0,24}`).Draw(t, "name")
		if outputPath.MatchString(name) {
			for part := range strings.SplitSeq(name, "/") {
				require.NotEmpty(t, part)
				require.NotEqual(t, '.', rune(part[0]))
			}
			require.NotContains(t, name, `\`)
		}
	})
}
