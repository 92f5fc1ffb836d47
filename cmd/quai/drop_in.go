package main

import (
	"cmp"
	"context"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/atomic"
	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/validate/profile"
)

// A canonicalOption is one of the command line of the canonical validator.
type canonicalOption struct {
	names  []string
	ours   string // the flag of validate that stands for it, "" where it changes nothing
	valued bool   // a value follows it
}

// canonicalOptions are all that the canonical validator 8.0.1 takes. Those that change
// nothing here are about how it looks for newer versions of itself, how its JSON is laid
// out and where it keeps downloads.
var canonicalOptions = []canonicalOption{
	{[]string{"-o", "--output_base"}, "--output", true},
	{[]string{"-c", "--country_code"}, "--country", true},
	{[]string{"-d", "--date"}, "--date", true},
	{[]string{"-t", "--threads"}, "--threads", true},
	{[]string{"-v", "--validation_report_name"}, "--json-name", true},
	{[]string{"-r", "--html_report_name"}, "--html-name", true},
	{[]string{"-e", "--system_errors_report_name"}, "--system-errors-name", true},
	{[]string{"-s", "--storage_directory"}, "", true},
	{[]string{"-n", "--export_notices_schema"}, "--notice-schema", false},
	{[]string{"--stdout"}, "--format=json", false},
	{[]string{"-p", "--pretty"}, "", false},
	{[]string{"-svu", "--skip_validator_update"}, "", false},
}

// inputOptions name the feed. Our validate takes it without an option, so they tell a
// command line of the canonical validator from one of ours.
var inputOptions = []string{"-i", "--input", "-u", "--url"}

// dropIn translates a command line "validate -i FEED -o DIR" as the canonical validator
// takes it, so that a script around that one works with the command name changed: the
// profile is canonical, and errors of the feed do not fail the command, unless the flags of
// ours say otherwise. Every other command line stays as it is.
func dropIn(args []string) []string {
	options := args
	if i := slices.Index(args, "--"); i >= 0 { // feeds alone follow
		options = args[:i]
	}
	if len(args) == 0 || args[0] != "validate" || !slices.ContainsFunc(options, isInput) {
		return args
	}
	out := []string{"validate", "--profile=canonical", "--fail-on=never"}
	for rest := args[1:]; len(rest) > 0; {
		var words []string
		words, rest = translate(rest)
		out = append(out, words...)
	}
	return out
}

// addDropIn adds the flags that only options of the canonical validator stand for.
func (f *validateFlags) addDropIn(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVar(&f.names.JSON, "json-name", "", "name of report.json")
	fl.StringVar(&f.names.HTML, "html-name", "", "name of report.html")
	fl.StringVar(&f.names.SystemErrors, "system-errors-name", "", "name of system_errors.json")
	fl.BoolVar(&f.schema, "notice-schema", false, "write notice_schema.json, too")
	for _, name := range []string{"json-name", "html-name", "system-errors-name", "notice-schema"} {
		_ = fl.MarkHidden(name)
	}
}

// badNames tells what is wrong with the names of files.
func badNames(n report.Names) error {
	seen := map[string]bool{"findings.csv": true, "summary.txt": true, noticeSchemaName: true}
	for _, name := range []string{cmp.Or(n.JSON, "report.json"), cmp.Or(n.HTML, "report.html"), cmp.Or(n.SystemErrors, "system_errors.json")} {
		if name != filepath.Base(name) || name == "." || name == ".." {
			return badUsage("%q is no name of a file: write it without a folder", name)
		}
		if seen[name] {
			return badUsage("two files would be called %q", name)
		}
		seen[name] = true
	}
	return nil
}

// writeSchema writes the schema of the notices of the profile into a folder.
func (f *validateFlags) writeSchema(ctx context.Context, dir string) error {
	c, err := newCatalogue(ctx)
	if err != nil {
		return err
	}
	r := rulesFlags{format: "schema", language: f.language}
	r.profile = f.profile
	if err := r.ruleFilter.parse(); err != nil {
		return err
	}
	cards, err := r.cards(c, nil)
	if err != nil {
		return err
	}
	return atomic.WriteFile(ctx, filepath.Join(dir, noticeSchemaName), func(w io.Writer) error {
		return printSchema(w, cards, profile.Unraised(), f.language)
	})
}

// noticeSchemaName is the file that --notice-schema writes.
const noticeSchemaName = "notice_schema.json"

func isInput(arg string) bool {
	name, _, _ := strings.Cut(arg, "=")
	return slices.Contains(inputOptions, name)
}

// translate returns what stands for the first of args, and those behind it.
func translate(args []string) (words, rest []string) {
	name, value, joined := strings.Cut(args[0], "=")
	o, ok := optionNamed(name)
	switch {
	case !ok:
		return args[:1], args[1:]
	case !o.valued && o.ours != "":
		return []string{o.ours}, args[1:]
	case !o.valued:
		return nil, args[1:]
	case !joined && len(args) == 1:
		return args, nil // the flag's own error says that its value is missing
	case !joined:
		value, args = args[1], args[1:]
	}
	switch {
	case isInput(name):
		return []string{value}, args[1:]
	case o.ours == "", o.ours == "--country" && new(country).Set(value) != nil:
		return nil, args[1:] // a country that is none counts as not told
	}
	return []string{o.ours + "=" + value}, args[1:]
}

func optionNamed(name string) (canonicalOption, bool) {
	if isInput(name) {
		return canonicalOption{valued: true}, true
	}
	i := slices.IndexFunc(canonicalOptions, func(o canonicalOption) bool { return slices.Contains(o.names, name) })
	if i < 0 {
		return canonicalOption{}, false
	}
	return canonicalOptions[i], true
}
