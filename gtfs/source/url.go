package source

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"path"
	"time"
)

// A Version is what a server said about the bytes it gave, to be shown to it when
// asking again. The zero value asks for the bytes whatever they are.
type Version struct {
	URL          string // where the redirects ended
	ETag         string // as given, with its quotes; "" where the server gave none
	LastModified string // as given; "" where the server gave none
}

// ErrNotModified says that a URL still holds the version that is known.
var ErrNotModified = errors.New("not modified since it was last fetched")

// A StatusError is an answer of a server that holds no feed.
type StatusError struct {
	Code       int    // the HTTP status: 404
	RetryAfter string // as given; "" where the server gave none
}

// Error gives the status with its meaning.
func (e *StatusError) Error() string {
	return "the server answers " + e.status()
}

func (e *StatusError) status() string { return fmt.Sprintf("%d %s", e.Code, http.StatusText(e.Code)) }

// Fetch opens the zip at an http(s) URL unless the server says that it is still the
// known version: then the error is [ErrNotModified]. Otherwise it is as [Open], and
// Archive.Version is what to remember. Proxies of the environment are not used.
func Fetch(ctx context.Context, rawURL string, known Version, o Options) (*Archive, error) {
	a, err := fetch(ctx, rawURL, known, o)
	if err != nil {
		return nil, fmt.Errorf("fetch %s: %w", withoutSecrets(rawURL), err)
	}
	return a, nil
}

func fetch(ctx context.Context, rawURL string, known Version, o Options) (*Archive, error) {
	lim := o.limits()
	u, err := url.Parse(rawURL)
	if err != nil {
		return nil, errors.New("the URL cannot be read")
	}
	if err := checkURL(u); err != nil {
		return nil, err
	}
	timed, cancel := context.WithTimeout(ctx, lim.Timeout)
	defer cancel()
	p, v, err := download(timed, u, known, lim)
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return nil, fmt.Errorf("the download took more than %s: %w", lim.Timeout, err)
	}
	if err != nil {
		return nil, err
	}
	a, err := openPacked(ctx, p, urlName(u), o)
	if err != nil {
		return nil, err
	}
	a.Version = v
	return a, nil
}

func download(ctx context.Context, u *url.URL, known Version, lim limits) (packed, Version, error) {
	client := newClient(lim)
	defer client.CloseIdleConnections()
	req, err := newRequest(ctx, u, known)
	if err != nil {
		return packed{}, Version{}, err
	}
	res, err := client.Do(req)
	if err != nil {
		return packed{}, Version{}, withoutURL(err)
	}
	defer res.Body.Close()
	if err := checkAnswer(res, known, lim); err != nil {
		return packed{}, Version{}, err
	}
	p, err := spool(ctx, res.Body, lim)
	if err != nil {
		return packed{}, Version{}, err
	}
	h := res.Header
	return p, Version{res.Request.URL.String(), h.Get("ETag"), h.Get("Last-Modified")}, nil
}

func newRequest(ctx context.Context, u *url.URL, known Version) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("User-Agent", "quai (GTFS validator; +https://github.com/quai-transit/quai)")
	req.Header.Set("Accept", "application/zip, application/octet-stream;q=0.9, */*;q=0.5")
	if known.ETag != "" {
		req.Header.Set("If-None-Match", known.ETag)
	}
	if known.LastModified != "" {
		req.Header.Set("If-Modified-Since", known.LastModified)
	}
	return req, nil
}

// checkAnswer refuses answers that hold no feed before their body is read.
func checkAnswer(res *http.Response, known Version, lim limits) error {
	asked := known.ETag != "" || known.LastModified != ""
	switch {
	case res.StatusCode == http.StatusNotModified && asked:
		return ErrNotModified
	case res.StatusCode != http.StatusOK:
		return &StatusError{Code: res.StatusCode, RetryAfter: res.Header.Get("Retry-After")}
	case res.ContentLength > lim.MaxDownload:
		return tooLong("", lim)
	}
	return nil
}

func newClient(lim limits) *http.Client {
	dialer := &net.Dialer{Timeout: 30 * time.Second, Control: dialControl(lim.AllowPrivate)}
	return &http.Client{
		// DisableCompression: a zip is packed already, and its bytes are hashed as sent.
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			DisableCompression:     true,
			ForceAttemptHTTP2:      true,
			TLSHandshakeTimeout:    30 * time.Second,
			ResponseHeaderTimeout:  2 * time.Minute,
			MaxResponseHeaderBytes: 1 << 20,
		},
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			if len(via) > lim.MaxRedirects {
				return fmt.Errorf("more than %d redirects", max(0, lim.MaxRedirects))
			}
			return checkURL(req.URL)
		},
	}
}

func checkURL(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" {
		return fmt.Errorf("%s is not read: only http and https are", shown(u.Scheme+"://"))
	}
	if u.Hostname() == "" {
		return errors.New("the URL names no server")
	}
	return nil
}

// urlName is the last part of a URL's path, or the server where it has none.
func urlName(u *url.URL) string {
	if base := path.Base(u.Path); base != "." && base != "/" {
		return base
	}
	return u.Hostname()
}

// withoutURL takes the URL off an error of the client: it is named around it, and may
// hold a key.
func withoutURL(err error) error {
	var ue *url.Error
	if errors.As(err, &ue) {
		return ue.Err
	}
	return err
}

// withoutSecrets spells a URL without user, password and query, where keys stand.
func withoutSecrets(name string) string {
	u, err := url.Parse(name)
	if err != nil || u.Host == "" {
		return name
	}
	if u.RawQuery != "" {
		u.RawQuery = "…"
	}
	u.User, u.Fragment = nil, ""
	return u.String()
}
