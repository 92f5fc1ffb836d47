package release

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPublish(t *testing.T) {
	s := open(t, t.TempDir())
	m := publish(t, s, submission("A"))
	assert.Equal(t, 1, m.Release)
	assert.Equal(t, noon, m.PublishedAt)
	assert.Equal(t, "https://www.etalab.gouv.fr/licence-ouverte-open-licence/", m.Licence.URL)

	ch, current, err := s.Current("ilevia")
	require.NoError(t, err)
	assert.Equal(t, Channel{Release: 1, SwitchedAt: noon, Seq: 1}, ch)
	assert.Empty(t, cmp.Diff(m, current))

	public := tree(t, s.Public())
	assert.Equal(t, "zip of A", public["feeds/ilevia/gtfs.zip"])
	assert.Equal(t, "zip of A", public["feeds/ilevia/r/1/gtfs.zip"])
	assert.Equal(t, "stop_id\nA\n", public["feeds/ilevia/tables/stops.csv"])
	manifest, err := os.ReadFile(s.manifestPath("ilevia", 1))
	require.NoError(t, err)
	assert.Equal(t, string(manifest), public["feeds/ilevia/r/1/manifest.json"], "public twin")
	assert.Len(t, public, 7)
	feeds, err := s.Feeds()
	require.NoError(t, err)
	assert.Equal(t, []string{"ilevia"}, feeds)
	sound(t, s)
}

func TestPublishTwiceIsUnchanged(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	m, err := s.Publish(context.Background(), submission("A"))
	require.ErrorIs(t, err, ErrUnchanged)
	assert.Equal(t, 1, m.Release)

	sub := submission("A")
	sub.Force = true
	assert.Equal(t, 2, publish(t, s, sub).Release)
	sound(t, s)
}

// What may be done with the data is news, even where the data is not.
func TestNewLicenceIsPublished(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	again := func(l Licence) (Manifest, error) {
		sub := submission("A")
		sub.Licence = l
		return s.Publish(context.Background(), sub)
	}
	for _, l := range []Licence{
		{URL: "https://www.etalab.gouv.fr/licence-ouverte-open-licence"},
		{SPDX: "ETALAB-2.0"},
		{SPDX: "etalab-2.0", Name: "another name"},
	} {
		_, err := again(l)
		require.ErrorIs(t, err, ErrUnchanged, "%+v is the same", l)
	}
	m, err := again(Licence{SPDX: "ODbL-1.0"})
	require.NoError(t, err)
	assert.Equal(t, 2, m.Release)
	assert.Equal(t, "ODbL-1.0", m.Licence.SPDX)
	m, err = again(Licence{URL: "https://example.org/terms"})
	require.NoError(t, err)
	assert.Equal(t, 3, m.Release)
	m, err = again(Licence{URL: "https://example.org/terms/2"})
	require.NoError(t, err)
	assert.Equal(t, 4, m.Release)
	_, err = again(Licence{URL: "https://example.org/terms/2/"})
	require.ErrorIs(t, err, ErrUnchanged)
	sound(t, s)
}

func TestContentsAreKeptOnce(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	publish(t, s, submission("B"))
	// Four outputs each, of which the dictionary is shared.
	assert.Len(t, tree(t, s.path("objects")), 7)
}

func TestStableNamesFollowTheRelease(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	page := s.path("public", "feeds", "ilevia", "index.html")
	require.NoError(t, os.WriteFile(page, []byte("page"), 0o644))
	sub := submission("B")
	sub.Outputs[1].Stable = nil
	publish(t, s, sub)
	public := tree(t, s.Public())
	assert.Equal(t, "zip of B", public["feeds/ilevia/gtfs.zip"])
	assert.NotContains(t, public, "feeds/ilevia/tables/stops.csv")
	assert.Contains(t, public, "feeds/ilevia/r/1/tables/stops.csv", "an old release stays")
	assert.Contains(t, public, "feeds/ilevia/index.html", "pages are not ours to remove")
	sound(t, s)
}

func TestRollback(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	publish(t, s, submission("B"))
	m, err := s.Rollback(context.Background(), "ilevia", 1, noon.Add(time.Hour))
	require.NoError(t, err)
	assert.Equal(t, 3, m.Release)
	assert.Equal(t, 2, m.RolledBackFrom)
	assert.Equal(t, 1, m.Restores)
	assert.Equal(t, "content-A", m.Content)
	assert.Equal(t, noon.Add(time.Hour), m.PublishedAt)
	assert.Zero(t, m.RequestedAt)
	assert.Equal(t, "zip of A", tree(t, s.Public())["feeds/ilevia/gtfs.zip"])
	sound(t, s)

	for n, want := range map[int]error{3: ErrUnchanged, 4: ErrNotFound, 0: ErrNotFound, -1: ErrNotFound} {
		_, err := s.Rollback(context.Background(), "ilevia", n, noon)
		require.ErrorIs(t, err, want, "release %d", n)
	}
	_, err = s.Rollback(context.Background(), "other", 1, noon)
	require.ErrorIs(t, err, ErrNotFound)
	releases, err := s.Releases("ilevia")
	require.NoError(t, err)
	assert.Len(t, releases, 3)
}

