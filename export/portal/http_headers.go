package portal

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"mime"
	"net/http"
	"path"
	"strings"

	"github.com/quai-transit/quai/export/release"
)

const (
	allowedMethods = "GET, HEAD, OPTIONS"

	// Five minutes bound how long a cache may give a release that is no longer current.
	cacheStable  = "public, max-age=300, must-revalidate"
	cacheForever = "public, max-age=31536000, immutable"

	pagePolicy = "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; " +
		"object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
	// A document of a release stands alone: its own styles and scripts are inline, it
	// loads nothing, and the sandbox keeps whatever a feed smuggled in away from pages.
	documentPolicy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; " +
		"img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
		"sandbox allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"
	dataPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"
)

// setCommonHeaders sets what every answer has, refusals too: a browser tool must be
// able to read why. There are no cookies and nothing to log in to.
func setCommonHeaders(h http.Header) {
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Expose-Headers", "Accept-Ranges, Content-Disposition, Content-Encoding, Content-Length, "+
		"Content-Range, ETag, Last-Modified, Link, Repr-Digest, Retry-After")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "strict-origin-when-cross-origin")
	h.Set("Content-Security-Policy", dataPolicy)
}

// answerOptions lets browsers ask before they send a range or a condition.
func answerOptions(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Allow", allowedMethods)
	h.Set("Access-Control-Allow-Methods", allowedMethods)
	h.Set("Access-Control-Allow-Headers", "Accept-Encoding, Cache-Control, If-Match, If-Modified-Since, "+
		"If-None-Match, If-Range, If-Unmodified-Since, Pragma, Range")
	h.Set("Access-Control-Max-Age", "86400")
	w.WriteHeader(http.StatusNoContent)
}

// setLinks says where the release is described, on which terms it may be used and where
// its successors will be. RFC 8288.
func setLinks(h http.Header, m release.Manifest, f release.File) {
	h.Add("Link", fmt.Sprintf(`</feeds/%s/r/%d/manifest.json>; rel="describedby"; type="application/json"`, m.Feed, m.Release))
	h.Add("Link", fmt.Sprintf(`<%s>; rel="license"`, m.Licence.URL))
	if len(f.Stable) > 0 {
		h.Add("Link", fmt.Sprintf(`</feeds/%s/%s>; rel="latest-version"`, m.Feed, f.Stable[0]))
	}
}

// disposition names a file to be saved. Browsers show what they can show.
func disposition(name, mediaType string) string {
	way := "attachment"
	switch essence(mediaType) {
	case "text/html", "text/plain", "text/markdown", "application/json", "application/geo+json",
		"image/svg+xml", "image/png", "application/pdf":
		way = "inline"
	}
	return way + `; filename="` + path.Base(name) + `"`
}

// policyOf is the Content-Security-Policy of an output by its media type.
func policyOf(mediaType string) string {
	switch essence(mediaType) {
	case "text/html", "image/svg+xml":
		return documentPolicy
	}
	return dataPolicy
}

// essence is a media type without parameters.
func essence(mediaType string) string {
	kind, _, err := mime.ParseMediaType(mediaType)
	if err != nil {
		return ""
	}
	return kind
}

// isText reports whether a media type is worth compressing. Archives and columnar files
// are compressed already, and readers of those need ranges.
func isText(mediaType string) bool {
	kind := essence(mediaType)
	switch kind {
	case "application/json", "application/xml", "application/javascript":
		return true
	}
	return strings.HasPrefix(kind, "text/") || strings.HasSuffix(kind, "+json") || strings.HasSuffix(kind, "+xml")
}

// digest is a Repr-Digest for a SHA-256 in hexadecimal. RFC 9530.
func digest(sum string) string {
	raw, err := hex.DecodeString(sum)
	if err != nil {
		return ""
	}
	return "sha-256=:" + base64.StdEncoding.EncodeToString(raw) + ":"
}
