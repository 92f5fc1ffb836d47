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
		Long: `Rules lists all rules, or explains one: what it finds, why it matters, how to mend it,
with a small feed that has the fault.`,
		Example: `  quai rules
  quai rules stop_too_far_from_shape --lang fr
  quai rules --differences
  quai rules -f markdown > rules.md`,
		Args: arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return ruleCodes(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := parseLang(language)
			if err != nil {
				return err
			}
			if err := choice("format", format, "text", "json", "markdown"); err != nil {
				return err
			}
			rules, err := chosenRules(args, differences)
			if err != nil {
				return err
			}
			var example *profile.Example
			if len(args) == 1 {
				if example, err = profile.ExampleOf(cmd.Context(), args[0]); err != nil {
					return err
				}
			}
			if differences && format == "text" {
				return printDifferences(cmd.OutOrStdout(), rules, l)
			}
			return printRules(cmd.OutOrStdout(), rules, format, l, example)
		},
	}
	cmd.Flags().StringVarP(&format, "format", "f", "text", "text, json or markdown")
	addLang(cmd, &language, "language of what is said about the rules: en or fr")
	completeValues(cmd, "format", "text", "json", "markdown")
	cmd.Flags().BoolVar(&differences, "differences", false, "only where the default profile differs from the canonical validator: rules in place of its own, and codes told less often, with the reason")
	return cmd
}

func chosenRules(args []string, differences bool) ([]*validate.Rule, error) {
	all := profile.Rules()
	if differences {
		all = slices.DeleteFunc(all, func(r *validate.Rule) bool { return r.Replaces == "" && differenceOf(r.Code) == nil })
	}
	if len(args) == 0 {
		return all, nil
	}
	for _, r := range all {
		if r.Code == args[0] {
			return []*validate.Rule{r}, nil
		}
	}
	return nil, badUsage("rule %q is not known: 'quai rules' lists them%s", args[0], meant("", args[0], ruleCodes()))
}

func ruleCodes() (codes []string) {
	for _, r := range profile.Rules() {
		codes = append(codes, r.Code)
	}
	return codes
}

// printRules lists rules. One alone has its example with it.
func printRules(w io.Writer, rules []*validate.Rule, format string, l lang.Lang, e *profile.Example) error {
	switch {
	case format == "json":
		return printRulesJSON(w, rules, e)
	case format == "markdown":
		for _, r := range rules {
			fmt.Fprintf(w, "## %s\n\n`%s` · %s\n\n%s\n\n%s\n\n<%s>\n\n", r.Title.In(l), r.Code, r.Severity.Name().In(l), r.Doc.In(l), r.Fix.In(l), r.Source)
		}
		return printExample(w, e, "```", l)
	case e != nil:
		printRule(w, rules[0], l)
		return printExample(w, e, "", l)
	}
	for _, r := range rules {
		printLine(w, r, l)
	}
	return nil
}

// printLine tells of a rule in a line.
func printLine(w io.Writer, r *validate.Rule, l lang.Lang) {
	fmt.Fprintf(w, "%-13s %-58s %s", r.Severity.Name().In(l), r.Code, r.Title.In(l))
	if r.Replaces != "" {
		fmt.Fprintf(w, " (%s %s)", inPlaceOf.In(l), r.Replaces)
	}
	fmt.Fprintln(w)
}

func printRule(w io.Writer, r *validate.Rule, l lang.Lang) {
	fmt.Fprintf(w, "%s\n%s · %s\n", r.Title.In(l), r.Code, r.Severity.Name().In(l))
	if r.Replaces != "" {
		fmt.Fprintf(w, "%s %s\n", inPlaceOf.In(l), r.Replaces)
	}
	fmt.Fprintf(w, "\n%s\n\n%s\n\n%s\n\n", wrap(r.Doc.In(l)), wrap(r.Fix.In(l)), r.Source)
}

// A ruleJSON is a rule as programs read it.
type ruleJSON struct {
	Code     string   `json:"code"`
	Severity string   `json:"severity"`
	Title    textJSON `json:"title"`
	Doc      textJSON `json:"doc"`
	Fix      textJSON `json:"fix"`
	Message  textJSON `json:"message"`
	Source   string   `json:"source"`
	Replaces string   `json:"replaces,omitempty"`
	// Difference is there where the default profile tells the code less often.
	Difference *differenceJSON `json:"difference,omitempty"`
	Example    any             `json:"example,omitempty"` // of one rule alone
}

// A textJSON is a text as programs read it.
type textJSON struct {
	EN string `json:"en"`
	FR string `json:"fr"`
}

func printRulesJSON(w io.Writer, rules []*validate.Rule, e *profile.Example) error {
	list := make([]ruleJSON, len(rules))
	for i, r := range rules {
		list[i] = ruleJSON{r.Code, r.Severity.String(), textJSON(r.Title), textJSON(r.Doc), textJSON(r.Fix), textJSON(r.Message), r.Source, r.Replaces, differenceJSONOf(r.Code), nil}
		if e != nil {
			list[i].Example = exampleJSON(e)
		}
	}
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(list)
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
