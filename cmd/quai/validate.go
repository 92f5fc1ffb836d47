package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

type validateFlags struct {
	feedFlags
	out, format, country, profile, failOn string
	maxSamples                            int
	stats                                 bool
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
folder of its own.`,
		Example: `  quai validate feed.zip
  quai validate feed.zip -o report/ --lang fr --country FR
  quai validate https://example.org/gtfs.zip -f json > report.json
  curl -s https://example.org/gtfs.zip | quai validate - --fail-on warning
  quai validate north.zip south.zip -o reports/`,
		Args: arguments(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.parse(len(args)); err != nil {
				return err
			}
			return f.all(cmd, args)
		},
	}
	f.feedFlags.add(cmd)
	fl := cmd.Flags()
	fl.StringVarP(&f.out, "output", "o", "", "folder to write the report into")
	fl.StringVarP(&f.format, "format", "f", "", "what to print: text, json or csv (default text)")
	fl.StringVar(&f.country, "country", "", "country of the feed, ISO 3166, such as FR: phone numbers are checked for it")
	fl.StringVar(&f.profile, "profile", "default", "default, or canonical to agree with the canonical validator 8.0.1")
	fl.StringVar(&f.failOn, "fail-on", "error", "worst finding that is let pass is below this: error, warning or never")
	fl.IntVar(&f.maxSamples, "max-samples", 1000, "places shown of each rule in HTML and JSON; counts are exact anyway")
	fl.BoolVar(&f.stats, "stats", false, "print times and memory to standard error")
	return cmd
}

func (f *validateFlags) parse(feeds int) error {
	if err := f.feedFlags.parse(); err != nil {
		return err
	}
	if feeds > 1 && f.out == "" {
		return badUsage("several feeds need -o FOLDER: each gets a report of its own there")
	}
	if f.maxSamples < 1 {
		return badUsage("--max-samples takes a number from 1")
	}
	if _, err := profile.Named(f.profile); err != nil {
		return usageError{err}
	}
	if f.country = strings.ToUpper(f.country); f.country != "" && len(f.country) != 2 {
		return badUsage("--country %q is no country: write two letters, such as FR", f.country)
	}
	if err := choice("fail-on", f.failOn, "error", "warning", "never"); err != nil {
		return err
	}
	if f.format == "" {
		f.format = "text"
	}
	return choice("format", f.format, "text", "json", "csv")
}

// all judges the feeds one after the other. The outcome is that of the worst.
func (f *validateFlags) all(cmd *cobra.Command, feeds []string) (worst error) {
	folders := folderNames(feeds)
	for i, name := range feeds {
		out := f.out
		if len(feeds) > 1 {
			out = filepath.Join(f.out, folders[i])
		}
		err := f.one(cmd, name, out)
		if cmd.Context().Err() != nil {
			return cmd.Context().Err()
		}
		if exitOf(err) > exitOf(worst) {
			worst = err
		}
	}
	return worst
}

// one judges one feed and writes what was asked for.
func (f *validateFlags) one(cmd *cobra.Command, name, out string) error {
	p, _ := profile.Named(f.profile) // parse held that it is there
	timer := newTimer(f.stats, cmd.ErrOrStderr())
	res, feed, err := f.judge(cmd, name, p, timer)
	if cmd.Context().Err() != nil {
		return cmd.Context().Err()
	}
	in := &report.Input{
		Result: res, Name: filepath.Base(name), MaxSamples: f.maxSamples, InRowOrder: p.InRowOrder,
		Lang: f.language, Version: version(), Refused: err,
	}
	if feed != nil {
		defer feed.Close()
		in.Name, in.SHA256 = feed.Archive().Name, feed.Archive().SHA256
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
// could not be read.
func (f *validateFlags) judge(cmd *cobra.Command, name string, p *profile.Profile, timer *timer) (*validate.Result, *gtfs.Feed, error) {
	bar := newProgress(cmd.ErrOrStderr(), lang.Text{EN: "read", FR: "lecture"}.In(f.language))
	o := p.Reading(f.country)
	o.Threads, o.Progress = f.threads, bar.set
	feed, err := gtfs.Open(cmd.Context(), name, f.source(cmd.InOrStdin()), o)
	bar.done()
	timer.step("read")
	if err != nil {
		return nil, nil, err
	}
	bar = newProgress(cmd.ErrOrStderr(), lang.Text{EN: "check", FR: "contrôle"}.In(f.language))
	defer bar.done()
	vo := p.Options(f.day)
	vo.Country, vo.Threads, vo.Progress = f.country, f.threads, bar.count
	res, err := validate.Run(cmd.Context(), feed, vo)
	timer.step("rules")
	return res, feed, err
}

// write writes the report into the folder, and what was asked for to standard output.
func (f *validateFlags) write(cmd *cobra.Command, in *report.Input, out string) error {
	if out != "" {
		if _, err := report.Write(cmd.Context(), out, in); err != nil {
			return err
		}
		in.Dir = out
	}
	return f.print(cmd.Context(), cmd.OutOrStdout(), in)
}

func (f *validateFlags) print(_ context.Context, w io.Writer, in *report.Input) error {
	switch f.format {
	case "json":
		return report.JSON(w, in)
	case "csv":
		return report.CSV(w, in)
	}
	return report.Summary(w, in, columns(w), colourful(w))
}

// outcome says whether the feed is refused.
func (f *validateFlags) outcome(res *validate.Result) error {
	worst, any := res.Worst()
	limit := map[string]validate.Severity{"error": validate.Error, "warning": validate.Warning}
	if at, ok := limit[f.failOn]; ok && any && worst >= at {
		return errRefused
	}
	return nil
}

// folderNames returns a folder per feed: its base name without ending, numbered
// where two feeds have the same.
func folderNames(feeds []string) []string {
	names, seen := make([]string, len(feeds)), map[string]int{}
	for i, feed := range feeds {
		name := filepath.Base(strings.TrimSuffix(feed, "/"))
		name = strings.TrimSuffix(name, filepath.Ext(name))
		if name == "" || name == "." || name == "-" {
			name = "feed"
		}
		seen[name]++
		if n := seen[name]; n > 1 {
			name = fmt.Sprintf("%s-%d", name, n)
		}
		names[i] = name
	}
	return names
}
