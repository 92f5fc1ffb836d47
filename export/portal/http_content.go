package portal

import (
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
)

// A content is what one URL gives at one moment.
type content struct {
	body      io.ReadSeeker
	size      int64
	sum       string // SHA-256 in hexadecimal: the strong entity tag
	mediaType string
	modified  time.Time // zero: no Last-Modified
	cache     string
	name      string
	policy    string
	inline    bool // part of a page, not a file to keep
}

// serve answers GET and HEAD with the same headers, conditions and ranges by RFC 9110.
//
// Compression is decided here and not by a wrapper around the handler: the tag of
// compressed bytes has to differ, in questions as in answers, and HEAD has to tell it too.
func (c content) serve(w http.ResponseWriter, r *http.Request) {
	r = withoutOddRange(r)
	h := w.Header()
	h.Set("Content-Type", c.mediaType)
	h.Set("Cache-Control", c.cache)
	h.Set("Content-Security-Policy", c.policy)
	if !c.inline {
		h.Set("Content-Disposition", disposition(c.name, c.mediaType))
	}
	compressible := c.size >= minCompressed && isText(c.mediaType)
	if compressible {
		h.Add("Vary", "Accept-Encoding")
	}
	answer := &answer{ResponseWriter: w}
	if compressible && r.Header.Get("Range") == "" && acceptsGzip(r.Header.Values("Accept-Encoding")) {
		h.Set("ETag", `"`+c.sum+`-gzip"`)
		h.Set("Content-Encoding", "gzip")
		answer.compress = r.Method == http.MethodGet
	} else {
		h.Set("ETag", `"`+c.sum+`"`)
		h.Set("Repr-Digest", digest(c.sum))
	}
	http.ServeContent(answer, r, "", c.modified, c.body)
	answer.close()
}

// Below a kilobyte compression saves no packet.
const minCompressed = 1 << 10

// withoutOddRange drops a Range that has no meaning: only GET defines one, and units
// other than bytes are to be ignored, which the standard library does not.
func withoutOddRange(r *http.Request) *http.Request {
	given := r.Header.Get("Range")
	if given == "" || r.Method == http.MethodGet && strings.HasPrefix(given, "bytes=") {
		return r
	}
	r = r.Clone(r.Context())
	r.Header.Del("Range")
	return r
}

// acceptsGzip reads Accept-Encoding: gzip, or else *, with a weight above zero.
func acceptsGzip(values []string) bool {
	all := false
	for part := range strings.SplitSeq(strings.Join(values, ","), ",") {
		coding, params, _ := strings.Cut(part, ";")
		switch strings.ToLower(strings.TrimSpace(coding)) {
		case "gzip", "x-gzip":
			return weight(params) > 0
		case "*":
			all = weight(params) > 0
		}
	}
	return all
}

// weight reads a q parameter; without one it is 1, unreadable it is 0.
func weight(params string) float64 {
	key, value, ok := strings.Cut(params, "=")
	if !ok || !strings.EqualFold(strings.TrimSpace(key), "q") {
		return 1
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		return 0
	}
	return q
}

// An answer takes back headers that do not hold for a refusal, and compresses.
type answer struct {
	http.ResponseWriter
	compress bool
	gzip     *gzip.Writer
}

// WriteHeader is where the standard library has decided what the answer is.
func (a *answer) WriteHeader(code int) {
	h := a.Header()
	if code >= http.StatusBadRequest {
		for _, name := range []string{"Content-Disposition", "Content-Encoding", "Repr-Digest"} {
			h.Del(name)
		}
		h.Set("Cache-Control", "no-store")
		h.Set("Content-Security-Policy", dataPolicy)
	}
	if code == http.StatusPreconditionFailed {
		h.Del("Content-Type")
		h.Set("Content-Length", "0") // HEAD does not find out by itself
	}
	if a.compress && code == http.StatusOK {
		a.gzip = gzip.NewWriter(a.ResponseWriter)
	}
	if h.Get("Content-Encoding") != "" {
		h.Del("Accept-Ranges") // of bytes that are made as they go
	}
	a.ResponseWriter.WriteHeader(code)
}

// Write passes on what ServeContent sends.
func (a *answer) Write(p []byte) (int, error) {
	if a.gzip != nil {
		return a.gzip.Write(p)
	}
	return a.ResponseWriter.Write(p)
}

// ReadFrom keeps the short way from file to network where bytes go out as they are.
func (a *answer) ReadFrom(r io.Reader) (int64, error) {
	if a.gzip != nil {
		return io.Copy(a.gzip, r)
	}
	return io.Copy(a.ResponseWriter, r)
}

// close ends a compressed body. The flush makes its length unknown to the server, as it
// is to HEAD: the two have the same headers. An error means that the client has gone.
func (a *answer) close() {
	if a.gzip == nil {
		return
	}
	if a.gzip.Flush() == nil && http.NewResponseController(a.ResponseWriter).Flush() == nil {
		_ = a.gzip.Close()
	}
}
