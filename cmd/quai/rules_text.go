package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var inPlaceOf = lang.Text{EN: "in place of", FR: "à la place de"}

// printList writes a line for each rule.
func printList(w io.Writer, rules []*validate.Rule, l lang.Lang) {
	for _, r := range rules {
		printLine(w, r, l)
	}
}

// printLine tells of a rule in a line.
func printLine(w io.Writer, r *validate.Rule, l lang.Lang) {
	fmt.Fprintf(w, "%-13s %-58s %s", r.Severity.Name().In(l), r.Code, r.Title.In(l))
	if r.Replaces != "" {
		fmt.Fprintf(w, " (%s %s)", inPlaceOf.In(l), r.Replaces)
	}
	fmt.Fprintln(w)
}

// printCard writes all there is to tell about one rule, for a terminal of so many columns.
func printCard(ctx context.Context, w io.Writer, k *card, l lang.Lang, width int) error {
	fmt.Fprintf(w, "%s\n%s · %s\n", k.Title.In(l), k.Code, k.Severity.Name().In(l))
	fmt.Fprintf(w, "\n%s\n\n%s\n%s\n", wrap(k.Doc.In(l)), toMend.In(l), wrap(k.Fix.In(l)))
	fmt.Fprintf(w, "\n%s\n\n", k.Source)
	for _, f := range k.facts(l) {
		label := f.label + lang.Text{EN: ":", FR: "\u00a0:"}.In(l)
		fmt.Fprintln(w, strings.ReplaceAll(wrap(label+" "+f.value), "\n", "\n  "))
	}
	printDetails(w, k.details, l)
	shown, err := k.examples(ctx)
	for _, e := range shown {
		printExample(w, e, l, width)
	}
	return err
}

// A fact is something short about a rule.
type fact struct{ label, value string }

var (
	toMend     = lang.Text{EN: "How to mend it", FR: "Comment corriger"}
	detailsAre = lang.Text{EN: "What each finding tells (our name, then that in report.json)", FR: "Ce que dit chaque constat (notre nom, puis celui de report.json)"}
)

// facts are what can be told of a rule in a line each.
func (k *card) facts(l lang.Lang) (facts []fact) {
	add := func(label lang.Text, value string) {
		if value != "" {
			facts = append(facts, fact{label.In(l), value})
		}
	}
	add(lang.Text{EN: "Needs", FR: "Fichiers nécessaires"}, lang.List(l, namesOf(k.Reads)))
	add(lang.Text{EN: "Also reads, where there", FR: "Lit aussi, s’ils existent"}, lang.List(l, namesOf(k.Uses)))
	if len(k.Reads)+len(k.Uses) == 0 {
		add(lang.Text{EN: "Files", FR: "Fichiers"}, k.concerned(l))
	}
	add(lang.Text{EN: "Profiles", FR: "Profils"}, lang.List(l, k.profiles))
	add(lang.Text{EN: "Canonical validator", FR: "Validateur canonique"}, k.inCanonical().In(l))
	add(lang.Text{EN: "Takes the place of", FR: "Remplace"}, k.Replaces)
	add(lang.Text{EN: "Replaced, in the default profile, by", FR: "Remplacée, dans le profil default, par"}, k.replacedBy)
	return facts
}

func (k *card) inCanonical() lang.Text {
	if k.canonical {
		return lang.Text{EN: "has it under the same code", FR: "a cette règle, sous le même code"}
	}
	return lang.Text{EN: "has it not", FR: "n’a pas cette règle"}
}

// concerned names the files that a rule of the declarations or of the reader looks at.
func (k *card) concerned(l lang.Lang) string {
	switch n := len(k.files); {
	case n == 0, k.Defect != 0 && k.Defect < gtfs.EmptyFile:
		return lang.Text{EN: "the archive itself", FR: "l’archive elle-même"}.In(l)
	case n == int(gtfs.Files):
		return lang.Text{EN: "all", FR: "tous"}.In(l)
	case n == int(gtfs.Files)-1 && !hasFile(k.files, gtfs.LocationsFile):
		return lang.Text{EN: "all tables (.txt)", FR: "toutes les tables (.txt)"}.In(l)
	case n > int(gtfs.Files)/2:
		return lang.Text{EN: "all but ", FR: "tous sauf "}.In(l) + lang.List(l, namesOf(otherThan(k.files)))
	}
	return lang.List(l, namesOf(k.files))
}

func otherThan(files []gtfs.File) (others []gtfs.File) {
	for f := range gtfs.Files {
		if !hasFile(files, f) {
			others = append(others, f)
		}
	}
	return others
}

// printDetails writes the details side by side: our name, that of report.json, what it is.
func printDetails(w io.Writer, details []detailCard, l lang.Lang) {
	if len(details) == 0 {
		return
	}
	name, canonical := 0, 0
	for _, d := range details {
		name, canonical = max(name, len(d.name)), max(canonical, utf8.RuneCountInString(d.inReport()))
	}
	fmt.Fprintf(w, "\n%s\n", detailsAre.In(l))
	for _, d := range details {
		pad := strings.Repeat(" ", canonical-utf8.RuneCountInString(d.inReport()))
		fmt.Fprintf(w, "  %-*s  %s%s  %s\n", name, d.name, d.inReport(), pad, d.about.In(l))
	}
}

// inReport is the name in report.json, a dash where it is not there.
func (d detailCard) inReport() string {
	if d.canonical == "" {
		return "–"
	}
	return d.canonical
}

// printExample writes an example. What is shown of a line has so many columns at most.
func printExample(w io.Writer, e *shownExample, l lang.Lang, width int) {
	fmt.Fprintf(w, "\n%s\n", e.title.In(l))
	if about := e.aboutIn(l); about != "" {
		fmt.Fprintln(w, wrap(about))
	}
	for _, c := range e.conditions {
		fmt.Fprintln(w, wrap(c.In(l)))
	}
	for _, f := range e.files {
		fmt.Fprintf(w, "\n  %s\n%s", printable(f.name), excerpt(f.text, f.marked, width))
	}
	if len(e.findings) > 0 {
		fmt.Fprintln(w)
	}
	for _, f := range e.findings[:min(len(e.findings), exampleFindings)] {
		fmt.Fprintf(w, "%s\n  %s\n", printable(f.place), strings.ReplaceAll(wrap(harmless(cut(f.sentence.In(l), 1000))), "\n", "\n  "))
	}
	if more := len(e.findings) - exampleFindings; more > 0 {
		fmt.Fprintln(w, andMore(more).In(l))
	}
}

func andMore(n int) lang.Text {
	return lang.Each(func(l lang.Lang) string {
		return lang.Text{EN: "… and ", FR: "… et "}.In(l) + lang.Integer(l, int64(n)) + lang.Text{EN: " more", FR: " de plus"}.In(l)
	})
}
