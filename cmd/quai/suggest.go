package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// meant proposes what a slip of the pen may have meant: ", did you mean --threads?", or
// nothing where nothing is near. Each name is shown with before in front.
func meant(before, typed string, names []string) string {
	near := &cobra.Command{SuggestionsMinimumDistance: 2}
	for _, name := range names {
		near.AddCommand(&cobra.Command{Use: name, Run: func(*cobra.Command, []string) {}})
	}
	found := near.SuggestionsFor(typed)
	if len(found) == 0 || len(found) > 5 {
		return ""
	}
	return ", did you mean " + before + strings.Join(found, " or "+before) + "?"
}

func flagNames(cmd *cobra.Command) (names []string) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// choice checks that a flag has one of its values.
func choice(flag, value string, values ...string) error {
	for _, v := range values {
		if value == v {
			return nil
		}
	}
	return badUsage("--%s %q is not known: choose %s%s", flag, value, strings.Join(values, ", "), meant("", value, values))
}

// completeValues lets a shell complete the values of a flag.
func completeValues(cmd *cobra.Command, flag string, values ...string) {
	// It fails only where there is no such flag; a test looks at the completions.
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}
