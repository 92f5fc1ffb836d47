package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// print writes the rules asked for in the form asked for.
func (f *rulesFlags) print(cmd *cobra.Command, args []string) error {
	if len(args) == 1 {
		if u, ok := unraisedNamed(args[0]); ok {
			return f.explainUnraised(cmd.OutOrStdout(), u)
		}
	}
	c, err := newCatalogue(cmd.Context())
	if err != nil {
		return err
	}
	cards, err := f.cards(c, args)
	if err != nil {
		return err
	}
	never := f.neverRaised(args)
	if len(cards) == 0 && (f.format != "schema" || len(never) == 0) {
		fmt.Fprintln(cmd.ErrOrStderr(), "quai: "+f.nothing(args).In(f.language))
	}
	return f.write(cmd.Context(), cmd.OutOrStdout(), cards, never, len(args) == 1)
}

// cards makes the cards of the rules that fit.
func (f *rulesFlags) cards(c *catalogue, args []string) (cards []*card, err error) {
	rules, err := chosenRules(args, f.differences)
	if err != nil {
		return nil, err
	}
	filter := f.ruleFilter
	if f.format == "schema" && f.profile == profile.Default().Name {
		filter.runs = nil // has all codes of the canonical validator
	}
	for _, r := range rules {
		if k := c.card(r); filter.keeps(r, k.files, f.language) {
			cards = append(cards, k)
		}
	}
	return cards, nil
}

// neverRaised lists the codes for a schema that no rule has.
func (f *rulesFlags) neverRaised(args []string) []profile.UnraisedCode {
	if len(args) > 0 || f.differences || f.file != "" {
		return nil
	}
	return slices.DeleteFunc(profile.Unraised(), func(u profile.UnraisedCode) bool {
		return !f.keepsSeverity(u.Severity) || !f.finds(u.Code, u.Reason.In(f.language))
	})
}

// nothing says that no rule fits what was asked for.
func (f *rulesFlags) nothing(args []string) lang.Text {
	return lang.Each(func(l lang.Lang) string {
		asked := slices.Concat(args, f.criteria(l))
		if f.differences {
			asked = append(asked, "--differences")
		}
		return lang.Text{EN: "no rule fits ", FR: "aucune règle ne répond à "}.In(l) + strings.Join(asked, ", ")
	})
}

// write writes cards. One alone is explained.
func (f *rulesFlags) write(ctx context.Context, w io.Writer, cards []*card, never []profile.UnraisedCode, alone bool) error {
	if f.format == "schema" {
		return printSchema(w, cards, never, f.language)
	}
	if f.format == "text" && f.differences {
		return printDifferences(w, rulesOf(cards), f.language)
	}
	if f.format == "text" && !alone {
		printList(w, rulesOf(cards), f.language)
		return nil
	}
	switch {
	case f.format == "json":
		return printRulesJSON(ctx, w, cards)
	case f.format == "markdown" && alone:
		return printSections(ctx, w, cards, f.language)
	case f.format == "markdown":
		return printBook(ctx, w, cards, f.language)
	}
	for _, k := range cards {
		if err := printCard(ctx, w, k, f.language, exampleWidth(w)); err != nil {
			return err
		}
	}
	return nil
}

// exampleWidth is how wide lines of examples may be: as the terminal, and where it is none
// so wide that few are cut.
func exampleWidth(w io.Writer) int {
	if lively(w) {
		return columns(w)
	}
	return 160
}

func rulesOf(cards []*card) (rules []*validate.Rule) {
	for _, k := range cards {
		rules = append(rules, k.Rule)
	}
	return rules
}

func printJSON(w io.Writer, x any) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(x)
}
