package main

import (
	"errors"
	"io"
	"math"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

type validateFlags struct {
	feedFlags
	out, format, profile, failOn string
	country                      country
	maxSamples                   int
	stats                        bool
	names                        report.Names
	schema                       bool
}

func newValidate() *cobra.Command {
	var f validateFlags
	cmd := &cobra.Command{
		Use:   "validate FEED...",
		Short: "Say what is wrong with a feed",
		Long: `Validate reads a feed (a zip, a folder, a URL, or - for standard input) and says
what is wrong with it: where, why it matters, how to mend it.

Without -o and -f a summary is printed. -o writes the whole report into a folder:
report.html (one file, opens from an e-mail), report.json (in the shape of the
canonical validator's), findings.csv, summary.txt. Several feeds need -o: each gets a
folder of its own, and the worst of them decides the exit code.

A feed that cannot be read has a report, too: that it cannot be read, and why. The
exit code is 3 then.

A script made for the canonical validator works with the command name changed: with
-i FEED or -u URL all of its options are taken as they are (-o, -c, -d, -t, -v, -r, -e,
-n, --stdout and those that change nothing). The profile is canonical then, what the run
itself met stands in system_errors.json, and errors of the feed do not fail the command.`,
		Example: `  quai validate feed.zip
  quai validate feed.zip -o report/ --lang fr --country FR
  quai validate https://example.org/gtfs.zip -f json > report.json
  curl -s https://example.org/gtfs.zip | quai validate - --fail-on warning
  quai validate north.zip south.zip -o reports/
  quai validate -i feed.zip -o out -c FR -d 2026-11-23`,
		Args: feedArguments(math.MaxInt),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.parse(args); err != nil {
				return err
			}
			return f.all(cmd, args)
		},
	}
	f.feedFlags.add(cmd)
	fl := cmd.Flags()
	fl.StringVarP(&f.out, "output", "o", "", "folder to write the report into")
	fl.StringVarP(&f.format, "format", "f", "text", "what to print: text, json, csv or html")
	fl.Var(&f.country, "country", "country of the feed, ISO 3166, such as FR: phone numbers are checked for it")
	fl.StringVar(&f.profile, "profile", "default", "default, or canonical to agree with the canonical validator 8.0.1")
	fl.StringVar(&f.failOn, "fail-on", "error", "lowest severity that refuses the feed: error, warning or never")
	fl.IntVar(&f.maxSamples, "max-samples", 1000, "places shown of each rule in HTML and JSON; counts are exact anyway")
	fl.BoolVar(&f.stats, "stats", false, "print times and memory to standard error")
	f.addDropIn(cmd)
	_ = cmd.MarkFlagDirname("output")
	completeValues(cmd, "format", "text", "json", "csv", "html")
	completeValues(cmd, "profile", "default", "canonical")
	completeValues(cmd, "fail-on", "error", "warning", "never")
	return cmd
}

func (f *validateFlags) parse(feeds []string) error {
	if err := f.feedFlags.parse(); err != nil {
		return err
	}
	if len(feeds) > 1 && f.out == "" {
		return badUsage("several feeds need -o DIR: each gets a report of its own there")
	}
	if f.maxSamples < 1 {
		return badUsage("--max-samples takes a number from 1")
	}
	if _, err := profile.Named(f.profile); err != nil {
		return badUsage("--profile: %w", err)
	}
	if err := badNames(f.names); err != nil {
		return err
	}
	if f.schema && f.out == "" {
		return badUsage("the schema of the notices needs -o DIR, where it is written")
	}
	if err := choice("fail-on", f.failOn, "error", "warning", "never"); err != nil {
		return err
	}
	return choice("format", f.format, "text", "json", "csv", "html")
}

