package main

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
)

// exampleFindings is how many findings of an example are shown to people.
const exampleFindings = 5

// A shownExample is a small feed as people are shown it, as far as it matters.
type shownExample struct {
	title      lang.Text
	about      string // in English only
	conditions []lang.Text
	files      []shownFile
	findings   []shownFinding
}

// A shownFile is a file of an example.
type shownFile struct {
	name, text string
	marked     []int // lines that findings point at
	differs    bool  // from the valid feed that examples are made of
}

// A shownFinding is what a rule says of an example.
type shownFinding struct {
	place    string
	sentence lang.Text
}

var (
	badTitle  = lang.Text{EN: "Example with the fault", FR: "Exemple avec le défaut"}
	goodTitle = lang.Text{EN: "Example without the fault", FR: "Exemple sans le défaut"}
)

// show makes an example ready to be shown. Where dated, the day it is judged on matters.
func show(title lang.Text, e *profile.Example, dated bool) (*shownExample, error) {
	files, err := e.FS()
	if err != nil {
		return nil, err
	}
	s := &shownExample{title: title, about: e.About}
	if s.conditions, err = conditionsOf(e, files, dated); err != nil {
		return nil, err
	}
	for _, name := range exampleFiles(e) {
		text, differs := ownFile(e, name)
		if !differs {
			data, err := fs.ReadFile(files, name)
			if _, known := gtfs.FileNamed(name); err != nil || !known {
				continue // a finding may point at what is not there, or at a zip
			}
			text = string(data)
		}
		s.files = append(s.files, shownFile{name, text, pointedAt(e.Notices, name), differs})
	}
	for _, n := range e.Notices {
		s.findings = append(s.findings, shownFinding{fixture.Place(n), lang.Each(n.Sentence)})
	}
	return s, nil
}

// ownFile returns the text of a file in which an example differs from the valid feed,
// also of one that it has inside a zip.
func ownFile(e *profile.Example, name string) (text string, ok bool) {
	for _, f := range e.Files {
		if f.Name == name {
			return string(f.Data), true
		}
	}
	return "", false
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

// aboutIn gives what an example is about, which is told in English only: other readers
// are told so.
func (s *shownExample) aboutIn(l lang.Lang) string {
	about := strings.Join(strings.Fields(s.about), " ")
	if l == lang.EN || about == "" {
		return about
	}
	return "En anglais : " + about
}
