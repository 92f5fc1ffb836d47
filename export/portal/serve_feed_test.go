package portal

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/release"
)

const stableURL = "/feeds/ilevia/gtfs.zip"

func TestStableURL(t *testing.T) {
	s := published(t)
	resp := s.get(stableURL)
	wants(t, resp, http.StatusOK, zipOf("A"))
	for name, want := range map[string]string{
		"Content-Type":                  "application/zip",
		"Content-Length":                "20000",
		"Content-Disposition":           `attachment; filename="gtfs.zip"`,
		"Accept-Ranges":                 "bytes",
		"ETag":                          tagOf(zipOf("A")),
		"Last-Modified":                 noonHTTP,
		"Cache-Control":                 "public, max-age=300, must-revalidate",
		"Access-Control-Allow-Origin":   "*",
		"X-Content-Type-Options":        "nosniff",
		"Referrer-Policy":               "strict-origin-when-cross-origin",
		"Repr-Digest":                   digest(sumOf(zipOf("A"))),
		"Content-Encoding":              "",
		"Set-Cookie":                    "",
		"Location":                      "",
		"Vary":                          "",
		"Strict-Transport-Security":     "", // TLS ends elsewhere
		"Access-Control-Expose-Headers": resp.Header.Get("Access-Control-Expose-Headers"),
	} {
		assert.Equal(t, want, resp.Header.Get(name), name)
	}
	assert.Contains(t, resp.Header.Get("Access-Control-Expose-Headers"), "ETag")
	assert.Equal(t, []string{
		`</feeds/ilevia/r/1/manifest.json>; rel="describedby"; type="application/json"`,
		`<https://www.etalab.gouv.fr/licence-ouverte-open-licence/>; rel="license"`,
		`</feeds/ilevia/gtfs.zip>; rel="latest-version"`,
	}, resp.Header.Values("Link"))
}

// Programs add a query to get past caches, say nothing of themselves, or say HTTP/1.0.
func TestStableURLForOddClients(t *testing.T) {
	s := published(t)
	wants(t, s.get(stableURL+"?t=1"), http.StatusOK, zipOf("A"))
	wants(t, s.get(stableURL, "User-Agent", ""), http.StatusOK, zipOf("A"))
	wants(t, s.get(stableURL, "Accept", "text/html", "Cookie", "a=b", "Authorization", "Basic x"), http.StatusOK, zipOf("A"))
	resp := s.get(stableURL, "Accept-Encoding", "gzip, br, zstd")
	assert.Empty(t, resp.Header.Get("Content-Encoding"), "a zip is not compressed again")
	wants(t, resp, http.StatusOK, zipOf("A"))
}

func TestHeadHasTheHeadersOfGet(t *testing.T) {
	s := published(t)
	for _, path := range []string{
		stableURL, "/feeds/ilevia/r/1/gtfs.zip", "/feeds/ilevia/r/1/manifest.json", "/feeds/ilevia/tables/stops.csv",
		"/feeds/ilevia/r/1/report/report.html", "/", "/feeds/ilevia/", "/assets/quai.css", "/nothing", "/feeds/ilevia",
	} {
		for _, headers := range [][]string{
			nil, {"Accept-Encoding", "gzip"}, {"If-None-Match", "*"}, {"If-Match", `"no"`}, {"If-Modified-Since", noonHTTP},
		} {
			get, head := s.get(path, headers...), s.ask(http.MethodHead, path, headers...)
			assert.Equal(t, get.StatusCode, head.StatusCode, "%s %v", path, headers)
			get.Header.Del("Date")
			head.Header.Del("Date")
			assert.Equal(t, get.Header, head.Header, "%s %v", path, headers)
			assert.Empty(t, bodyOf(t, head))
		}
	}
}

func TestReleasesNeverChange(t *testing.T) {
	s := published(t)
	s.publish("B", noon.Add(time.Hour))
	old := s.get("/feeds/ilevia/r/1/gtfs.zip")
	wants(t, old, http.StatusOK, zipOf("A"))
	assert.Equal(t, "public, max-age=31536000, immutable", old.Header.Get("Cache-Control"))
	assert.Equal(t, noonHTTP, old.Header.Get("Last-Modified"))
	assert.Contains(t, old.Header.Values("Link"), `</feeds/ilevia/gtfs.zip>; rel="latest-version"`)
	assert.Contains(t, old.Header.Values("Link"), `</feeds/ilevia/r/1/manifest.json>; rel="describedby"; type="application/json"`)
	wants(t, s.get(stableURL), http.StatusOK, zipOf("B"))

	manifest, err := os.ReadFile(filepath.Join(s.store.Public(), "feeds/ilevia/r/1/manifest.json"))
	require.NoError(t, err)
	resp := s.get("/feeds/ilevia/r/1/manifest.json")
	wants(t, resp, http.StatusOK, manifest)
	assert.Equal(t, "application/json", resp.Header.Get("Content-Type"))
	assert.Equal(t, tagOf(manifest), resp.Header.Get("ETag"))
	assert.Contains(t, resp.Header.Get("Cache-Control"), "immutable")
}

