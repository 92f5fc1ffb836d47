package portal

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/release"
)

// A hundred switches, forwards and back, under twenty clients: every answer is a whole
// release, and who asks "newer than mine?" hears of every one.
func TestSwitchesUnderLoad(t *testing.T) {
	s := newSite(t)
	s.publish("A", noon)
	s.publish("B", noon)
	seen := make([]map[string]bool, 20)
	ctx, stop := context.WithCancel(context.Background())
	var clients sync.WaitGroup
	for i := range seen {
		seen[i] = map[string]bool{}
		clients.Go(func() { download(ctx, t, s.url+stableURL, seen[i]) })
	}
	follower := follow(t, s)
	for i := range 100 {
		s.switchRelease(i)
		assert.True(t, follower(), "switch %d went unseen", i)
		assert.False(t, follower(), "seen once")
	}
	stop()
	clients.Wait()
	s.knows(seen)
}

// switchRelease publishes, or rolls back every third time. The clock stands still.
func (s *site) switchRelease(i int) {
	s.t.Helper()
	if i%3 == 2 {
		releases, err := s.store.Releases("ilevia")
		require.NoError(s.t, err)
		_, err = s.store.Rollback(context.Background(), "ilevia", len(releases)-1, noon)
		require.NoError(s.t, err)
		return
	}
	_, err := s.store.Publish(context.Background(), release.Submission{
		Feed: "ilevia", Licence: release.Licence{SPDX: "CC0-1.0"}, At: noon, Content: string(rune('a' + i)),
		Outputs: []release.Output{output("gtfs.zip", "application/zip", zipOf(string(rune('a'+i))), "gtfs.zip")},
	})
	require.NoError(s.t, err)
}

// download fetches a URL again and again and notes what it got; anything but a whole
// body with the right tag is a failure.
func download(ctx context.Context, t *testing.T, url string, seen map[string]bool) {
	for {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		if !assert.NoError(t, err) {
			return
		}
		resp, err := http.DefaultClient.Do(req)
		if errors.Is(err, context.Canceled) {
			return
		}
		if !assert.NoError(t, err) {
			return
		}
		body, err := io.ReadAll(resp.Body)
		_ = resp.Body.Close()
		if errors.Is(err, context.Canceled) {
			return
		}
		if !assert.NoError(t, err) || !assert.Equal(t, http.StatusOK, resp.StatusCode) ||
			!assert.Equal(t, tagOf(body), resp.Header.Get("ETag")) {
			return
		}
		seen[sumOf(body)] = true
	}
}

// follow returns a client that knows dates only. Asked, it tells whether there is
// something newer than what it has.
func follow(t *testing.T, s *site) func() bool {
	have := s.get(stableURL).Header.Get("Last-Modified")
	return func() bool {
		resp := s.get(stableURL, "If-Modified-Since", have)
		if resp.StatusCode == http.StatusNotModified {
			return false
		}
		require.Equal(t, http.StatusOK, resp.StatusCode)
		older, err := http.ParseTime(have)
		require.NoError(t, err)
		have = resp.Header.Get("Last-Modified")
		newer, err := http.ParseTime(have)
		require.NoError(t, err)
		require.True(t, newer.After(older), "%s after %s", newer, older)
		_, m, err := s.store.Current("ilevia")
		require.NoError(t, err)
		require.Equal(t, m.PublishedAt, newer)
		return true
	}
}

// knows checks that what clients saw are releases, and that they saw several.
func (s *site) knows(seen []map[string]bool) {
	releases, err := s.store.Releases("ilevia")
	require.NoError(s.t, err)
	known := map[string]bool{}
	for _, m := range releases {
		f, _ := m.Stable("gtfs.zip")
		known[f.SHA256] = true
	}
	all := map[string]bool{}
	for _, one := range seen {
		for sum := range one {
			assert.True(s.t, known[sum], "a body that no manifest names")
			all[sum] = true
		}
	}
	assert.Greater(s.t, len(all), 5)
}

// The public folder makes the same promise to a plain file server.
func TestStaticTreeKeepsItsWord(t *testing.T) {
	s := newSite(t)
	static := httptest.NewServer(http.FileServer(http.Dir(s.store.Public())))
	defer static.Close()
	plain := &site{t, s.store, static.URL}
	var last time.Time
	for i, version := range []string{"A", "B", "C"} {
		s.publish(version, noon)
		if i == 2 {
			_, err := s.store.Rollback(context.Background(), "ilevia", 1, noon)
			require.NoError(t, err)
			version = "A"
		}
		resp := plain.get(stableURL)
		wants(t, resp, http.StatusOK, zipOf(version))
		assert.Equal(t, s.get(stableURL).Header.Get("Last-Modified"), resp.Header.Get("Last-Modified"))
		at, err := http.ParseTime(resp.Header.Get("Last-Modified"))
		require.NoError(t, err)
		assert.True(t, at.After(last))
		last = at
		wants(t, plain.get(stableURL, "Range", "bytes=0-9"), http.StatusPartialContent, zipOf(version)[:10])
	}
	for _, name := range []string{"gtfs.zip", "tables/stops.csv", "report/report.html", "manifest.json"} {
		path := filepath.ToSlash(filepath.Join("/feeds/ilevia/r/1", name))
		wants(t, plain.get(path), http.StatusOK, bodyOf(t, s.get(path)))
	}
}
