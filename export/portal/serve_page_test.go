package portal

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/release"
)

func TestPages(t *testing.T) {
	s := published(t)
	resp := s.get("/")
	assert.Equal(t, http.StatusOK, resp.StatusCode)
	assert.Equal(t, "text/html; charset=utf-8", resp.Header.Get("Content-Type"))
	assert.Equal(t, "public, max-age=300, must-revalidate", resp.Header.Get("Cache-Control"))
	assert.Equal(t, tagOf(bodyOf(t, resp)), resp.Header.Get("ETag"))
	assert.Empty(t, resp.Header.Get("Content-Disposition"))
	assert.Equal(t, http.StatusNotModified, s.get("/", "If-None-Match", resp.Header.Get("ETag")).StatusCode)

	s.write("index.html", "new") // at once, whatever the file's date
	wants(t, s.get("/", "If-None-Match", resp.Header.Get("ETag")), http.StatusOK, []byte("new"))
	wants(t, s.get("/index.html"), http.StatusOK, []byte("new"))
	wants(t, s.get("/assets/quai.css"), http.StatusOK, []byte("body{}"))
	s.write("feeds/ilevia/r/1/index.html", "release 1")
	wants(t, s.get("/feeds/ilevia/r/1/"), http.StatusOK, []byte("release 1"))
	s.write("feeds/later/index.html", "no release yet")
	wants(t, s.get("/feeds/later/"), http.StatusOK, []byte("no release yet"))
}

func TestPageFoldersGetTheirSlash(t *testing.T) {
	s := published(t)
	resp := s.get("/feeds/ilevia?lang=fr")
	assert.Equal(t, http.StatusPermanentRedirect, resp.StatusCode)
	assert.Equal(t, "/feeds/ilevia/?lang=fr", resp.Header.Get("Location"))
	for _, path := range []string{"//example.org", "//example.org/..", "/\\example.org"} {
		assert.Empty(t, s.get(path).Header.Get("Location"), path)
	}
}

// The parent folders hold what is not public, and links may lead anywhere.
func TestNothingOutsideIsServed(t *testing.T) {
	s := published(t)
	secret := filepath.Join(t.TempDir(), "secret.txt")
	require.NoError(t, os.WriteFile(secret, []byte("secret"), 0o644))
	require.NoError(t, os.Symlink(secret, filepath.Join(s.store.Public(), "link.txt")))
	require.NoError(t, os.Symlink(filepath.Dir(secret), filepath.Join(s.store.Public(), "folder")))
	s.write(".hidden.txt", "hidden")
	s.write("feeds/ilevia/.git/config.txt", "hidden")
	s.write(".well-known/security.txt", "Contact: mailto:a@example.org")
	for _, path := range []string{
		"/../lock", "/..%2flock", "/%2e%2e/lock", "/%2e%2e%2flock", "/feeds/../../releases/ilevia/1.json",
		"/feeds/ilevia/../../../channels/ilevia/current.json", "/feeds/ilevia/r/1/../../../../../lock",
		"/..%5clock", "/feeds/..%5c..%5clock", "/./index.html", "/feeds//ilevia/", "//index.html", "/index.html%00",
		"/index.html%00.txt", "/C:/x.txt", "/.hidden.txt", "/feeds/ilevia/.git/config.txt", "/link.txt", "/folder/secret.txt",
		"/feeds/.well-known/x.txt", "/channels/ilevia/current.json", "/releases/ilevia/1.json", "/index.html/", "/index.html/x.txt",
		"/feeds/ilevia/r/1/tables/../gtfs.zip", "/" + strings.Repeat("a", 5000) + ".txt",
	} {
		resp := s.get(path)
		assert.Equal(t, http.StatusNotFound, resp.StatusCode, path)
		assert.NotContains(t, string(bodyOf(t, resp)), "secret", path)
	}
	assert.Equal(t, http.StatusOK, s.get("/.well-known/security.txt").StatusCode)
}

func FuzzPaths(f *testing.F) {
	store, err := release.Open(f.TempDir())
	require.NoError(f, err)
	public := store.Public()
	require.NoError(f, os.WriteFile(filepath.Join(public, "..", "secret.txt"), []byte("secret"), 0o644))
	require.NoError(f, os.WriteFile(filepath.Join(public, "index.html"), []byte("page"), 0o644))
	h := Handler(store, Options{})
	for _, seed := range []string{"/", "/../secret.txt", "/feeds/a/r/1/x", "/feeds/a/gtfs.zip", "/./a", "//a", "/a\\..\\b", "/é"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, path string) {
		req := httptest.NewRequest(http.MethodGet, "/", nil)
		req.URL.Path = path
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, req)
		require.NotContains(t, rec.Body.String(), "secret")
		require.Contains(t, []int{200, 308, 404}, rec.Code, path)
		require.False(t, strings.HasPrefix(rec.Header().Get("Location"), "//"), path)
	})
}