// Clients ask for what is newer than what they have: the date must rise, also when two
// switches come within a second, a clock goes back, or old bytes return.
func TestDatesRise(t *testing.T) {
	s := open(t, t.TempDir())
	var last time.Time
	for i, at := range []time.Time{
		noon, noon, noon.Add(300 * time.Millisecond), noon.Add(-time.Hour), noon.Add(time.Minute + time.Millisecond),
	} {
		sub := submission(string(rune('A' + i)))
		sub.At = at
		m := publish(t, s, sub)
		moved := !m.RequestedAt.IsZero()
		assert.Equal(t, i >= 1 && i <= 3, moved, "said that the date was moved")
		info, err := os.Stat(s.path("public", "feeds", "ilevia", "gtfs.zip"))
		require.NoError(t, err)
		assert.Equal(t, m.PublishedAt, info.ModTime().UTC(), "for static hosts")
		assert.GreaterOrEqual(t, m.PublishedAt.Sub(last), time.Second)
		last = m.PublishedAt
	}
	m, err := s.Rollback(context.Background(), "ilevia", 1, noon)
	require.NoError(t, err)
	assert.Equal(t, last.Add(time.Second), m.PublishedAt)
	assert.Equal(t, noon, m.RequestedAt)
}

func TestSameSubmissionsSameBytes(t *testing.T) {
	var trees [2]map[string]string
	for i := range trees {
		s := open(t, t.TempDir())
		publish(t, s, submission("A"))
		sub := submission("B")
		sub.At = noon.In(time.FixedZone("", 3600)) // the same moment
		publish(t, s, sub)
		_, err := s.Rollback(context.Background(), "ilevia", 1, noon)
		require.NoError(t, err)
		trees[i] = tree(t, s.dir)
	}
	assert.Empty(t, cmp.Diff(trees[0], trees[1]))
}

func TestPrepareGivesNumberAndDate(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	sub := submission("B")
	sub.Prepare = func(n int, at time.Time) ([]Output, error) {
		assert.Equal(t, 2, n)
		assert.Equal(t, noon.Add(time.Second), at)
		return []Output{output("tables/routes.csv", "text/csv", "release_id\n2\n")}, nil
	}
	_, ok := publish(t, s, sub).File("tables/routes.csv")
	assert.True(t, ok)
	sub = submission("C")
	sub.Prepare = func(int, time.Time) ([]Output, error) { return nil, io.ErrUnexpectedEOF }
	_, err := s.Publish(context.Background(), sub)
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
}

// An output that cannot be written leaves the store as it was, file by file.
func TestFailedOutputLeavesNoTrace(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	before := tree(t, s.dir)
	broken := errors.New("broken")
	sub := submission("B")
	sub.Outputs[3].Write = func(w io.Writer) error {
		_, err := w.Write(bytes.Repeat([]byte("x"), 1<<20))
		return errors.Join(err, broken)
	}
	m, err := s.Publish(context.Background(), sub)
	require.ErrorIs(t, err, broken)
	assert.ErrorContains(t, err, "report/report.html")
	assert.Zero(t, m)
	assert.Empty(t, cmp.Diff(before, tree(t, s.dir)))
}

func TestCancelledPublicationLeavesNoTrace(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	before := tree(t, s.dir)
	ctx, cancel := context.WithCancel(context.Background())
	sub := submission("B")
	sub.Outputs[0].Write = func(w io.Writer) error {
		cancel()
		_, err := w.Write(make([]byte, 1<<20))
		return err
	}
	_, err := s.Publish(ctx, sub)
	require.ErrorIs(t, err, context.Canceled)
	assert.Empty(t, cmp.Diff(before, tree(t, s.dir)))
}

// Two stores on one folder stand for two processes: the lock is per open file.
func TestPublishersTakeTurns(t *testing.T) {
	dir := t.TempDir()
	var wg sync.WaitGroup
	for i := range 8 {
		s := open(t, dir)
		wg.Go(func() {
			sub := submission(string(rune('A' + i)))
			sub.At = noon.Add(time.Duration(i) * time.Minute)
			_, err := s.Publish(context.Background(), sub)
			assert.NoError(t, err)
		})
	}
	wg.Wait()
	s := open(t, dir)
	releases, err := s.Releases("ilevia")
	require.NoError(t, err)
	assert.Len(t, releases, 8)
	sound(t, s)
}

func TestWaitingPublisherCanGiveUp(t *testing.T) {
	s := open(t, t.TempDir())
	unlock, err := s.tryLock()
	require.NoError(t, err)
	defer unlock()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = s.Publish(ctx, submission("A"))
	require.ErrorIs(t, err, context.Canceled)
	_, err = Open(s.dir)
	require.NoError(t, err, "reading goes on while somebody publishes")
}

func TestRedactedReleaseIsNotRestored(t *testing.T) {
	s := open(t, t.TempDir())
	m := publish(t, s, submission("A"))
	publish(t, s, submission("B"))
	m.State, m.Reason, m.Files = Redacted, "personal data", nil
	data, err := m.Encode()
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(s.manifestPath("ilevia", 1), data, 0o644))
	_, err = s.Rollback(context.Background(), "ilevia", 1, noon)
	require.ErrorIs(t, err, ErrRedacted)
}
