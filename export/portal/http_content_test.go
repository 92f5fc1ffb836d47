package portal

import (
	"bytes"
	"compress/gzip"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestConditions(t *testing.T) {
	s := published(t)
	tag := tagOf(zipOf("A"))
	before, after := "Mon, 23 Nov 2026 11:59:59 GMT", "Mon, 23 Nov 2026 12:00:01 GMT"
	f := func(want int, headers ...string) {
		t.Helper()
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			resp := s.ask(method, stableURL, headers...)
			assert.Equal(t, want, resp.StatusCode, headers)
			if want == http.StatusNotModified || want == http.StatusPreconditionFailed {
				assert.Empty(t, bodyOf(t, resp), headers)
			}
			if want == http.StatusNotModified {
				assert.Equal(t, tag, resp.Header.Get("ETag"))
				assert.NotEmpty(t, resp.Header.Get("Cache-Control"))
			}
		}
	}
	f(304, "If-None-Match", tag)
	f(304, "If-None-Match", `"x", `+tag)
	f(304, "If-None-Match", "W/"+tag) // weak comparison by RFC 9110 13.1.2
	f(304, "If-None-Match", "*")
	f(200, "If-None-Match", `"x"`)
	f(200, "If-None-Match", "nonsense")
	f(304, "If-Modified-Since", noonHTTP)
	f(304, "If-Modified-Since", after)
	f(200, "If-Modified-Since", before)
	f(200, "If-Modified-Since", "nonsense")
	f(200, "If-None-Match", `"x"`, "If-Modified-Since", after) // the tag wins
	f(304, "If-None-Match", tag, "If-Modified-Since", before)
	f(200, "If-Match", tag)
	f(412, "If-Match", `"x"`)
	f(412, "If-Match", "W/"+tag) // strong comparison
	f(200, "If-Unmodified-Since", noonHTTP)
	f(412, "If-Unmodified-Since", before)
}

func TestRanges(t *testing.T) {
	s := published(t)
	data, tag := zipOf("A"), tagOf(zipOf("A"))
	f := func(part []byte, contentRange string, headers ...string) {
		t.Helper()
		resp := s.get(stableURL, headers...)
		want := http.StatusPartialContent
		if contentRange == "" {
			want = http.StatusOK
		}
		wants(t, resp, want, part)
		assert.Equal(t, contentRange, resp.Header.Get("Content-Range"))
		assert.Equal(t, tag, resp.Header.Get("ETag"))
		assert.Equal(t, "bytes", resp.Header.Get("Accept-Ranges"))
		assert.Equal(t, digest(sumOf(data)), resp.Header.Get("Repr-Digest"), "of the whole, RFC 9530")
		assert.Equal(t, "*", resp.Header.Get("Access-Control-Allow-Origin"))
	}
	f(data[:100], "bytes 0-99/20000", "Range", "bytes=0-99")
	f(data[19_900:], "bytes 19900-19999/20000", "Range", "bytes=-100")
	f(data[5000:], "bytes 5000-19999/20000", "Range", "bytes=5000-")
	f(data[5000:], "bytes 5000-19999/20000", "Range", "bytes=5000-999999")
	f(data[:1], "bytes 0-0/20000", "Range", "bytes=0-0", "If-Range", tag)
	f(data[:1], "bytes 0-0/20000", "Range", "bytes=0-0", "If-Range", noonHTTP)
	f(data[:1], "bytes 0-0/20000", "Range", "bytes=0-0", "Accept-Encoding", "gzip")
	f(data, "", "Range", "bytes=0-0", "If-Range", `"x"`)
	f(data, "", "Range", "bytes=0-0", "If-Range", "W/"+tag)
	f(data, "", "Range", "bytes=0-0", "If-Range", "Mon, 23 Nov 2026 12:00:01 GMT")
	f(data, "", "Range", "rows=0-0") // unknown units are ignored

	resp := s.get(stableURL, "Range", "bytes=0-0", "If-None-Match", tag)
	assert.Equal(t, http.StatusNotModified, resp.StatusCode, "the condition comes first")
	resp = s.ask(http.MethodHead, stableURL, "Range", "bytes=0-0")
	assert.Equal(t, http.StatusOK, resp.StatusCode, "only GET has ranges")
	assert.Equal(t, "20000", resp.Header.Get("Content-Length"))
}

func TestRangeThatIsNotThere(t *testing.T) {
	s := published(t)
	resp := s.get(stableURL, "Range", "bytes=20000-")
	assert.Equal(t, http.StatusRequestedRangeNotSatisfiable, resp.StatusCode)
	assert.Equal(t, "bytes */20000", resp.Header.Get("Content-Range"))
	assert.Equal(t, "no-store", resp.Header.Get("Cache-Control"))
	for _, name := range []string{"ETag", "Repr-Digest", "Content-Disposition"} {
		assert.Empty(t, resp.Header.Get(name), name)
	}
}

