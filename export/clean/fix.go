package clean

import (
	"context"
	"fmt"
	"io"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A Fix is one repair of a feed.
type Fix struct {
	// Code names what it does, in words with hyphens.
	Code       string
	Title, Doc lang.Text
	// Lossy says that it may lose information.
	Lossy bool
	// Run looks at the feed and asks for edits.
	Run func(*Work)
}

// All lists the fixes in the order in which they run: encodings before cells are
// looked at, what is made from the whole feed last.
func All() []*Fix {
	return []*Fix{
		transcodeToUTF8,
		trimCells,
		createFeedInfo,
	}
}

// A Work is one fix at work on one feed.
type Work struct {
	Feed  *gtfs.Feed
	Edits *gtfs.Edits

	fix    *Fix
	report *Report
}

// Changed notes a difference; count is how many places it stands for.
func (w *Work) Changed(c Change, count int) {
	c.Fix = w.fix
	w.report.add(c, count)
}

// NotDone notes that the fix was wanted but could not be made, and why.
func (w *Work) NotDone(why lang.Text) {
	w.report.NotDone = append(w.report.NotDone, NotDone{w.fix, why})
}

// Plan runs fixes over a feed. It changes nothing: the edits are for [gtfs.Write].
func Plan(f *gtfs.Feed, fixes []*Fix) (*gtfs.Edits, *Report) {
	edits, report := &gtfs.Edits{}, &Report{}
	for _, fix := range fixes {
		fix.Run(&Work{Feed: f, Edits: edits, fix: fix, report: report})
	}
	return edits, report
}

// Clean writes the feed as a zip with all fixes made, and reports what is different.
func Clean(ctx context.Context, w io.Writer, f *gtfs.Feed) (*Report, error) {
	edits, report := Plan(f, All())
	if err := gtfs.Write(ctx, w, f, edits); err != nil {
		return nil, fmt.Errorf("write the clean feed: %w", err)
	}
	return report, nil
}
