package compare

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// Look says how a comparison is written for people.
type Look struct {
	// Lang is the language; "" is English.
	Lang lang.Lang
	// Columns is the width of a terminal: what may be cut is cut there. 0 cuts nothing.
	Columns int
	// Colour adds colours of a terminal, which say nothing that the words do not.
	Colour bool
	// All lists the codes that are the same, too.
	All bool
}

// Text writes a comparison for a terminal.
func Text(w io.Writer, c *Comparison, look Look) error {
	p := &printer{Look: look}
	p.head(c)
	p.feed(c)
	p.codes(c.Differ)
	if look.All && len(c.Same) > 0 {
		p.line("")
		p.line(p.say(lang.Text{EN: "The same in both", FR: "Identiques dans les deux"}))
		p.codes(c.Same)
	}
	if _, err := io.WriteString(w, p.b.String()); err != nil {
		return fmt.Errorf("write the comparison: %w", err)
	}
	return nil
}

// A printer makes lines of text.
type printer struct {
	Look
	b strings.Builder
}

func (p *printer) say(t lang.Text) string { return t.In(p.Lang) }

// line adds a line, cut to the width.
func (p *printer) line(s string) {
	if p.Columns > 0 {
		s = lang.Cut(s, p.Columns)
	}
	p.whole(s)
}

// whole adds a line that is not cut, since it is to be copied.
func (p *printer) whole(s string) { p.b.WriteString(strings.TrimRight(s, " ") + "\n") }

func (p *printer) head(c *Comparison) {
	p.line(p.say(c.verdict()))
	for _, side := range []struct {
		letter string
		*Report
	}{{"A", c.A}, {"B", c.B}} {
		p.line("")
		p.whole(side.letter + "  " + p.say(side.called()))
		p.line("   " + p.say(lang.Join(side.validator(), same(" · "), side.judged())))
		p.line("   " + p.say(side.feed()))
		p.line("   " + p.say(side.found()))
	}
	if len(c.Caveats) > 0 {
		p.line("")
	}
	for _, caveat := range c.Caveats {
		p.folded("!  ", p.say(caveat.Text))
	}
}

// folded adds a text in as many lines as it needs, each as far in as the first.
func (p *printer) folded(before, text string) {
	width := p.Columns - lang.Columns(before)
	if p.Columns <= 0 {
		width = 1 << 20
	}
	line := ""
	for _, word := range strings.Split(text, " ") {
		if line != "" && lang.Columns(line)+1+lang.Columns(word) > width {
			p.line(before + line)
			before, line = strings.Repeat(" ", lang.Columns(before)), ""
		}
		line = strings.TrimPrefix(line+" "+word, " ")
	}
	p.line(before + line)
}

// feed tells what differs in the feed: numbers side by side, names below one another.
func (p *printer) feed(c *Comparison) {
	lines := c.Feed.lines(c)
	if len(lines) == 0 {
		return
	}
	p.line("")
	p.line(p.say(lang.Text{EN: "In the feed", FR: "Dans le jeu de données"}))
	wide := widest(lines, func(l feedLine) string { return p.say(l.what) })
	for _, l := range lines {
		before := "   " + padRight(p.say(l.what), wide) + "  "
		a, b := p.say(l.a), p.say(l.b)
		if !l.names {
			p.line(before + a + " → " + b)
			continue
		}
		if a != lang.Absent {
			p.line(before + p.say(onlyInA) + a)
		}
		if b != lang.Absent {
			p.line(before + p.say(onlyInB) + b)
		}
	}
}

// codes lists codes under a heading for each severity.
func (p *printer) codes(list []Difference) {
	t := p.columnsFor(list)
	for i, d := range list {
		if s := d.Severity(); i == 0 || s != list[i-1].Severity() {
			p.line("")
			p.whole(p.painted(s, t.heading(p, s)))
		}
		t.row(p, d)
		p.below(d)
	}
}

// below tells what there is to know about a code, and shows some notices.
func (p *printer) below(d Difference) {
	if title := p.say(d.Rule.Title); title != "" {
		p.line("       " + title)
	}
	for _, r := range d.remarks() {
		p.folded("       ", p.say(r))
	}
	if d.Notices == nil || d.Change == Same {
		return
	}
	p.samples("A", d.Notices.SamplesA)
	p.samples("B", d.Notices.SamplesB)
}

func (p *printer) samples(letter string, list []json.RawMessage) {
	for _, raw := range list {
		if notice := spelledNotice(raw); notice != lang.Absent { // some codes say all there is
			p.line("         " + letter + "  " + notice)
		}
	}
}

// painted gives a line the colour of a severity.
func (p *printer) painted(s Severity, line string) string {
	code := [...]string{"", "36", "33", "31"}[s]
	if !p.Colour || code == "" {
		return line
	}
	return "\x1b[1;" + code + "m" + line + "\x1b[0m"
}