// all judges the feeds one after the other. The outcome is that of the worst; what
// kept one from being judged is said at once, and the others are judged all the same.
func (f *validateFlags) all(cmd *cobra.Command, feeds []string) error {
	if len(feeds) == 1 {
		return f.one(cmd, feeds[0], f.out)
	}
	worst := 0
	folders := folderNames(feeds)
	for i, name := range feeds {
		err := f.one(cmd, name, filepath.Join(f.out, folders[i]))
		if cmd.Context().Err() != nil {
			return cmd.Context().Err()
		}
		say(cmd, err)
		worst = max(worst, exitOf(err))
	}
	if worst == 0 {
		return nil
	}
	return said(worst)
}

// one judges one feed and writes what was asked for.
func (f *validateFlags) one(cmd *cobra.Command, name, out string) error {
	p, _ := profile.Named(f.profile) // parse held that it is there
	timer := newTimer(f.stats, cmd.ErrOrStderr())
	in := &report.Input{
		Name: baseName(name), MaxSamples: f.maxSamples, DropIn: p.DropIn,
		Names: f.names, Date: f.day, Country: f.country.String(), Lang: f.language, Version: version(),
	}
	res, err := f.judge(cmd, name, p, timer)
	var unread feedError
	switch {
	case cmd.Context().Err() != nil:
		return cmd.Context().Err()
	case errors.As(err, &unread):
		in.Refused = feedError{err: unread.err} // without the path that was typed: a report has none
	case err != nil:
		return err
	default:
		defer res.Feed.Close()
		in.Result, in.Name, in.SHA256 = res, res.Feed.Archive().Name, res.Feed.Archive().SHA256
	}
	if werr := f.write(cmd, in, out); werr != nil {
		return werr
	}
	timer.step("report")
	timer.end(res)
	if err != nil {
		return err
	}
	return f.outcome(res)
}

// judge reads a feed and runs the rules of the profile. The error says that the feed
// could not be read; with none the feed is open.
func (f *validateFlags) judge(cmd *cobra.Command, name string, p *profile.Profile, timer *timer) (*validate.Result, error) {
	feed, err := f.open(cmd, name, p.Reading(f.country.String()))
	timer.read(feed)
	if err != nil {
		return nil, err
	}
	res, err := f.check(cmd, feed, p, f.country.String())
	timer.step("rules")
	return res, err
}

// check runs the rules of a profile over a feed, which it closes where that fails.
func (f *feedFlags) check(cmd *cobra.Command, feed *gtfs.Feed, p *profile.Profile, country string) (*validate.Result, error) {
	bar := newProgress(cmd, lang.Text{EN: "check", FR: "contrôle"}.In(f.language))
	defer bar.done()
	o := p.Options(f.day)
	o.Country, o.Threads, o.Progress = country, f.threads, bar.count
	res, err := validate.Run(cmd.Context(), feed, o)
	if err != nil {
		_ = feed.Close()
	}
	return res, err
}

// write writes the report into the folder, and what was asked for to standard output.
func (f *validateFlags) write(cmd *cobra.Command, in *report.Input, out string) error {
	if out != "" {
		if _, err := report.Write(cmd.Context(), out, in); err != nil {
			return err
		}
		in.Dir = out
	}
	if out != "" && f.schema {
		if err := f.writeSchema(cmd.Context(), out); err != nil {
			return err
		}
	}
	return f.print(cmd.OutOrStdout(), in)
}

func (f *validateFlags) print(w io.Writer, in *report.Input) error {
	switch f.format {
	case "json":
		return report.JSON(w, in)
	case "csv":
		return report.CSV(w, in)
	case "html":
		return report.HTML(w, in)
	}
	return report.Summary(w, in, columns(w), colourful(w))
}

// outcome says whether the feed is refused.
func (f *validateFlags) outcome(res *validate.Result) error {
	worst, any := res.Worst()
	limit := map[string]validate.Severity{"error": validate.Error, "warning": validate.Warning}
	if at, ok := limit[f.failOn]; ok && any && worst >= at {
		return said(exitRefused)
	}
	return nil
}
