// Package portal shows what has been published: a static tree of pages, and a server
// for it that keeps the promises made to programs which fetch a feed for years.
package portal

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/quai-transit/quai/export/release"
)

// Options of [Handler]; the zero value serves a store as it is.
type Options struct {
	// PagePolicy is the Content-Security-Policy of pages; empty: everything from this
	// server, nothing inline, pictures also as data URLs, workers also from blobs.
	PagePolicy string
	// Log is told why a request could not be answered though it was right; nil: nobody
	// is. It may be called from several goroutines.
	Log func(error)
}

// Handler serves a store over HTTP, read-only:
//
//	/feeds/<id>/gtfs.zip      stable names: what is current, never a redirect
//	/feeds/<id>/r/<n>/…       outputs of a release, which never change
//	/…                        pages from the store's public folder
//
// Every request looks at the pointer once, so that body, dates and links agree.
func Handler(store *release.Store, opts Options) http.Handler {
	if opts.PagePolicy == "" {
		opts.PagePolicy = pagePolicy
	}
	return &server{store: store, opts: opts}
}

type server struct {
	store *release.Store
	opts  Options
}

// ServeHTTP answers GET, HEAD and OPTIONS.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	setCommonHeaders(w.Header())
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		s.get(w, r)
	case http.MethodOptions:
		answerOptions(w)
	default:
		w.Header().Set("Allow", allowedMethods)
		refuse(w, http.StatusMethodNotAllowed, notAllowed)
	}
}

func (s *server) get(w http.ResponseWriter, r *http.Request) {
	name, ok := cleanPath(r.URL.Path)
	if !ok {
		refuse(w, http.StatusNotFound, notFound)
		return
	}
	feed, rest, ok := cutFeed(name)
	if !ok {
		s.page(w, r, name)
		return
	}
	if n, path, ok := cutRelease(rest); ok {
		s.released(w, r, feed, n, path)
		return
	}
	s.stable(w, r, feed, rest)
}

// cleanPath returns a URL path without its first slash. It refuses, and never mends,
// what a file system could read in another way: empty, dotted and hidden parts.
func cleanPath(path string) (string, bool) {
	name, ok := strings.CutPrefix(path, "/")
	if !ok || strings.ContainsAny(name, "\\\x00:") {
		return "", false
	}
	parts := strings.Split(name, "/")
	for i, part := range parts {
		last := i == len(parts)-1
		if part == "" && !last || strings.HasPrefix(part, ".") && (i > 0 || part != ".well-known") {
			return "", false
		}
	}
	return name, true
}

// cutFeed splits feeds/<id>/<rest>.
func cutFeed(name string) (feed, rest string, ok bool) {
	rest, ok = strings.CutPrefix(name, "feeds/")
	if !ok {
		return "", "", false
	}
	feed, rest, ok = strings.Cut(rest, "/")
	return feed, rest, ok && rest != "" && release.ValidFeed(feed)
}

// cutRelease splits r/<n>/<path>. A number has one spelling only.
func cutRelease(rest string) (n int, path string, ok bool) {
	rest, ok = strings.CutPrefix(rest, "r/")
	if !ok {
		return 0, "", false
	}
	number, path, ok := strings.Cut(rest, "/")
	n, err := strconv.Atoi(number)
	return n, path, ok && err == nil && strconv.Itoa(n) == number
}
