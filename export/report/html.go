package report

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs/lang"
)

//go:embed page
var files embed.FS

// HTML writes report.html: one page that needs no network, in both languages, of 5 MB
// at most. It works without script; with it tables sort and filter.
func HTML(w io.Writer, in *Input) error {
	p, err := newPage(in.given())
	if err != nil {
		return fmt.Errorf("write report.html: %w", err)
	}
	var b bytes.Buffer
	if err := p.templates.ExecuteTemplate(&b, "page.html", p); err != nil {
		return fmt.Errorf("write report.html: %w", err)
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("write report.html: %w", err)
	}
	return nil
}

// parse reads the templates. "say" and "both" put a text in both languages on the page,
// of which the style sheet shows one.
func parse() (*template.Template, error) {
	return template.New("").Funcs(template.FuncMap{
		"say":  func(en, fr string) template.HTML { return both(lang.Text{EN: en, FR: fr}) },
		"both": both,
		"add":  func(a, b int) int { return a + b },
	}).ParseFS(files, "page/*.html")
}

// both is a text in both languages, once where they agree.
func both(t lang.Text) template.HTML {
	en, fr := template.HTMLEscapeString(t.EN), template.HTMLEscapeString(t.FR)
	if en == fr {
		return template.HTML(en)
	}
	return template.HTML(`<span lang="en">` + en + `</span><span lang="fr">` + fr + `</span>`)
}

// An inline is a style sheet or a script that stands in the page, and the source
// expression by which the content policy lets it through.
type inline struct {
	Element template.HTML
	Source  string
}

func inlined(element, text string) inline {
	sum := sha256.Sum256([]byte(text))
	return inline{
		Element: template.HTML("<" + element + ">" + text + "</" + element + ">"),
		Source:  "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'",
	}
}

func style() (inline, error) {
	css, err := files.ReadFile("page/report.css")
	return inlined("style", draw.Tokens()+string(css)), err
}

func script() (inline, error) {
	js, err := files.ReadFile("page/report.js")
	return inlined("script", string(js)), err
}
