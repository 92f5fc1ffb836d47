package release

import (
	"context"
	"fmt"
	"os"
	"time"

	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// secondOpinion has the second reader read a zip. Where it does not come to an end, or
// to a bad one, theirs is nil and why says so.
func secondOpinion(ctx context.Context, zipPath string, feed *gtfs.Feed) (theirs *jf.Static, why lang.Text, err error) {
	content, err := os.ReadFile(zipPath)
	if err != nil {
		return nil, lang.Text{}, err
	}
	// It reads 120 MB/s on an idle machine.
	limit, cancel := context.WithTimeout(ctx, 30*time.Second+time.Duration(unpacked(feed)/2_000_000)*time.Second)
	defer cancel()
	theirs, fault := parseApart(limit, func() (*jf.Static, error) { return jf.ParseStatic(content, jf.ParseStaticOptions{}) })
	if fault != nil {
		why, _ = unfitNote("the second reader ended with: "+fault.Error(), "le second lecteur a fini par : "+fault.Error())
	}
	return theirs, why, ctx.Err()
}

// unpacked returns the bytes of all entries together.
func unpacked(feed *gtfs.Feed) (n int64) {
	for _, e := range feed.Archive().Entries {
		n += e.Size
	}
	return n
}

// parseApart parses in a goroutine of its own, so that the package can neither end the
// program by a panic nor keep it waiting.
func parseApart(ctx context.Context, parse func() (*jf.Static, error)) (*jf.Static, error) {
	type outcome struct {
		static *jf.Static
		err    error
	}
	done := make(chan outcome, 1)
	go func() {
		var o outcome
		defer func() {
			if p := recover(); p != nil {
				o = outcome{nil, fmt.Errorf("panic: %v", p)}
			}
			done <- o
		}()
		o.static, o.err = parse()
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case o := <-done:
		return o.static, o.err
	}
}
