package report_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/validate"
)

// A watched is a browser that notes what a page must not do.
type watched struct {
	ctx context.Context
	mu  sync.Mutex
	// requests are those for anything but the page; complaints are of the console.
	requests, complaints []string
}

// browser opens a page from a file, width pixels wide.
func browser(t *testing.T, page string, width int64) *watched {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(need.Browser(t)), chromedp.NoSandbox)
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	name := filepath.Join(t.TempDir(), "report.html")
	require.NoError(t, os.WriteFile(name, []byte(page), 0o600))
	w := &watched{ctx: ctx}
	require.NoError(t, chromedp.Listen(ctx, w.note))
	require.NoError(t, chromedp.Do(ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate("file://"+name)))
	return w
}

func (w *watched) note(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		if !strings.HasSuffix(e.Request.URL, "/report.html") && !strings.HasPrefix(e.Request.URL, "data:") {
			w.requests = append(w.requests, e.Request.URL)
		}
	case *runtime.EventExceptionThrown:
		w.complaints = append(w.complaints, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		w.complaints = append(w.complaints, e.Entry.Text)
	}
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
	assert.Empty(t, w.requests, "the page needs no network")
	assert.Empty(t, w.complaints, "the console stays empty")
}

func TestBrowserSwitchesLanguage(t *testing.T) {
	w := browser(t, htmlOf(t, &report.Input{Result: city(t, sample.Codes()...), Name: "valmont.zip"}), 1280)
	assert.Contains(t, ask[string](t, w, `document.querySelector("h1").innerText`), "Not ready to publish")
	require.NoError(t, chromedp.Do(w.ctx, chromedp.Click(chromedp.CSS(`label[for="lang-fr"]`))))
	h1 := ask[string](t, w, `document.querySelector("h1").innerText`)
	assert.Contains(t, h1, "Pas encore publiable")
	assert.NotContains(t, h1, "Not ready")
	assert.Equal(t, "fr", ask[string](t, w, `document.documentElement.lang`))
	assert.Contains(t, ask[string](t, w, `document.title`), "Pas encore publiable")
	w.behaved(t)
}

func TestBrowserFiltersAndSorts(t *testing.T) {
	w := browser(t, htmlOf(t, &report.Input{Result: small(t, []*validate.Rule{many(60)}, hostile)}), 1280)
	assert.Equal(t, 10, ask[int](t, w, `document.querySelector(".places tbody").rows.length`))
	require.NoError(t, chromedp.Do(w.ctx, chromedp.SendKeys(chromedp.CSS(".tools input"), "number 59")))
	assert.Equal(t, 1, ask[int](t, w, `[...document.querySelectorAll(".places tbody tr")].filter(r => r.checkVisibility()).length`))
	assert.Equal(t, "1 / 60", ask[string](t, w, `document.querySelector(".tools [role=status]").textContent`))
	require.NoError(t, chromedp.Do(w.ctx, chromedp.Click(chromedp.CSS("th.sentence button")), chromedp.Click(chromedp.CSS("th.sentence button"))))
	assert.Contains(t, ask[string](t, w, `document.querySelector(".places tbody tr td:last-child").textContent`), "S5 has number 59")
	assert.Equal(t, "descending", ask[string](t, w, `document.querySelector("th.sentence").ariaSort`))
	w.behaved(t)
}

// On a phone nothing sticks out, with all causes open.
func TestBrowserFitsAPhone(t *testing.T) {
	w := browser(t, htmlOf(t, &report.Input{Result: city(t, sample.Codes()...), Name: strings.Repeat("long", 30) + ".zip", SHA256: strings.Repeat("a", 64)}), 360)
	ask[bool](t, w, `document.querySelectorAll("details").forEach(d => d.open = true), true`)
	assert.LessOrEqual(t, ask[int](t, w, `document.documentElement.scrollWidth`), 360)
	w.behaved(t)
}

// A link to a cause opens its card.
func TestBrowserFollowsALink(t *testing.T) {
	w := browser(t, htmlOf(t, &report.Input{Result: city(t, sample.Codes()...)}), 1280)
	assert.False(t, ask[bool](t, w, `document.getElementById("unknown_file").checkVisibility()`))
	ask[bool](t, w, `location.hash = "#unknown_file", true`)
	assert.Eventually(t, func() bool {
		return ask[bool](t, w, `document.getElementById("unknown_file").closest("details").open`)
	}, 10*time.Second, 50*time.Millisecond)
	w.behaved(t)
}

// Without script the page still switches languages and unfolds.
func TestBrowserWithoutScript(t *testing.T) {
	page := htmlOf(t, &report.Input{Result: small(t, []*validate.Rule{many(60)}, "")})
	start, end := strings.LastIndex(page, "<script>"), strings.LastIndex(page, "</script>")
	w := browser(t, page[:start]+page[end+len("</script>"):], 1280)
	require.NoError(t, chromedp.Do(w.ctx, chromedp.Click(chromedp.CSS(`label[for="lang-fr"]`)), chromedp.Click(chromedp.CSS(".more > summary"))))
	assert.Contains(t, ask[string](t, w, `document.querySelector("h1").innerText`), "Pas encore publiable")
	assert.Equal(t, 60, ask[int](t, w, `[...document.querySelectorAll(".places tbody tr")].filter(r => r.checkVisibility()).length`))
	w.behaved(t)
}

func TestBrowserShowsHostileNamesAsText(t *testing.T) {
	r := many(5)
	r.Message.EN, r.Details = "Stop {stop_name}.", append(r.Details, validate.Here("stop_name", "stopName"))
	w := browser(t, htmlOf(t, &report.Input{Result: small(t, []*validate.Rule{r}, hostile)}), 1280)
	assert.Contains(t, ask[string](t, w, `document.body.innerText`), "<script>alert(1)</script>")
	assert.Equal(t, 1, ask[int](t, w, `document.scripts.length`))
	w.behaved(t)
}
