package main

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

const (
	rulesLong = `Rules lists all rules, or explains one: what it finds, why it matters, how to mend it,
which files it reads, what its findings tell, with a small feed that has the fault and
one that nearly has it.

Filters combine: a rule is listed where it fits all that is asked for. --file means the
rules that read that file, need it or look into it where it is there, and those that hold
every file to the reference as far as they may point at it: invalid_color for routes.txt,
which has colours, but not for stops.txt.

-f markdown writes the rules as a book for a web page, -f json as data in both languages.
-f schema writes what the notices of report.json hold, in the shape of the canonical
validator's notice_schema.json: all its codes, also those that are never raised here, and
our own rules besides; --profile canonical leaves out ours.`

	rulesExamples = `  quai rules
  quai rules stop_too_far_from_shape --lang fr
  quai rules --severity error,warning --file stop_times.txt
  quai rules --search "shape distance" --profile canonical
  quai rules --differences
  quai rules -f markdown > rules.md
  quai rules -f schema > notice_schema.json`
)

type rulesFlags struct {
	ruleFilter
	format, lang string
	differences  bool
	language     lang.Lang // set by parse
}

func newRules() *cobra.Command {
	var f rulesFlags
	cmd := &cobra.Command{
		Use:   "rules [CODE]",
		Short: "List the rules, or explain one",
		Long:  rulesLong, Example: rulesExamples,
		Args: arguments(cobra.MaximumNArgs(1)),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return ruleCodes(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.parse(); err != nil {
				return err
			}
			return f.print(cmd, args)
		},
	}
	f.add(cmd)
	cmd.Flags().StringVarP(&f.format, "format", "f", "text", "text, json, markdown or schema")
	addLang(cmd, &f.lang, "language of what is said about the rules: en or fr")
	completeValues(cmd, "format", "text", "json", "markdown", "schema")
	cmd.Flags().BoolVar(&f.differences, "differences", false, "only where the default profile differs from the canonical validator: rules in place of its own, and codes told less often, with the reason")
	return cmd
}

func (f *rulesFlags) parse() (err error) {
	if f.language, err = parseLang(f.lang); err != nil {
		return err
	}
	if err := choice("format", f.format, "text", "json", "markdown", "schema"); err != nil {
		return err
	}
	return f.ruleFilter.parse()
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
