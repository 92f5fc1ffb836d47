package main

import (
	"context"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/source"
)

// feedFlags are the flags of every command that reads a feed.
type feedFlags struct {
	date         string
	lang         string
	threads      int
	allowPrivate bool
	maxUnpacked  size
	maxEntries   int
	maxRatio     float64

	// Set by parse.
	day      gtfs.Date
	language lang.Lang
}

func (f *feedFlags) add(cmd *cobra.Command) {
	fl := cmd.Flags()
	fl.StringVar(&f.date, "date", "", "day the feed is judged on, YYYY-MM-DD (default today)")
	fl.StringVar(&f.lang, "lang", "en", "language of all that is said about the feed: en or fr")
	fl.IntVar(&f.threads, "threads", 0, "threads to work with; what is written does not depend on it (default one per processor)")
	fl.BoolVar(&f.allowPrivate, "allow-private", false, "let a URL lead to a private or local address")
	fl.Var(&f.maxUnpacked, "max-unpacked", "most bytes a feed may unpack to, such as 500M or 64G (default 64G)")
	fl.IntVar(&f.maxEntries, "max-entries", 0, "most files an archive may hold (default 10000)")
	fl.Float64Var(&f.maxRatio, "max-ratio", 0, "most times its packed size that a file may unpack to (default 500)")
	_ = cmd.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions([]string{"en", "fr"}, cobra.ShellCompDirectiveNoFileComp))
}

// parse checks the flags.
func (f *feedFlags) parse() (err error) {
	if f.language, err = lang.Parse(f.lang); err != nil {
		return usageError{err}
	}
	if f.threads < 0 || f.maxEntries < 0 || f.maxRatio < 0 {
		return badUsage("--threads, --max-entries and --max-ratio take no negative number")
	}
	if f.date == "" {
		f.day = gtfs.DateOf(time.Now())
		return nil
	}
	day, ok := gtfs.ParseDate(f.date)
	if !ok {
		return badUsage("--date %q is no day: write YYYY-MM-DD, such as 2026-11-23", f.date)
	}
	f.day = day
	return nil
}

// source returns the options to open a feed with.
func (f *feedFlags) source(stdin io.Reader) source.Options {
	return source.Options{
		MaxUnpacked: int64(f.maxUnpacked), MaxEntries: f.maxEntries, MaxRatio: f.maxRatio,
		AllowPrivate: f.allowPrivate, Stdin: stdin,
	}
}

// open opens and reads a feed in the usual dialect.
func (f *feedFlags) open(ctx context.Context, cmd *cobra.Command, name string) (*gtfs.Feed, error) {
	bar := newProgress(cmd.ErrOrStderr(), "read "+name)
	defer bar.done()
	return gtfs.Open(ctx, name, f.source(cmd.InOrStdin()), gtfs.Options{Threads: f.threads, Progress: bar.set})
}

// choice checks that a flag has one of its values.
func choice(flag, value string, values ...string) error {
	for _, v := range values {
		if value == v {
			return nil
		}
	}
	return badUsage("--%s %q is not known: choose %s", flag, value, strings.Join(values, ", "))
}
