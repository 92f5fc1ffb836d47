package release

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/source"
)

// ReadBack reads a written zip with readers that share no code with the one that wrote
// it, and compares what they find with what [gtfs.Open] finds in the same zip. It
// returns nil where they agree; [ReadBackNotes] tells more.
//
// The zip is to be one of our own making: no caps guard against a hostile one.
func ReadBack(ctx context.Context, zipPath string) error {
	_, err := ReadBackNotes(ctx, zipPath)
	return err
}

// ReadBackNotes does what [ReadBack] does and returns, for people, what could not be
// compared and why. There are no notes where all was.
//
// First, archive/zip and encoding/csv read every entry to its end: checksums must be
// right and every table must have as many rows as ours. Then, as a second opinion, the
// package github.com/jamespfennell/gtfs reads the feed: agencies, routes, stops, trips,
// services and shapes must have the same ids, shapes as many points, and trips the same
// stops at the same times. That package is never the judge: it fails on, or passes
// over, much that other readers take. So it is asked only where a feed has none of
// this, and the outcome is a note where it is not asked, fails, panics or is too slow.
//
// It is not asked either where what it reads has more than 200 MB unpacked: it needs
// about twice that in memory, beside our own reading.
//
// The error is a [*DisagreementError], or says what could not be read, or is that of
// ctx. Where ctx ends, or the second opinion takes too long, a goroutine goes on until
// that package has read what it was given; nothing else waits for it.
func ReadBackNotes(ctx context.Context, zipPath string) ([]lang.Text, error) {
	notes, err := readBack(ctx, zipPath)
	if err != nil {
		return nil, fmt.Errorf("read back %s: %w", filepath.Base(zipPath), err)
	}
	return notes, nil
}

func readBack(ctx context.Context, zipPath string) ([]lang.Text, error) {
	feed, err := gtfs.Open(ctx, zipPath, unlimited(), gtfs.Options{})
	if err != nil {
		return nil, err
	}
	defer feed.Close()
	exact, err := readExactly(ctx, zipPath, feed)
	if err != nil {
		return nil, err
	}
	if why, unfit := whyUnfit(feed, exact.blanks); unfit {
		return append(exact.notes, why), nil
	}
	theirs, why, err := secondOpinion(ctx, zipPath, feed)
	if err != nil {
		return nil, err
	}
	if theirs == nil {
		return append(exact.notes, why), nil
	}
	return exact.notes, compareStatic(feed, theirs)
}

// unlimited lifts the caps that guard against hostile archives: this one was written
// here, from what a user has let in, with caps of his own where need be.
func unlimited() source.Options {
	return source.Options{MaxUnpacked: -1, MaxEntries: -1, MaxRatio: -1}
}

// A DisagreementError says that two readers find different things in a written zip.
type DisagreementError struct {
	File   string // "stop_times.txt"
	What   string // what differs: "rows", "stop_id of row 12"
	Ours   string // what gtfs.Open finds
	Theirs string // what the other reader finds
	Reader string // the other reader: "encoding/csv"
}

// Error tells all of it in one line.
func (e *DisagreementError) Error() string {
	return fmt.Sprintf("%s: %s: %s, but %s by %s", e.File, e.What, e.Ours, e.Theirs, e.Reader)
}