func TestSeveralRanges(t *testing.T) {
	s := published(t)
	resp := s.get(stableURL, "Range", "bytes=0-9,100-109")
	require.Equal(t, http.StatusPartialContent, resp.StatusCode)
	_, params, err := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	require.NoError(t, err)
	parts := multipart.NewReader(resp.Body, params["boundary"])
	for _, start := range []int{0, 100} {
		p, err := parts.NextPart()
		require.NoError(t, err)
		got, err := io.ReadAll(p)
		require.NoError(t, err)
		assert.Equal(t, zipOf("A")[start:start+10], got)
	}
}

// A download that was cut off goes on where it stopped, unless the feed has changed.
func TestResume(t *testing.T) {
	s := published(t)
	first := s.get(stableURL, "Range", "bytes=0-9999")
	rest := s.get(stableURL, "Range", "bytes=10000-", "If-Range", first.Header.Get("ETag"))
	wants(t, rest, http.StatusPartialContent, zipOf("A")[10_000:])
	s.publish("B", noon.Add(time.Hour))
	wants(t, s.get(stableURL, "Range", "bytes=10000-", "If-Range", first.Header.Get("ETag")), http.StatusOK, zipOf("B"))
	wants(t, s.get(stableURL, "Range", "bytes=10000-", "If-Range", noonHTTP), http.StatusOK, zipOf("B"))
}

func TestTextIsCompressed(t *testing.T) {
	s := published(t)
	const path = "/feeds/ilevia/tables/stops.csv"
	plain, packed := s.get(path), s.get(path, "Accept-Encoding", "br, gzip;q=0.5")
	wants(t, plain, http.StatusOK, csvOf("A"))
	assert.Equal(t, "Accept-Encoding", plain.Header.Get("Vary"))
	assert.Equal(t, "Accept-Encoding", packed.Header.Get("Vary"))
	assert.Equal(t, "gzip", packed.Header.Get("Content-Encoding"))
	assert.Empty(t, packed.Header.Get("Content-Length"))
	assert.Empty(t, packed.Header.Get("Accept-Ranges"))
	assert.Empty(t, packed.Header.Get("Repr-Digest"), "would be of the compressed bytes")
	assert.NotEqual(t, plain.Header.Get("ETag"), packed.Header.Get("ETag"), "other bytes, other tag")
	assert.Equal(t, plain.Header.Get("Last-Modified"), packed.Header.Get("Last-Modified"))
	unpacked, err := gzip.NewReader(bytes.NewReader(bodyOf(t, packed)))
	require.NoError(t, err)
	got, err := io.ReadAll(unpacked)
	require.NoError(t, err)
	assert.Equal(t, csvOf("A"), got)

	again := s.get(path, "Accept-Encoding", "gzip", "If-None-Match", packed.Header.Get("ETag"))
	wants(t, again, http.StatusNotModified, nil)
	assert.Equal(t, packed.Header.Get("ETag"), again.Header.Get("ETag"))
	again = s.get(path, "Accept-Encoding", "gzip", "If-None-Match", plain.Header.Get("ETag"))
	assert.Equal(t, http.StatusOK, again.StatusCode)
	part := s.get(path, "Accept-Encoding", "gzip", "Range", "bytes=0-6")
	wants(t, part, http.StatusPartialContent, []byte("stop_id"))
	assert.Equal(t, plain.Header.Get("ETag"), part.Header.Get("ETag"))
}

func TestWhatIsNotCompressed(t *testing.T) {
	s := published(t)
	for _, path := range []string{
		stableURL, "/feeds/ilevia/r/1/tables/stops.parquet", "/feeds/ilevia/r/1/report/report.json", "/assets/quai.css",
	} {
		resp := s.get(path, "Accept-Encoding", "gzip")
		assert.Equal(t, http.StatusOK, resp.StatusCode, path)
		assert.Empty(t, resp.Header.Get("Content-Encoding"), path)
		assert.NotEmpty(t, resp.Header.Get("Repr-Digest"), path)
	}
}

func TestAcceptsGzip(t *testing.T) {
	f := func(want bool, values ...string) {
		t.Helper()
		assert.Equal(t, want, acceptsGzip(values), values)
	}
	f(false)
	f(false, "")
	f(true, "gzip")
	f(true, "deflate, GZIP;q=0.1")
	f(true, "br", "gzip")
	f(true, "*")
	f(false, "gzip;q=0, *")
	f(false, "gzip; Q=0.000")
	f(false, "gzip;q=x")
	f(false, "identity, *;q=0")
	f(false, "xgzip")
}
