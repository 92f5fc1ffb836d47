package source

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// serve starts a server on this machine for one test.
func serve(t *testing.T, h http.HandlerFunc) string {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s.URL
}

// local are options that let a test fetch from itself, with a folder to spool into.
func local(t *testing.T) Options {
	t.Helper()
	return Options{AllowPrivate: true, TempDir: t.TempDir()}
}

// assertEmpty holds that nothing is left in the folder for spooling.
func assertEmpty(t *testing.T, o Options) {
	t.Helper()
	list, err := os.ReadDir(o.TempDir)
	require.NoError(t, err)
	assert.Empty(t, list)
}

func TestFetchIsConditional(t *testing.T) {
	b := makeZip(stored("stops.txt", "stop_id\nA\n"))
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		assert.Contains(t, r.UserAgent(), "quai")
		assert.NotContains(t, r.Header.Get("Accept-Encoding"), "gzip")
		w.Header().Set("ETag", `"v1"`)
		w.Header().Set("Last-Modified", "Tue, 24 Nov 2026 10:00:00 GMT")
		if r.Header.Get("If-None-Match") == `"v1"` && r.Header.Get("If-Modified-Since") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = w.Write(b)
	}) + "/some/gtfs.zip"
	o := local(t)
	a, err := Fetch(context.Background(), url, Version{}, o)
	require.NoError(t, err)
	assert.Equal(t, Version{URL: url, ETag: `"v1"`, LastModified: "Tue, 24 Nov 2026 10:00:00 GMT"}, a.Version)
	assert.Equal(t, "gtfs.zip", a.Name)
	assert.Equal(t, int64(len(b)), a.Size)
	assert.Equal(t, mustOpen(t, b, Options{}).SHA256, a.SHA256)
	readThrough(t, url, a.Entries[0])
	require.NoError(t, a.Close())
	require.NoError(t, a.Close())
	_, err = Fetch(context.Background(), url, a.Version, o)
	require.ErrorIs(t, err, ErrNotModified)
	assertEmpty(t, o)
}

func TestPrivateAddressesAreRefusedWhenDialled(t *testing.T) {
	asked := false
	url := serve(t, func(http.ResponseWriter, *http.Request) { asked = true })
	_, err := Open(context.Background(), url, Options{})
	var r *RefusedError
	require.ErrorAs(t, err, &r)
	assert.Equal(t, PrivateAddress, r.Kind)
	assert.Contains(t, err.Error(), "127.0.0.1, which is not on the public internet, allow it with --allow-private")
	assert.False(t, asked)
}

func TestPublicAddresses(t *testing.T) {
	for _, a := range []string{"8.8.8.8", "193.0.6.139", "2a00:1450:4001::1", "2002:808:808::1", "64:ff9b::808:808", "::ffff:8.8.8.8"} {
		assert.True(t, isPublic(netip.MustParseAddr(a)), a)
	}
	for _, a := range []string{"127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
		"0.0.0.0", "0.1.2.3", "192.0.0.8", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "203.0.113.7",
		"::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1",
		"ff02::1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001::1", "2001:db8::1"} {
		assert.False(t, isPublic(netip.MustParseAddr(a)), a)
	}
}

func TestAnswersWithoutAFeed(t *testing.T) {
	o := local(t)
	page := serve(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "<!DOCTYPE html><p>Moved") })
	_, err := Open(context.Background(), page, o)
	var nz *NotZipError
	require.ErrorAs(t, err, &nz)
	assert.Contains(t, err.Error(), "an HTML page")

	gone := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "120")
		w.WriteHeader(http.StatusServiceUnavailable)
	})
	_, err = Open(context.Background(), gone+"/gtfs.zip?key=secret", o)
	var status *StatusError
	require.ErrorAs(t, err, &status)
	assert.Equal(t, StatusError{Code: 503, RetryAfter: "120"}, *status)
	assert.NotContains(t, err.Error(), "secret")

	short := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "1000")
		_, _ = w.Write(makeZip(stored("stops.txt", "x")))
	})
	_, err = Open(context.Background(), short, o)
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	assertEmpty(t, o)
}

func TestOnlyHTTPIsRead(t *testing.T) {
	for _, name := range []string{"ftp://example.org/gtfs.zip", "file:///etc/passwd", "http:///gtfs.zip", "://x", "http://[::1"} {
		_, err := Open(context.Background(), name, Options{AllowPrivate: true})
		assert.Error(t, err, name)
	}
	away := serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	_, err := Open(context.Background(), away, local(t))
	assert.ErrorContains(t, err, "only http and https")
}

func TestDownloadsAreCapped(t *testing.T) {
	b := makeZip(stored("stops.txt", string(make([]byte, 100_000))))
	long := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.(http.Flusher).Flush() // no Content-Length
		_, _ = w.Write(b)
	})
	told := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100000000000")
		_, _ = w.Write(b[:10])
	})
	for _, url := range []string{long, told} {
		o := local(t)
		o.MaxDownload = 50_000
		_, err := Open(context.Background(), url, o)
		var r *RefusedError
		require.ErrorAs(t, err, &r)
		assert.Equal(t, DownloadTooLarge, r.Kind)
		assertEmpty(t, o)
	}
}

func TestRedirectsAreCapped(t *testing.T) {
	b := makeZip(stored("stops.txt", "x"))
	url := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if len(r.URL.Path) > 3 {
			_, _ = w.Write(b)
			return
		}
		http.Redirect(w, r, r.URL.Path+"x", http.StatusFound)
	})
	o := local(t)
	a, err := Open(context.Background(), url, o)
	require.NoError(t, err)
	assert.Equal(t, url+"/xxx", a.Version.URL)
	require.NoError(t, a.Close())
	o.MaxRedirects = 2
	_, err = Open(context.Background(), url, o)
	assert.ErrorContains(t, err, "more than 2 redirects")
	o.MaxRedirects = -1
	_, err = Open(context.Background(), url, o)
	assert.ErrorContains(t, err, "more than 0 redirects")
}

func TestDownloadsStopInTime(t *testing.T) {
	stop := make(chan struct{})
	url := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write(make([]byte, 100_000))
		w.(http.Flusher).Flush()
		<-stop
	})
	t.Cleanup(func() { close(stop) })
	o := local(t)
	o.Timeout = 50 * time.Millisecond
	_, err := Open(context.Background(), url, o)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	assert.ErrorContains(t, err, "more than 50ms")

	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(50*time.Millisecond, cancel)
	_, err = Open(ctx, url, local(t))
	require.ErrorIs(t, err, context.Canceled)
	assertEmpty(t, o)
}
