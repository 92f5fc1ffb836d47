package main

import (
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
)

var inPlaceOf = lang.Text{EN: "in place of", FR: "à la place de"}

// exampleLines is how many lines of a file an example shows, but for those that a
// notice points at.
const exampleLines = 12

// printExample shows a small feed with a fault, as far as it matters, and what is said
// of it. A fence, where given, stands around what is quoted.
func printExample(w io.Writer, e *profile.Example, fence string, l lang.Lang) error {
	if e == nil {
		return nil
	}
	fmt.Fprintf(w, "%s\n", lang.Text{EN: "Example", FR: "Exemple"}.In(l))
	if l == lang.EN { // what the example is about is told in English only
		fmt.Fprintf(w, "%s\n", wrap(e.About))
	}
	files, err := e.FS()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s\n", fence)
	for _, name := range exampleFiles(e) {
		if data, err := fs.ReadFile(files, name); err == nil {
			fmt.Fprintf(w, "  %s\n%s\n", name, excerpt(string(data), pointedAt(e.Notices, name)))
		}
	}
	for _, n := range e.Notices[:min(len(e.Notices), 5)] {
		fmt.Fprintf(w, "%s\n  %s\n", fixture.Place(n), n.Sentence(l))
	}
	fmt.Fprintf(w, "%s", fence)
	if fence != "" {
		fmt.Fprintln(w)
	}
	return nil
}

// exampleFiles names the files worth showing: those that notices point at, then those
// that make the fault.
func exampleFiles(e *profile.Example) (names []string) {
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, n := range e.Notices {
		add(n.File())
	}
	for _, f := range e.Files {
		add(f.Name)
	}
	return names
}

// pointedAt returns the lines of a file that notices point at.
func pointedAt(notices []validate.Notice, file string) (lines []int) {
	for _, n := range notices {
		if n.File() == file && n.Line() > 0 {
			lines = append(lines, n.Line())
		}
	}
	return lines
}

// excerpt shows the head of a file and the lines pointed at, which bear a mark, with
// the line before each.
func excerpt(text string, marked []int) string {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	var b strings.Builder
	gap := false
	for i, line := range lines {
		n := i + 1
		mark := " "
		if slices.Contains(marked, n) {
			mark = "▸"
		}
		near := n == 1 || mark != " " || slices.Contains(marked, n+1)
		if !near && (len(lines) > exampleLines && len(marked) > 0 || n > exampleLines) {
			gap = true
			continue
		}
		if gap {
			b.WriteString("       …\n")
			gap = false
		}
		fmt.Fprintf(&b, "%s %4d  %s\n", mark, n, printable(line))
	}
	if gap {
		b.WriteString("       …\n")
	}
	return b.String()
}

// printable replaces what would disturb a terminal.
func printable(line string) string {
	return strings.Map(func(r rune) rune {
		if r == unicode.ReplacementChar || !unicode.IsPrint(r) {
			return '·'
		}
		return r
	}, strings.ToValidUTF8(strings.TrimSuffix(line, "\r"), "·"))
}

// exampleJSON is an example as programs read it.
func exampleJSON(e *profile.Example) any {
	type finding struct {
		Place    string   `json:"place"`
		Sentence textJSON `json:"sentence"`
	}
	out := struct {
		About    string            `json:"about"`
		Files    map[string]string `json:"files"`
		Findings []finding         `json:"findings"`
	}{e.About, map[string]string{}, []finding{}}
	for _, f := range e.Files {
		out.Files[f.Name] = string(f.Data)
	}
	for _, n := range e.Notices {
		out.Findings = append(out.Findings, finding{fixture.Place(n), textJSON{n.Sentence(lang.EN), n.Sentence(lang.FR)}})
	}
	return out
}
