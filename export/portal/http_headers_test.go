package portal

import (
	"net/http"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestOptions(t *testing.T) {
	s := published(t)
	for _, path := range []string{stableURL, "/feeds/ilevia/r/1/gtfs.zip", "/", "/nothing"} {
		resp := s.ask(http.MethodOptions, path, "Origin", "https://example.org",
			"Access-Control-Request-Method", "GET", "Access-Control-Request-Headers", "range, if-none-match")
		wants(t, resp, http.StatusNoContent, nil)
		assert.Equal(t, "*", resp.Header.Get("Access-Control-Allow-Origin"))
		assert.Equal(t, "GET, HEAD, OPTIONS", resp.Header.Get("Access-Control-Allow-Methods"))
		assert.Equal(t, "GET, HEAD, OPTIONS", resp.Header.Get("Allow"))
		for _, name := range []string{"Range", "If-None-Match", "If-Range", "If-Modified-Since"} {
			assert.Contains(t, resp.Header.Get("Access-Control-Allow-Headers"), name)
		}
		assert.NotEmpty(t, resp.Header.Get("Access-Control-Max-Age"))
		assert.Empty(t, resp.Header.Get("Access-Control-Allow-Credentials"))
	}
}

func TestOtherMethods(t *testing.T) {
	s := published(t)
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"} {
		resp := s.ask(method, stableURL)
		assert.Equal(t, http.StatusMethodNotAllowed, resp.StatusCode, method)
		assert.Equal(t, "GET, HEAD, OPTIONS", resp.Header.Get("Allow"), method)
	}
}

// Refusals are readable from other sites too, and say nothing that a browser would run.
func TestEveryAnswerIsSafe(t *testing.T) {
	s := published(t)
	for _, path := range []string{stableURL, "/", "/nothing", "/feeds/ilevia", "/assets/quai.css", "/feeds/ilevia/r/9/x.csv"} {
		h := s.get(path).Header
		assert.Equal(t, "*", h.Get("Access-Control-Allow-Origin"), path)
		assert.Equal(t, "nosniff", h.Get("X-Content-Type-Options"), path)
		assert.NotEmpty(t, h.Get("Referrer-Policy"), path)
		assert.Contains(t, h.Get("Content-Security-Policy"), "default-src", path)
		assert.Empty(t, h.Get("Set-Cookie"), path)
		assert.Empty(t, h.Get("Server"), path)
	}
}

func TestDisposition(t *testing.T) {
	f := func(name, mediaType, want string) {
		t.Helper()
		assert.Equal(t, want, disposition(name, mediaType))
	}
	f("tables/stops.csv", "text/csv; charset=utf-8", `attachment; filename="stops.csv"`)
	f("tables/stops.parquet", "application/vnd.apache.parquet", `attachment; filename="stops.parquet"`)
	f("report/report.html", "text/html", `inline; filename="report.html"`)
	f("a.bin", "nonsense/", `attachment; filename="a.bin"`)
}
