package main

import (
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"golang.org/x/text/unicode/norm"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// A ruleFilter chooses rules. What is not given keeps all; what is given must hold together.
type ruleFilter struct {
	severities            []string
	file, profile, search string

	// Set by parse.
	of    gtfs.File
	runs  *profile.Profile
	words []string // of search, see folded
}

func (f *ruleFilter) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringSliceVar(&f.severities, "severity", nil, "only rules of a severity: error, warning or info; several with commas")
	fl.StringVar(&f.file, "file", "", "only rules that read a file of GTFS, such as stop_times.txt, or may point at it")
	fl.StringVar(&f.profile, "profile", "", "only rules that run in a profile: default or canonical (default both)")
	fl.StringVar(&f.search, "search", "", "only rules with all these words in code, title or explanation; case and accents do not matter")
	_ = cmd.RegisterFlagCompletionFunc("severity", completeSeverities) // as of completeValues
	completeValues(cmd, "file", fileNames()...)
	completeValues(cmd, "profile", "default", "canonical")
	completeValues(cmd, "search")
}

// completeSeverities goes on after what was typed up to the last comma.
func completeSeverities(_ *cobra.Command, _ []string, typed string) (all []cobra.Completion, _ cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	for _, s := range validate.Severities {
		all = append(all, before+s.String())
	}
	return all, cobra.ShellCompDirectiveNoFileComp
}

// parse checks what was given.
func (f *ruleFilter) parse() (err error) {
	for _, s := range f.severities {
		if err := choice("severity", s, "error", "warning", "info"); err != nil {
			return err
		}
	}
	if f.of, err = fileFlag(f.file); err != nil {
		return err
	}
	if f.profile != "" {
		if f.runs, err = profile.Named(f.profile); err != nil {
			return badUsage("--profile: %w", err)
		}
	}
	f.words = strings.Fields(folded(f.search))
	return nil
}

// fileFlag finds the file of GTFS that --file names, OtherFile where it names none.
func fileFlag(name string) (gtfs.File, error) {
	if name == "" {
		return gtfs.OtherFile, nil
	}
	if file, ok := gtfs.FileNamed(name); ok {
		return file, nil
	}
	if file, ok := gtfs.FileNamed(name + ".txt"); ok {
		return file, nil
	}
	return 0, badUsage("--file %q is no file of GTFS%s", name, meant("", name, fileNames()))
}

func fileNames() (names []string) {
	for f := range gtfs.Files {
		names = append(names, f.String())
	}
	return names
}

// keeps tells whether a rule is one of those asked for.
func (f *ruleFilter) keeps(r *validate.Rule, files []gtfs.File, l lang.Lang) bool {
	return f.keepsSeverity(r.Severity) &&
		(f.of == gtfs.OtherFile || slices.Contains(files, f.of)) &&
		(f.runs == nil || hasRule(f.runs, r.Code)) &&
		f.finds(r.Code, r.Title.In(l), r.Doc.In(l))
}

func (f *ruleFilter) keepsSeverity(s validate.Severity) bool {
	return len(f.severities) == 0 || slices.Contains(f.severities, s.String())
}

// finds tells whether all words that are looked for stand in the texts.
func (f *ruleFilter) finds(texts ...string) bool {
	in := folded(strings.Join(texts, "\n"))
	return !slices.ContainsFunc(f.words, func(word string) bool { return !strings.Contains(in, word) })
}

// folded leaves out what people do not type alike: case, accents, the apostrophe.
func folded(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == '’':
			return '\''
		}
		return r
	}, norm.NFKD.String(s)))
}

// criteria spells what was asked for, for who got nothing.
func (f *ruleFilter) criteria(l lang.Lang) (said []string) {
	for _, c := range []struct{ flag, value string }{
		{"--severity", strings.Join(f.severities, ",")}, {"--file", f.file}, {"--profile", f.profile},
		{"--search", quoted(f.search, l)},
	} {
		if c.value != "" {
			said = append(said, c.flag+" "+c.value)
		}
	}
	return said
}

func quoted(s string, l lang.Lang) string {
	if s == "" {
		return ""
	}
	return lang.Text{EN: "“" + s + "”", FR: "« " + s + " »"}.In(l)
}

func hasRule(p *profile.Profile, code string) bool {
	return slices.ContainsFunc(p.Rules, func(r *validate.Rule) bool { return r.Code == code })
}
