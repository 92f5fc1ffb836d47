package report

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// Input is what a report is made of. Result or Refused must be given.
type Input struct {
	// Result is what the rules found; nil where the feed could not be read.
	Result *validate.Result
	// Refused says why the feed could not be read. The report then has this one finding.
	Refused error
	// Name is the file name of the feed, "gtfs.zip"; SHA256 the digest of its bytes in
	// hex, "" where it is not known; Size their number, 0 where it is not known. The
	// archive of the result tells those that are not given.
	Name, SHA256 string
	Size         int64
	// Date and Country are the day and the country that a feed was to be judged for that
	// could not be read; 0 and "" where they are not told. A result has its own.
	Date    gtfs.Date
	Country string
	// MaxSamples is how many notices of a rule are listed at most; 0 is 1,000.
	MaxSamples int
	// DropIn makes report.json what the canonical validator's is, member by member, for
	// programs that read that one: the first notices of a rule are listed instead of some
	// from all over, with the members known there and no others; the summary counts what
	// that one counts; and what the run itself met stands in system_errors.json: what
	// broke down, and that the feed could not be read.
	DropIn bool
	// Names are the names of files of the pack where others than the usual are wanted.
	Names Names
	// Lang is the language a page opens in and of the terminal; "" is English.
	Lang lang.Lang
	// Version is that of the program, "" where it is not told.
	Version string
	// Dir is where the pack was written, for the terminal; "" where it was not.
	Dir string
	// FeedID names the feed in findings.csv; "" takes it from Name. Release is the number
	// of the release there, 0 where the feed is not published.
	FeedID  string
	Release int32
}

const defaultSamples = 1_000

// given returns the input with what the archive and the defaults tell.
func (in *Input) given() *Input {
	g := *in
	if g.MaxSamples <= 0 {
		g.MaxSamples = defaultSamples
	}
	if g.Lang == "" {
		g.Lang = lang.EN
	}
	if g.Result == nil {
		return &g
	}
	g.Date, g.Country = g.Result.Date, g.Result.Country
	if g.Result.Feed == nil || g.Result.Feed.Archive() == nil {
		return &g
	}
	a := g.Result.Feed.Archive()
	if g.Name == "" {
		g.Name = a.Name
	}
	if g.SHA256 == "" {
		g.SHA256 = a.SHA256
	}
	if g.Size == 0 {
		g.Size = a.Size
	}
	return &g
}

// samples returns the notices of a group that are listed, at most limit: spread evenly
// over those kept, which stand in the order of the feed, so that many things are shown
// and not one thing many times.
func (in *Input) samples(g *validate.Group, limit int) []validate.Notice {
	n := min(g.Len(), limit)
	list := make([]validate.Notice, n)
	for i := range list {
		at := i
		if !in.DropIn {
			at = int(int64(i) * int64(g.Len()) / int64(n))
		}
		list[i] = g.Notice(at)
	}
	return list
}
