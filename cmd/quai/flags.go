package main

import (
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
	addLang(cmd, &f.lang, "language of all that is said about the feed: en or fr")
	fl.IntVar(&f.threads, "threads", 0, "threads to work with; what is written does not depend on it (default one per processor)")
	fl.BoolVar(&f.allowPrivate, "allow-private", false, "let a URL lead to a private or local address")
	fl.Var(&f.maxUnpacked, "max-unpacked", "most bytes a feed may unpack to, such as 500M or 64G (default 64G)")
	fl.IntVar(&f.maxEntries, "max-entries", 0, "most files an archive may hold (default 10000)")
	fl.Float64Var(&f.maxRatio, "max-ratio", 0, "most times its packed size that a file may unpack to (default 500)")
}

func addLang(cmd *cobra.Command, to *string, usage string) {
	cmd.Flags().StringVar(to, "lang", "en", usage)
	completeValues(cmd, "lang", "en", "fr")
}

func addListen(cmd *cobra.Command, to *string) {
	cmd.Flags().StringVar(to, "listen", "127.0.0.1:8080", "address to listen on; port 0 takes a free one")
}

// parse checks the flags.
func (f *feedFlags) parse() (err error) {
	if f.language, err = parseLang(f.lang); err != nil {
		return err
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

func parseLang(s string) (lang.Lang, error) {
	l, err := lang.Parse(s)
	if err != nil {
		return "", badUsage("--lang: %w", err)
	}
	return l, nil
}

// open opens and reads a feed. Its error is a feedError.
func (f *feedFlags) open(cmd *cobra.Command, name string, o gtfs.Options) (*gtfs.Feed, error) {
	bar := newProgress(cmd, lang.Text{EN: "read", FR: "lecture"}.In(f.language))
	defer bar.done()
	o.Threads, o.Progress = f.threads, bar.set
	feed, err := gtfs.Open(cmd.Context(), name, source.Options{
		MaxUnpacked: int64(f.maxUnpacked), MaxEntries: f.maxEntries, MaxRatio: f.maxRatio,
		AllowPrivate: f.allowPrivate, Stdin: cmd.InOrStdin(),
	}, o)
	if err != nil {
		return nil, feedError{name, err}
	}
	return feed, nil
}
