package release

import (
	"fmt"
	"io"
	"maps"
	"mime"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"
)

// An Output is one file of a release to be.
type Output struct {
	// Path below feeds/<feed>/r/<n>/: lower and upper case letters, digits, - _ and dots
	// in the last part only, which needs one: gtfs.zip, tables/stops.csv.
	Path      string
	MediaType string
	// Write writes the content. Its error ends the publication with nothing published.
	Write func(io.Writer) error
	// Stable lists names below feeds/<feed>/ that give this output for as long as the
	// release is current. Same form as Path, and not below r/.
	Stable []string
}

// A Submission is what is to become the next release of a feed.
type Submission struct {
	Feed    string
	Licence Licence
	At      time.Time // moment of publication; see [Manifest.PublishedAt]
	// Content identifies what the feed says, whatever its bytes. Where it equals that
	// of the current release nothing is published, unless Force is set.
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

// A folder has no dot and a file has one, so that no file of one release stands where
// another release has a folder, and no name is hidden or leads out of the folder.
var outputPath = regexp.MustCompile(`^([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$`)

// checkOutputs returns the outputs sorted by path, or ErrInvalid with the reason.
func checkOutputs(outputs []Output) ([]Output, error) {
	outputs = slices.Clone(outputs)
	slices.SortStableFunc(outputs, func(a, b Output) int { return strings.Compare(a.Path, b.Path) })
	if len(outputs) == 0 {
		return nil, fmt.Errorf("%w: no outputs", ErrInvalid)
	}
	// Some file systems take upper and lower case for the same.
	paths := map[string]bool{"manifest.json": true}
	stable := map[string]bool{}
	for _, o := range outputs {
		if err := o.check(); err != nil {
			return nil, err
		}
		if err := claim(paths, o.Path); err != nil {
			return nil, err
		}
		for _, name := range o.Stable {
			if err := claim(stable, name); err != nil {
				return nil, err
			}
		}
	}
	return outputs, nil
}

func claim(taken map[string]bool, name string) error {
	key := strings.ToLower(name)
	if taken[key] {
		return fmt.Errorf("%w: two outputs are called %s", ErrInvalid, name)
	}
	taken[key] = true
	return nil
}

func (o Output) check() error {
	if !outputPath.MatchString(o.Path) || len(o.Path) > 200 {
		return fmt.Errorf("%w: output path %q", ErrInvalid, o.Path)
	}
	if _, _, err := mime.ParseMediaType(o.MediaType); err != nil {
		return fmt.Errorf("%w: output %s: media type %q", ErrInvalid, o.Path, o.MediaType)
	}
	if o.Write == nil {
		return fmt.Errorf("%w: output %s has no content", ErrInvalid, o.Path)
	}
	for _, name := range o.Stable {
		if !outputPath.MatchString(name) || len(name) > 200 || strings.HasPrefix(strings.ToLower(name), "r/") {
			return fmt.Errorf("%w: stable name %q", ErrInvalid, name)
		}
	}
	return nil
}