// A document of a release may hold what a feed wrote: it runs apart from the pages.
func TestDocumentsAreSandboxed(t *testing.T) {
	s := published(t)
	resp := s.get("/feeds/ilevia/r/1/report/report.html")
	wants(t, resp, http.StatusOK, []byte("<style>p{}</style><p>A"))
	assert.Contains(t, resp.Header.Get("Content-Security-Policy"), "default-src 'none'")
	assert.Contains(t, resp.Header.Get("Content-Security-Policy"), "sandbox")
	assert.NotContains(t, resp.Header.Get("Content-Security-Policy"), "allow-same-origin")
	assert.Equal(t, `inline; filename="report.html"`, resp.Header.Get("Content-Disposition"))
	assert.Equal(t, dataPolicy, s.get(stableURL).Header.Get("Content-Security-Policy"))
	assert.Contains(t, s.get("/").Header.Get("Content-Security-Policy"), "default-src 'self'")
}

func TestNotFoundIsSmallAndHonest(t *testing.T) {
	s := published(t)
	s.write("feeds/other/gtfs.zip", "a stray file, of no release")
	s.write("feeds/ilevia/r/2/gtfs.zip", "staged by nobody")
	for _, path := range []string{
		"/nothing", "/feeds", "/feeds/", "/feeds/other/gtfs.zip", "/feeds/ILEVIA/gtfs.zip", "/feeds/ilevia/gtfs.zip/",
		"/feeds/ilevia/next.zip", "/feeds/ilevia/r/2/gtfs.zip", "/feeds/ilevia/r/0/gtfs.zip", "/feeds/ilevia/r/01/gtfs.zip",
		"/feeds/ilevia/r/-1/gtfs.zip", "/feeds/ilevia/r/x/gtfs.zip", "/feeds/ilevia/r/99999999999999999999/gtfs.zip",
		"/feeds/ilevia/r/1/nothing.csv", "/feeds/ilevia/r/1/", "/feeds/ilevia/r/1/tables", "/feeds/ilevia/r/1", "/assets",
	} {
		resp := s.get(path)
		assert.Equal(t, http.StatusNotFound, resp.StatusCode, path)
		assert.Equal(t, "text/plain; charset=utf-8", resp.Header.Get("Content-Type"), path)
		assert.Equal(t, "no-store", resp.Header.Get("Cache-Control"), path)
		body := string(bodyOf(t, resp))
		assert.Less(t, len(body), 200, path)
		assert.Equal(t, 2, strings.Count(body, "\n"), "in both languages")
	}
}

func TestRedactedIsGone(t *testing.T) {
	s := published(t)
	m := s.publish("B", noon.Add(time.Hour))
	m.State, m.Reason = release.Redacted, "names of drivers"
	data, err := m.Encode()
	require.NoError(t, err)
	path := filepath.Join(s.store.Public(), "../releases/ilevia/2.json")
	require.NoError(t, os.WriteFile(path, data, 0o644))

	for _, path := range []string{stableURL, "/feeds/ilevia/tables/stops.csv", "/feeds/ilevia/r/2/gtfs.zip", "/feeds/ilevia/r/2/x"} {
		resp := s.get(path)
		assert.Equal(t, http.StatusGone, resp.StatusCode, path)
		assert.Contains(t, string(bodyOf(t, resp)), "names of drivers", path)
	}
	resp := s.get("/feeds/ilevia/r/2/manifest.json")
	wants(t, resp, http.StatusOK, data)
	assert.NotContains(t, resp.Header.Get("Cache-Control"), "immutable")
	wants(t, s.get("/feeds/ilevia/r/1/gtfs.zip"), http.StatusOK, zipOf("A"))
	assert.Equal(t, http.StatusOK, s.get("/feeds/ilevia/").StatusCode, "the page says what happened")
}

// A store that cannot be read says so and never answers 200.
func TestDamageIsUnavailable(t *testing.T) {
	s := published(t)
	_, m, err := s.store.Current("ilevia")
	require.NoError(t, err)
	f, _ := m.File("gtfs.zip")
	dir := filepath.Join(s.store.Public(), "..")
	require.NoError(t, os.Remove(filepath.Join(dir, "objects/sha256", f.SHA256[:2], f.SHA256[2:4], f.SHA256)))
	unavailable := func(path string) {
		t.Helper()
		resp := s.get(path)
		assert.Equal(t, http.StatusServiceUnavailable, resp.StatusCode)
		assert.Equal(t, "60", resp.Header.Get("Retry-After"))
		assert.Equal(t, "text/plain; charset=utf-8", resp.Header.Get("Content-Type"))
		assert.NotContains(t, string(bodyOf(t, resp)), dir)
	}
	unavailable(stableURL)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "releases/ilevia/1.json"), []byte("{"), 0o644))
	unavailable(stableURL)
	unavailable("/feeds/ilevia/r/1/gtfs.zip")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "channels/ilevia/current.json"), nil, 0o644))
	unavailable(stableURL)
}
