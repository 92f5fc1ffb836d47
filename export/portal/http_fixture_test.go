package portal

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/release"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

const noonHTTP = "Mon, 23 Nov 2026 12:00:00 GMT"

// A site is a store with its server.
type site struct {
	t     *testing.T
	store *release.Store
	url   string
}

func newSite(t *testing.T) *site {
	t.Helper()
	store, err := release.Open(t.TempDir())
	require.NoError(t, err)
	s := &site{t: t, store: store}
	s.serve()
	return s
}

func (s *site) serve() {
	srv := httptest.NewServer(Handler(s.store, Options{Log: func(err error) { s.t.Log(err) }}))
	s.t.Cleanup(srv.Close)
	s.url = srv.URL
}

// published returns a site with one release of the feed ilevia, and pages.
func published(t *testing.T) *site {
	s := newSite(t)
	s.publish("A", noon)
	s.write("index.html", "<!doctype html><title>Quai</title>"+strings.Repeat("<p>ilévia</p>", 200))
	s.write("feeds/ilevia/index.html", "<!doctype html><title>ilévia</title>")
	s.write("assets/quai.css", "body{}")
	return s
}

func (s *site) publish(version string, at time.Time) release.Manifest {
	s.t.Helper()
	m, err := s.store.Publish(context.Background(), submission(version, at))
	require.NoError(s.t, err)
	return m
}

func (s *site) write(name, text string) {
	s.t.Helper()
	path := filepath.Join(s.store.Public(), name)
	require.NoError(s.t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(s.t, os.WriteFile(path, []byte(text), 0o644))
}

func submission(version string, at time.Time) release.Submission {
	return release.Submission{
		Feed: "ilevia", Licence: release.Licence{SPDX: "etalab-2.0"}, At: at, Content: version,
		Outputs: []release.Output{
			output("gtfs.zip", "application/zip", zipOf(version), "gtfs.zip"),
			output("tables/stops.csv", "text/csv; charset=utf-8", csvOf(version), "tables/stops.csv"),
			output("tables/stops.parquet", "application/vnd.apache.parquet", zipOf("parquet "+version)),
			output("report/report.html", "text/html; charset=utf-8", []byte("<style>p{}</style><p>"+version)),
			output("report/report.json", "application/json", []byte(`{"notices":[]}`)),
		},
	}
}

func output(path, mediaType string, content []byte, stable ...string) release.Output {
	write := func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	}
	return release.Output{Path: path, MediaType: mediaType, Write: write, Stable: stable}
}

// zipOf returns 20,000 bytes that do not compress and depend on the version only.
func zipOf(version string) []byte {
	data := make([]byte, 20_000)
	_, _ = rand.NewChaCha8(sha256.Sum256([]byte(version))).Read(data)
	return data
}

func csvOf(version string) []byte {
	return []byte("stop_id\n" + strings.Repeat(version+" Gare Lille Flandres\n", 1000))
}

// get asks without following redirects or compression, with headers given in pairs.
func (s *site) get(path string, headers ...string) *http.Response {
	return s.ask(http.MethodGet, path, headers...)
}

func (s *site) ask(method, path string, headers ...string) *http.Response {
	s.t.Helper()
	req, err := http.NewRequest(method, s.url+path, nil)
	require.NoError(s.t, err)
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	// RoundTrip and not Do: a redirect must show.
	resp, err := (&http.Transport{DisableCompression: true, DisableKeepAlives: true}).RoundTrip(req)
	require.NoError(s.t, err)
	body, err := io.ReadAll(resp.Body)
	require.NoError(s.t, err)
	require.NoError(s.t, resp.Body.Close())
	resp.Body = io.NopCloser(bytes.NewReader(body))
	return resp
}

func bodyOf(t *testing.T, resp *http.Response) []byte {
	t.Helper()
	data, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	return data
}

func sumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func tagOf(data []byte) string { return `"` + sumOf(data) + `"` }

// wants checks status and body of an answer.
func wants(t *testing.T, resp *http.Response, status int, body []byte) {
	t.Helper()
	assert.Equal(t, status, resp.StatusCode)
	got := bodyOf(t, resp)
	assert.True(t, bytes.Equal(body, got), "body of %d bytes, want %d", len(got), len(body))
}
