package portal

import (
	"bytes"
	"cmp"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"slices"

	"github.com/quai-transit/quai/export/draw"
)

//go:embed assets
var assetFiles embed.FS

//go:embed templates
var templateFiles embed.FS

// templates reads the templates; an error is a fault of the program, which a test finds.
func templates() (*template.Template, error) {
	return template.New("").Funcs(functions()).ParseFS(templateFiles, "templates/*.html")
}

// assets writes styles, script and icon.
func (w *writer) assets() {
	entries, err := assetFiles.ReadDir("assets")
	for _, e := range entries {
		data, readErr := assetFiles.ReadFile("assets/" + e.Name())
		err = errors.Join(err, readErr)
		w.file("assets/"+e.Name(), data)
	}
	w.file("assets/tokens.css", []byte(draw.Tokens()))
	w.err = errors.Join(w.err, err)
}

// routeColors is the style sheet of the signs of routes: pages allow no inline style.
func routeColors(routes []routeFacts) []byte {
	routes = slices.Clone(routes)
	slices.SortFunc(routes, func(a, b routeFacts) int { return cmp.Compare(a.class(), b.class()) })
	routes = slices.CompactFunc(routes, func(a, b routeFacts) bool { return a.class() == b.class() })
	b := bytes.NewBufferString("/* The signs of the routes in the colours of the feed. */\n")
	for _, r := range routes {
		if back, text, ok := r.colors(); ok {
			fmt.Fprintf(b, ".%s{background:%s;color:%s}\n", r.class(), back, text)
		}
	}
	return b.Bytes()
}

// colors are those of a route's sign, its text corrected where it could not be read. ok
// is false where the feed gives none.
func (r routeFacts) colors() (back, text draw.Color, ok bool) {
	back, ok = draw.ParseColor(r.Color)
	text, given := draw.ParseColor(r.TextColor)
	if !given {
		text = draw.Color{}
		if draw.Contrast(draw.Color{R: 255, G: 255, B: 255}, back) >= draw.TextContrast {
			text = draw.Color{R: 255, G: 255, B: 255}
		}
	}
	return back, draw.TextOn(back, text), ok
}

// class names the colours of a route among the styles.
func (r routeFacts) class() string {
	back, text, ok := r.colors()
	if !ok {
		return "plain"
	}
	return "c-" + back.String()[1:] + "-" + text.String()[1:]
}
