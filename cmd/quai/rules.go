package main

import (
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

func newRules() *cobra.Command {
	var format, language string
	var differences bool
	cmd := &cobra.Command{
		Use:   "rules [CODE]",
		Short: "List the rules, or explain one",
		Long:  "Rules lists all rules, or explains one: what it finds, why it matters, how to mend it.",
		Example: `  quai rules
  quai rules stop_too_far_from_shape --lang fr
  quai rules -f markdown > rules.md`,
		Args: arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: func(*cobra.Command, []string, string) (codes []cobra.Completion, _ cobra.ShellCompDirective) {
			for _, r := range profile.Default().Rules {
				codes = append(codes, r.Code)
			}
			return codes, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := lang.Parse(language)
			if err != nil {
				return usageError{err}
			}
			if err := choice("format", format, "text", "json", "markdown"); err != nil {
				return err
			}
			rules, err := chosenRules(args, differences)
			if err != nil {
				return err
			}
			return printRules(cmd.OutOrStdout(), rules, format, l, len(args) == 1)
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", "text", "text, json or markdown")
	cmd.Flags().StringVar(&language, "lang", "en", "language: en or fr")
	cmd.Flags().BoolVar(&differences, "differences", false, "only the rules that take the place of one of the canonical validator")
	return cmd
}

func chosenRules(args []string, differences bool) ([]*validate.Rule, error) {
	all := profile.Rules()
	if differences {
		all = slices.DeleteFunc(all, func(r *validate.Rule) bool { return r.Replaces == "" })
	}
	if len(args) == 0 {
		return all, nil
	}
	for _, r := range all {
		if r.Code == args[0] {
			return []*validate.Rule{r}, nil
		}
	}
	return nil, badUsage("rule %q is not known: 'quai rules' lists them", args[0])
}

func printRules(w io.Writer, rules []*validate.Rule, format string, l lang.Lang, whole bool) error {
	switch {
	case format == "json":
		return printRulesJSON(w, rules)
	case format == "markdown":
		for _, r := range rules {
			fmt.Fprintf(w, "## %s\n\n`%s` · %s\n\n%s\n\n%s\n\n<%s>\n\n", r.Title.In(l), r.Code, r.Severity.Name().In(l), r.Doc.In(l), r.Fix.In(l), r.Source)
		}
	case whole:
		r := rules[0]
		fmt.Fprintf(w, "%s\n%s · %s\n\n%s\n\n%s\n\n%s\n", r.Title.In(l), r.Code, r.Severity.Name().In(l), wrap(r.Doc.In(l)), wrap(r.Fix.In(l)), r.Source)
	default:
		for _, r := range rules {
			fmt.Fprintf(w, "%-8s %-60s %s\n", r.Severity, r.Code, r.Title.In(l))
			if r.Replaces != "" {
				fmt.Fprintf(w, "%-8s %s %s\n", "", lang.Text{EN: "in place of", FR: "à la place de"}.In(l), r.Replaces)
			}
		}
	}
	return nil
}

// A ruleJSON is a rule as programs read it.
type ruleJSON struct {
	Code     string    `json:"code"`
	Severity string    `json:"severity"`
	Title    lang.Text `json:"title"`
	Doc      lang.Text `json:"doc"`
	Fix      lang.Text `json:"fix"`
	Message  lang.Text `json:"message"`
	Source   string    `json:"source"`
	Replaces string    `json:"replaces,omitempty"`
}

func printRulesJSON(w io.Writer, rules []*validate.Rule) error {
	list := make([]ruleJSON, len(rules))
	for i, r := range rules {
		list[i] = ruleJSON{r.Code, r.Severity.String(), r.Title, r.Doc, r.Fix, r.Message, r.Source, r.Replaces}
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(list)
}

// wrap breaks a text into lines of at most 80 characters.
func wrap(text string) string {
	var b strings.Builder
	n := 0
	for word := range strings.FieldsSeq(text) {
		length := len([]rune(word))
		switch {
		case n == 0:
		case n+1+length > 80:
			b.WriteByte('\n')
			n = 0
		default:
			b.WriteByte(' ')
			n++
		}
		b.WriteString(word)
		n += length
	}
	return b.String()
}
