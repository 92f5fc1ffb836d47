package portal

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path"
	"strings"
	"time"
)

// pageType is the media type of a part of a page, or "". Nothing else is served from
// the public folder: data goes out through manifests, or not at all.
func pageType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8"
	case ".json":
		return "application/json"
	case ".geojson":
		return "application/geo+json"
	case ".xml":
		return "application/xml"
	case ".txt":
		return "text/plain; charset=utf-8"
	case ".webmanifest":
		return "application/manifest+json"
	case ".svg":
		return "image/svg+xml"
	case ".png":
		return "image/png"
	case ".webp":
		return "image/webp"
	case ".ico":
		return "image/x-icon"
	case ".woff2":
		return "font/woff2"
	}
	return ""
}

// page sends a file of the public folder; a folder's is index.html.
func (s *server) page(w http.ResponseWriter, r *http.Request, name string) {
	root, err := os.OpenRoot(s.store.Public())
	if err != nil {
		s.unavailable(w, err)
		return
	}
	defer root.Close()
	file := name
	if name == "" || strings.HasSuffix(name, "/") {
		file += "index.html"
	}
	if isFolder(root, file) {
		redirectToFolder(w, r, root, file)
		return
	}
	s.pageFile(w, r, root, file)
}

func (s *server) pageFile(w http.ResponseWriter, r *http.Request, root *os.Root, name string) {
	mediaType := pageType(name)
	if mediaType == "" {
		refuse(w, http.StatusNotFound, notFound)
		return
	}
	body, err := root.Open(name)
	if err != nil {
		s.refuseFile(w, err)
		return
	}
	defer body.Close()
	sum, size, err := hashOf(body)
	if err != nil {
		s.unavailable(w, err)
		return
	}
	// No date: two versions of a page may bear the same second, and the tag tells more.
	c := content{
		body: body, size: size, sum: sum, mediaType: mediaType, modified: time.Time{},
		cache: cacheStable, name: name, policy: s.opts.PagePolicy, inline: true,
	}
	c.serve(w, r)
}

// refuseFile tells what is not there from what cannot be read. Links that lead out of
// the public folder count as not there, and so does a file in the place of a folder.
func (s *server) refuseFile(w http.ResponseWriter, err error) {
	if errors.Is(err, fs.ErrPermission) || isExhausted(err) {
		s.unavailable(w, err)
		return
	}
	refuse(w, http.StatusNotFound, notFound)
}

func hashOf(f io.ReadSeeker) (sum string, size int64, err error) {
	h := sha256.New()
	if size, err = io.Copy(h, f); err != nil {
		return "", 0, err
	}
	_, err = f.Seek(0, io.SeekStart)
	return hex.EncodeToString(h.Sum(nil)), size, err
}

func isFolder(root *os.Root, name string) bool {
	info, err := root.Stat(name)
	return err == nil && info.IsDir()
}

// redirectToFolder adds the slash that a page's relative links need. Only pages have
// it: names that programs fetch are never redirected.
func redirectToFolder(w http.ResponseWriter, r *http.Request, root *os.Root, name string) {
	if _, err := root.Stat(name + "/index.html"); err != nil {
		refuse(w, http.StatusNotFound, notFound)
		return
	}
	to := url.URL{Path: "/" + name + "/", RawQuery: r.URL.RawQuery}
	h := w.Header()
	h.Set("Cache-Control", cacheStable)
	h.Set("Content-Length", "0")
	h.Set("Location", to.String())
	w.WriteHeader(http.StatusPermanentRedirect)
}
