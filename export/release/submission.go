package release

import (
	"fmt"
	"maps"
	"path"
	"strings"
	"time"
)

// A Submission is what is to become the next release of a feed.
type Submission struct {
	Feed    string
	Licence Licence
	At      time.Time // moment of publication; see [Manifest.PublishedAt]
	// Now is what the clock says. An At more than a day later is refused as a slip: dates
	// only rise, so it would date all later releases too. The zero time is no clock, and
	// nothing is then refused.
	Now time.Time
	// Content identifies what the feed says, whatever its bytes. Where it equals that
	// of the current release, and the licence does, nothing is published, unless Force
	// is set.
	Content  string
	Force    bool
	Outputs  []Output
	Source   Source
	Coverage Coverage
	Counts   map[string]int64 // rows by table, findings by severity, …
	Note     string           // a sentence for people

	// Prepare, where given, adds outputs that bear the number and date of the release.
	// It is called once both are settled; its error ends the publication.
	Prepare func(release int, at time.Time) ([]Output, error)
}

// ahead is how far a moment of publication may lie ahead of the clock: clocks differ,
// and a day is taken for midnight of the zone that is furthest on.
const ahead = 24 * time.Hour

// check returns ErrInvalid with the reason, or a *LicenceError, and fills the licence in.
func (sub *Submission) check() error {
	l, err := sub.Licence.checked()
	switch {
	case !ValidFeed(sub.Feed):
		return fmt.Errorf("%w: feed id %q: lower-case letters, digits and hyphens, at most 63", ErrInvalid, sub.Feed)
	case err != nil:
		return err
	case sub.Content == "":
		return fmt.Errorf("%w: no content id", ErrInvalid)
	case sub.At.IsZero() || sub.At.Year() > 9999:
		return fmt.Errorf("%w: no moment of publication", ErrInvalid)
	case !sub.Now.IsZero() && sub.At.Sub(sub.Now) > ahead:
		return fmt.Errorf("%w: moment of publication %s: the clock says %s", ErrInvalid,
			sub.At.UTC().Format(time.RFC3339), sub.Now.UTC().Format(time.RFC3339))
	}
	sub.Licence = l
	return sub.Coverage.check()
}

func (c Coverage) check() error {
	if c == (Coverage{}) {
		return nil
	}
	for _, day := range []string{c.Start, c.End} {
		if _, err := time.Parse(time.DateOnly, day); err != nil {
			return fmt.Errorf("%w: coverage: %w", ErrInvalid, err)
		}
	}
	return nil
}

// manifest returns what is known before the outputs are written.
func (sub *Submission) manifest(last, next Channel) Manifest {
	m := Manifest{
		Feed:     sub.Feed,
		Content:  sub.Content,
		Licence:  sub.Licence,
		Source:   sub.Source,
		Coverage: sub.Coverage,
		Counts:   maps.Clone(sub.Counts),
		Note:     sub.Note,
	}
	m.Source.Name = lastPart(m.Source.Name)
	return m.numbered(last, next, sub.At)
}

// numbered gives a manifest its place in the order of releases.
func (m Manifest) numbered(last, next Channel, at time.Time) Manifest {
	m.Format = 1
	m.State = Published
	m.Release = next.Release
	m.Previous = last.Release
	m.PublishedAt = next.SwitchedAt
	m.RequestedAt = time.Time{}
	if asked := at.UTC().Truncate(time.Second); !asked.Equal(next.SwitchedAt) {
		m.RequestedAt = asked
	}
	return m
}

// lastPart drops folders, hosts and queries, which may tell more than the public should know.
func lastPart(name string) string {
	name, _, _ = strings.Cut(name, "?")
	name, _, _ = strings.Cut(name, "#")
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	if name == "." || name == "/" {
		return ""
	}
	return name
}
