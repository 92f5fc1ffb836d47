package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// printBook writes the rules as a page: what it is, its contents, and a section for each
// rule, worst first.
func printBook(ctx context.Context, w io.Writer, cards []*card, l lang.Lang) error {
	fmt.Fprintf(w, "# %s\n\n%s\n", lang.Text{EN: "The rules of Quai", FR: "Les règles de Quai"}.In(l), bookHead(cards, l))
	printContents(w, cards, l)
	printFiles(w, cards, l)
	for _, s := range validate.Severities {
		of := ofSeverity(cards, s)
		if len(of) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n## %s\n", severityTitle(s).In(l))
		for _, k := range of {
			fmt.Fprintln(w)
			if err := printSection(ctx, w, k, l, "###"); err != nil {
				return err
			}
		}
	}
	return nil
}

// bookHead says what the page is, and how many rules there are.
func bookHead(cards []*card, l lang.Lang) string {
	var counts []string
	for _, s := range validate.Severities {
		n := len(ofSeverity(cards, s))
		counts = append(counts, lang.Integer(l, int64(n))+" "+severityWord(s, n).In(l))
	}
	canonical := 0
	for _, k := range cards {
		if k.canonical {
			canonical++
		}
	}
	n := func(n int) string { return lang.Integer(l, int64(n)) }
	return lang.Text{
		EN: fmt.Sprintf("Quai says what is wrong with a GTFS Schedule feed. This page has the rules it goes by: %s. "+
			"In all: %s; also in the canonical validator 8.0.1, under the same code: %s; Quai’s own: %s.",
			lang.List(l, counts), n(len(cards)), n(canonical), n(len(cards)-canonical)),
		FR: fmt.Sprintf("Quai dit ce qui ne va pas dans un jeu de données GTFS Schedule. Cette page présente les règles qu’il applique\u00a0: %s. "+
			"Au total\u00a0: %s\u00a0; présentes aussi dans le validateur canonique 8.0.1, sous le même code\u00a0: %s\u00a0; propres à Quai\u00a0: %s.",
			lang.List(l, counts), n(len(cards)), n(canonical), n(len(cards)-canonical)),
	}.In(l)
}

func ofSeverity(cards []*card, s validate.Severity) (of []*card) {
	for _, k := range cards {
		if k.Severity == s {
			of = append(of, k)
		}
	}
	return of
}

// severityTitle heads the rules of a severity.
func severityTitle(s validate.Severity) lang.Text {
	return [...]lang.Text{
		validate.Info:    {EN: "Information", FR: "Informations"},
		validate.Warning: {EN: "Warnings", FR: "Avertissements"},
		validate.Error:   {EN: "Errors", FR: "Erreurs"},
	}[s]
}

// severityWord follows a number of rules.
func severityWord(s validate.Severity, n int) lang.Text {
	forms := [...][4]string{
		validate.Info:    {"for information", "for information", "pour information", "pour information"},
		validate.Warning: {"warning", "warnings", "avertissement", "avertissements"},
		validate.Error:   {"error", "errors", "erreur", "erreurs"},
	}[s]
	return lang.Text{
		EN: lang.Plural(lang.EN, float64(n), forms[0], forms[1]),
		FR: lang.Plural(lang.FR, float64(n), forms[2], forms[3]),
	}
}

// printContents lists the rules by severity, each with a link to its section.
func printContents(w io.Writer, cards []*card, l lang.Lang) {
	fmt.Fprintf(w, "\n## %s\n\n", lang.Text{EN: "Contents", FR: "Sommaire"}.In(l))
	for _, s := range validate.Severities {
		of := ofSeverity(cards, s)
		if len(of) == 0 {
			continue
		}
		title := severityTitle(s).In(l)
		fmt.Fprintf(w, "- [%s](#%s)\n", title, strings.ToLower(title))
		for _, k := range of {
			fmt.Fprintf(w, "  - [%s](#%s) – %s\n", k.Code, k.Code, markdown(k.Title.In(l)))
		}
	}
}

// printFiles lists the rules of each file, but for those of nearly all files, which come
// in one list.
func printFiles(w io.Writer, cards []*card, l lang.Lang) {
	var general []*card
	of := map[gtfs.File][]*card{}
	for _, k := range cards {
		if len(k.files) == 0 || len(k.files) > int(gtfs.Files)/2 {
			general = append(general, k)
			continue
		}
		for _, f := range k.files {
			of[f] = append(of[f], k)
		}
	}
	fmt.Fprintf(w, "\n## %s\n\n", lang.Text{EN: "Rules by file", FR: "Règles par fichier"}.In(l))
	for f := range gtfs.Files {
		printLinks(w, f.String(), of[f], l)
	}
	printLinks(w, lang.Text{EN: "Any file, or the archive", FR: "Tout fichier, ou l’archive"}.In(l), general, l)
}

func printLinks(w io.Writer, label string, cards []*card, l lang.Lang) {
	if len(cards) == 0 {
		return
	}
	links := make([]string, len(cards))
	for i, k := range cards {
		links[i] = "[" + k.Code + "](#" + k.Code + ")"
	}
	fmt.Fprintf(w, "- **%s**%s %s\n", markdown(label), lang.Text{EN: ":", FR: "\u00a0:"}.In(l), strings.Join(links, ", "))
}
