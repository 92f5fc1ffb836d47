package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// printSections writes a section of Markdown for each rule, with its code as heading, so
// that the anchor is the code.
func printSections(ctx context.Context, w io.Writer, cards []*card, l lang.Lang) error {
	for i, k := range cards {
		if i > 0 {
			fmt.Fprintln(w)
		}
		if err := printSection(ctx, w, k, l, "##"); err != nil {
			return err
		}
	}
	return nil
}

// printSection writes all there is to tell about a rule.
func printSection(ctx context.Context, w io.Writer, k *card, l lang.Lang, heading string) error {
	fmt.Fprintf(w, "%s %s\n\n", heading, k.Code)
	fmt.Fprintf(w, "**%s** · %s\n\n", markdown(k.Title.In(l)), k.Severity.Name().In(l))
	fmt.Fprintf(w, "%s\n\n", markdown(k.Doc.In(l)))
	colon := lang.Text{EN: ":", FR: "\u00a0:"}.In(l)
	fmt.Fprintf(w, "**%s%s** %s\n\n", toMend.In(l), colon, markdown(k.Fix.In(l)))
	for _, f := range k.facts(l) {
		fmt.Fprintf(w, "- %s%s %s\n", markdown(f.label), colon, markdown(f.value))
	}
	fmt.Fprintf(w, "- %s%s <%s>\n", lang.Text{EN: "Source", FR: "Source"}.In(l), colon, k.Source)
	printDetailsTable(w, k.details, l)
	shown, err := k.examples(ctx)
	for _, e := range shown {
		printExampleBlocks(w, e, l)
	}
	return err
}

// printDetailsTable writes the details as a list: tables are no part of CommonMark.
func printDetailsTable(w io.Writer, details []detailCard, l lang.Lang) {
	if len(details) == 0 {
		return
	}
	fmt.Fprintf(w, "\n%s%s\n\n", markdown(detailsAre.In(l)), lang.Text{EN: ":", FR: "\u00a0:"}.In(l))
	for _, d := range details {
		name := "`" + d.name + "`"
		if d.canonical != "" {
			name += ", `" + d.canonical + "`"
		}
		fmt.Fprintf(w, "- %s – %s\n", name, markdown(d.about.In(l)))
	}
}

// printExampleBlocks writes an example, its files whole in fenced blocks.
func printExampleBlocks(w io.Writer, e *shownExample, l lang.Lang) {
	fmt.Fprintf(w, "\n**%s**\n", e.title.In(l))
	if about := e.aboutIn(l); about != "" {
		fmt.Fprintf(w, "\n%s\n", markdown(about))
	}
	for _, c := range e.conditions {
		fmt.Fprintf(w, "\n%s\n", markdown(c.In(l)))
	}
	for _, f := range e.files {
		text := whole(f.text, f.marked)
		if !f.differs {
			text = excerpt(f.text, f.marked, 0)
		}
		fmt.Fprintf(w, "\n`%s`\n\n%s", f.name, fenced(text))
	}
	printFindings(w, e.findings, l)
}

func printFindings(w io.Writer, findings []shownFinding, l lang.Lang) {
	if len(findings) == 0 {
		return
	}
	var b strings.Builder
	for _, f := range findings[:min(len(findings), exampleFindings)] {
		fmt.Fprintf(&b, "%s\n  %s\n", printable(f.place), harmless(f.sentence.In(l)))
	}
	if more := len(findings) - exampleFindings; more > 0 {
		fmt.Fprintln(&b, andMore(more).In(l))
	}
	fmt.Fprintf(w, "\n%s%s\n\n%s", lang.Text{EN: "What is said of it", FR: "Ce qui en est dit"}.In(l),
		lang.Text{EN: ":", FR: "\u00a0:"}.In(l), fenced(b.String()))
}
