package compare

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/quai-transit/quai/gtfs/lang"
)

// Markdown writes a comparison for a pull request or a ticket. Of look it takes Lang and
// All.
func Markdown(w io.Writer, c *Comparison, look Look) error {
	m := &markdown{printer{Look: Look{Lang: look.Lang, All: look.All}}}
	m.line("**" + m.cell(c.verdict()) + "**")
	m.sides(c)
	for _, caveat := range c.Caveats {
		m.line("\n> ⚠ " + m.cell(caveat.Text))
	}
	m.codes(c.Differ)
	if look.All && len(c.Same) > 0 {
		m.line("\n" + m.say(lang.Text{EN: "The same in both:", FR: "Identiques dans les deux :"}))
		m.codes(c.Same)
	}
	for _, d := range c.Differ {
		m.samples(d)
	}
	if _, err := io.WriteString(w, m.b.String()); err != nil {
		return fmt.Errorf("write the comparison: %w", err)
	}
	return nil
}

type markdown struct{ printer }

// inMarkdown spells what has a meaning in Markdown or HTML so that it has none. A
// mention or a link of a report must call no one. Inside a word _ has none.
func inMarkdown(s string) string {
	var b strings.Builder
	letters := []rune(s)
	for i, r := range letters {
		inWord := i > 0 && i < len(letters)-1 && isWord(letters[i-1]) && isWord(letters[i+1])
		if strings.ContainsRune("&<>|`*[]\\@#~!$", r) || r == '_' && !inWord || r == ':' && strings.HasPrefix(string(letters[i:min(i+3, len(letters))]), "://") {
			fmt.Fprintf(&b, "&#%d;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (m *markdown) cell(t lang.Text) string { return inMarkdown(m.say(t)) }

// row adds a row of a table.
func (m *markdown) row(cells ...string) { m.line("| " + strings.Join(cells, " | ") + " |") }

// sides tells what the reports are, side by side, and what differs in the feed.
func (m *markdown) sides(c *Comparison) {
	m.line("")
	m.row("", "A", "B")
	m.line("|---|---|---|")
	for _, r := range []feedLine{
		{what: lang.Text{EN: "Report", FR: "Rapport"}, a: c.A.called(), b: c.B.called()},
		{what: lang.Text{EN: "Validator", FR: "Validateur"}, a: c.A.validator(), b: c.B.validator()},
		{what: lang.Text{EN: "Feed", FR: "Jeu de données"}, a: c.A.feed(), b: c.B.feed()},
		{what: lang.Text{EN: "Day", FR: "Jour"}, a: c.A.judged(), b: c.B.judged()},
		{what: lang.Text{EN: "Found", FR: "Constats"}, a: c.A.found(), b: c.B.found()},
	} {
		m.row(m.cell(r.what), m.cell(r.a), m.cell(r.b))
	}
	for _, l := range c.Feed.lines(c) {
		what := l.what
		if l.names {
			what = lang.Join(what, lang.Text{EN: ", only there", FR: ", seulement là"})
		}
		m.row(m.cell(what), m.cell(l.a), m.cell(l.b))
	}
}

func (m *markdown) codes(list []Difference) {
	if len(list) == 0 {
		return
	}
	m.line("")
	m.row(m.say(lang.Text{EN: "Severity", FR: "Gravité"}), "Code", "A", "B", "±", m.say(lang.Text{EN: "Change", FR: "Évolution"}))
	m.line("|---|---|--:|--:|--:|---|")
	for _, d := range list {
		code := inCode(d.Code)
		if title := m.cell(d.Rule.Title); title != "" {
			code += "<br>" + title
		}
		notes := []string{m.cell(d.Change.Name())}
		for _, r := range d.remarks() {
			notes = append(notes, m.cell(r))
		}
		m.row(m.cell(d.Severity().Name()), code, m.say(integer(d.A.Total())), m.say(integer(d.B.Total())),
			m.say(delta(d)), strings.Join(notes, "<br>"))
	}
}

// inCode is a name in the type of code.
func inCode(s string) string { return "<code>" + inMarkdown(shown(s, 120)) + "</code>" }

// samples folds the notices of a code away.
func (m *markdown) samples(d Difference) {
	if d.Notices == nil || len(d.Notices.SamplesA)+len(d.Notices.SamplesB) == 0 {
		return
	}
	m.line("\n<details><summary>" + inCode(d.Code) + "</summary>\n")
	m.notices(lang.Text{EN: "Only in A", FR: "Seulement dans A"}, d.Notices.OnlyA, d.Notices.SamplesA)
	m.notices(lang.Text{EN: "Only in B", FR: "Seulement dans B"}, d.Notices.OnlyB, d.Notices.SamplesB)
	m.line("</details>")
}

func (m *markdown) notices(what lang.Text, n int64, list []json.RawMessage) {
	if n == 0 {
		return
	}
	m.line(m.say(lang.Join(what, lang.Text{EN: ": ", FR: " : "}, integer(n))) + "\n")
	for _, raw := range list {
		m.line("- " + inMarkdown(spelledNotice(raw)))
	}
	m.line("")
}
