package portal

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs/need"
)

// A watched is a browser that notes what a page must not do.
type watched struct {
	ctx  context.Context
	site *site
	mu   sync.Mutex
	// elsewhere are requests to other hosts; complaints are of the console.
	elsewhere, complaints []string
}

// browser serves a portal with a made-up city and the hostile village.
func browser(t *testing.T) *watched {
	t.Helper()
	path := need.Browser(t)
	s, err := release.Open(t.TempDir())
	require.NoError(t, err)
	publishFeed(t, s, "city", "A", noon, cityOf(t, 0))
	publishFeed(t, s, "village", "A", noon, feedOf(t, village()))
	require.NoError(t, Write(t.Context(), s))
	w := &watched{site: &site{t: t, store: s}}
	w.site.serve()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox)
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	w.ctx = ctx
	require.NoError(t, chromedp.Listen(ctx, w.note))
	require.NoError(t, chromedp.Do(ctx, chromedp.Func(stillPages)))
	return w
}

func (w *watched) note(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, w.site.url) && !strings.HasPrefix(e.Request.URL, "data:") {
			w.elsewhere = append(w.elsewhere, e.Request.URL)
		}
	case *runtime.EventExceptionThrown:
		w.complaints = append(w.complaints, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		w.complaints = append(w.complaints, e.Entry.Text)
	}
}

func (w *watched) open(t *testing.T, path string, width int64) {
	t.Helper()
	require.NoError(t, chromedp.Do(w.ctx, chromedp.EmulateViewport(width, 800), chromedp.Navigate(w.site.url+path)))
}

// ask evaluates an expression in the page.
func ask[T any](t *testing.T, w *watched, expression string) T {
	t.Helper()
	answer, err := chromedp.Run(w.ctx, chromedp.Evaluate[T](expression))
	require.NoError(t, err, expression)
	return answer
}

func (w *watched) behaved(t *testing.T) {
	t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	assert.Empty(t, w.elsewhere, "pages ask no other host")
	assert.Empty(t, w.complaints, "the console stays empty: nothing breaks the content policy")
}

const wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

func TestBrowser(t *testing.T) {
	w := browser(t)
	t.Run("fits every width", func(t *testing.T) {
		for _, path := range []string{"/", "/feeds/city/", "/feeds/village/"} {
			for _, width := range []int64{320, 360, 768, 1440} {
				w.open(t, path, width)
				ask[int](t, w, "document.querySelectorAll('details').forEach(d => d.open = true), 0")
				assert.Zero(t, ask[int](t, w, wide), "%s is too wide for %d px", path, width)
			}
		}
	})
	t.Run("shows the map that fits", func(t *testing.T) {
		const height = `document.querySelector(".map .%s svg").getBoundingClientRect().height`
		w.open(t, "/feeds/city/", 1440)
		assert.Greater(t, ask[float64](t, w, strings.Replace(height, "%s", "large", 1)), 500.0)
		assert.Zero(t, ask[float64](t, w, strings.Replace(height, "%s", "small", 1)))
		w.open(t, "/feeds/city/", 360)
		assert.Greater(t, ask[float64](t, w, strings.Replace(height, "%s", "small", 1)), 200.0)
	})
	t.Run("switches and keeps the language", func(t *testing.T) { w.switches(t) })
	t.Run("zooms by keys and buttons", func(t *testing.T) { w.zooms(t) })
	t.Run("tells that a timetable has ended", func(t *testing.T) {
		w.open(t, "/feeds/village/", 768)
		ended := time.Now().UTC().Format(time.DateOnly) > "2026-11-27"
		assert.Equal(t, ended, ask[bool](t, w, `document.querySelector(".ended").getClientRects().length > 0`))
	})
	t.Run("writes full addresses", func(t *testing.T) {
		w.open(t, "/feeds/city/", 768)
		assert.Equal(t, w.site.url+"/feeds/city/gtfs.zip", ask[string](t, w, `document.querySelector(".address").textContent`))
	})
	w.behaved(t)
}

func (w *watched) switches(t *testing.T) {
	w.open(t, "/feeds/city/?lang=en", 768)
	const title = `document.querySelector("#h-download").innerText`
	assert.Equal(t, "Download", ask[string](t, w, title))
	require.NoError(t, chromedp.Do(w.ctx, chromedp.Click(chromedp.CSS(`label[for="lang-fr"]`))))
	assert.Equal(t, "Télécharger", ask[string](t, w, title))
	assert.Equal(t, "fr", ask[string](t, w, "document.documentElement.lang"))
	w.open(t, "/", 768)
	assert.Contains(t, ask[string](t, w, `document.querySelector("h1").innerText`), "Les horaires", "as chosen before")
	assert.Zero(t, ask[int](t, w, `[...document.querySelectorAll('main [lang="en"]')].filter(e => e.getClientRects().length).length`))
}

func (w *watched) zooms(t *testing.T) {
	w.open(t, "/feeds/city/", 1440)
	const view = `document.querySelector(".map .large svg").getAttribute("viewBox")`
	require.Equal(t, "0.00 0.00 1120.00 680.00", ask[string](t, w, view))
	require.NoError(t, chromedp.Do(w.ctx, chromedp.Focus(chromedp.CSS(".map")), chromedp.KeyEvent("+")))
	near := ask[string](t, w, view)
	assert.Equal(t, "210.00 127.50 700.00 425.00", near)
	require.NoError(t, chromedp.Do(w.ctx, chromedp.KeyEvent("-")))
	assert.Equal(t, "0.00 0.00 1120.00 680.00", ask[string](t, w, view))
	require.NoError(t, chromedp.Do(w.ctx, chromedp.Click(chromedp.CSS(`[data-zoom="in"]`))))
	assert.Equal(t, near, ask[string](t, w, view))
	require.NoError(t, chromedp.Do(w.ctx, chromedp.Click(chromedp.CSS(`[data-zoom="all"]`))))
	assert.Equal(t, "0.00 0.00 1120.00 680.00", ask[string](t, w, view))
}

// Without scripts the language can be chosen, and nothing is offered that needs one.
func TestBrowserWithoutScript(t *testing.T) {
	w := browser(t)
	require.NoError(t, chromedp.Do(w.ctx, chromedp.Func(disableScripts)))
	w.open(t, "/feeds/city/", 768)
	text := func() string {
		h, err := chromedp.Run(w.ctx, chromedp.Text(chromedp.CSS("#h-download")))
		require.NoError(t, err)
		return h
	}
	assert.Equal(t, "Télécharger", text(), "the language of the feed")
	require.NoError(t, chromedp.Do(w.ctx, chromedp.Click(chromedp.CSS(`label[for="lang-en"]`))))
	assert.Equal(t, "Download", text())
	require.NoError(t, chromedp.Do(w.ctx, chromedp.WaitNotVisible(chromedp.CSS(".copies")), chromedp.WaitNotVisible(chromedp.CSS(".zoom"))))
	w.behaved(t)
}

func disableScripts(ctx context.Context, t *chromedp.Target) error {
	_, err := cdp.Call(ctx, t, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return err
}

// stillPages keeps clicks from being aimed at what is still gliding into view.
func stillPages(ctx context.Context, t *chromedp.Target) error {
	reduced := []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}
	_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: reduced})
	return err
}
