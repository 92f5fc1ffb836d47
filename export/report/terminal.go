package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// screenLines is the height of the smallest terminal in use; the line of the next
// prompt is not ours.
const screenLines = 23

// Summary writes the answer for a terminal width columns wide (0 is 80): the verdict,
// the causes, where the report is. It fits a screen of 24 lines. Colour is an addition.
func Summary(w io.Writer, in *Input, columns int, colour bool) error {
	in = in.given()
	if columns <= 0 {
		columns = 80
	}
	s := &screen{in: in, columns: max(columns, 20), colour: colour}
	s.head()
	below := s.foot()
	s.causes(screenLines - len(s.lines) - len(below))
	if _, err := io.WriteString(w, strings.Join(append(s.lines, below...), "\n")+"\n"); err != nil {
		return fmt.Errorf("write the summary: %w", err)
	}
	return nil
}

// A screen is lines of text, each cut to its width.
type screen struct {
	in      *Input
	columns int
	colour  bool
	lines   []string
}

func (s *screen) say(t lang.Text) string { return t.In(s.in.Lang) }

// line cuts text to the width; a mark paints what stands before it.
func (s *screen) line(m mark, before, text string) string {
	before = lang.Cut(before, s.columns)
	text = lang.Cut(text, s.columns-lang.Columns(before))
	code := map[string]string{"error": "31", "warning": "33", "info": "36", "good": "32"}[m.Name]
	if !s.colour || code == "" {
		return strings.TrimRight(before+text, " ")
	}
	return "\x1b[1;" + code + "m" + before + "\x1b[0m" + text
}

func (s *screen) add(m mark, before, text string) { s.lines = append(s.lines, s.line(m, before, text)) }

func (s *screen) head() {
	v := verdictOf(s.in)
	s.add(v.Mark, v.Mark.Sign+" "+s.say(v.Sentence), "")
	var parts []string
	for _, f := range v.Numbers {
		parts = append(parts, s.say(f.Number)+" "+s.say(f.Label))
	}
	if len(parts) > 0 {
		s.add(mark{}, "  ", strings.Join(parts, " · "))
	}
	for _, line := range s.about() {
		s.add(mark{}, "  ", line)
	}
	s.lines = append(s.lines, "")
}

// about names the feed, the file and the day.
func (s *screen) about() []string {
	name := shown(s.in.Name, 60)
	r := s.in.Result
	if r == nil {
		return []string{name}
	}
	lines := []string{name + " · " + s.say(lang.Text{EN: "judged for ", FR: "évalué au "}) + s.say(dated(r.Date))}
	if first, last := serviceWindow(r.Feed); first.IsSet() {
		lines = append(lines, s.say(lang.Text{EN: "Service ", FR: "Desserte "})+s.say(dated(first))+" – "+s.say(dated(last)))
	}
	return lines
}

// causes lists the causes, worst first, in at most the lines given.
func (s *screen) causes(room int) {
	if s.in.Result == nil {
		s.add(marked(2), "▲ ", s.say(refusal(s.in.Refused)))
		return
	}
	list := ordered(s.in.Result)
	n := len(list)
	if n > room {
		n = max(room-1, 0)
	}
	wide := 0
	for _, g := range list[:n] {
		wide = max(wide, lang.Columns(s.say(integer(g.Total))))
	}
	for _, g := range list[:n] {
		number := s.say(integer(g.Total))
		s.add(marked(g.Severity), marked(g.Severity).Sign+" "+strings.Repeat(" ", wide-lang.Columns(number))+number,
			"  "+s.say(g.Rule.Title)+" ("+g.Rule.Code+")")
	}
	if more := len(list) - n; more > 0 && room > 0 {
		s.add(mark{}, "  ", s.say(counted(more, "and %s more cause", "and %s more causes", "et %s autre cause", "et %s autres causes")))
	}
}

// foot says what was not checked and where the report is.
func (s *screen) foot() (lines []string) {
	if r := s.in.Result; r != nil {
		if len(r.Skipped) > 0 {
			lines = append(lines, s.line(mark{}, "  ", s.say(counted(len(r.Skipped), "%s check could not run", "%s checks could not run",
				"%s contrôle n’a pas pu être fait", "%s contrôles n’ont pas pu être faits"))))
		}
		for _, f := range r.Failures[:min(len(r.Failures), 2)] {
			lines = append(lines, s.line(marked(1), "◆ ", s.say(lang.Text{EN: "check broke down: ", FR: "contrôle en panne : "})+f.Rule.Code))
		}
	}
	if s.in.Dir != "" {
		lines = append(lines, s.say(lang.Text{EN: "Report: ", FR: "Rapport : "})+filepath.Join(s.in.Dir, "report.html"))
	}
	if len(lines) > 0 {
		lines = append([]string{""}, lines...)
	}
	return lines
}
