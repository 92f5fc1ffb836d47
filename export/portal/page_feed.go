package portal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"slices"
	"time"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A feedPage is what the page of a feed shows.
type feedPage struct {
	ID      string
	Root    string    // way to the front page: "../../"
	Lang    lang.Lang // before the reader chooses
	Current release.Manifest
	// Facts are nil for a release that was published without.
	Facts    *facts
	Verdict  verdict
	Map      template.HTML
	SmallMap template.HTML
	Calendar map[string]template.HTML // by language
	Modes    []modeGroup
	Tables   []table
	Releases []releaseRow // newest first
}

// loadFeed reads what the store has published of a feed.
func loadFeed(s *release.Store, id string) (*feedPage, error) {
	_, m, err := s.Current(id)
	if err != nil {
		return nil, err
	}
	p := &feedPage{ID: id, Root: "../../", Lang: lang.EN, Current: m, Calendar: map[string]template.HTML{}}
	all, err := s.Releases(id)
	if err != nil {
		return nil, err
	}
	slices.Reverse(all)
	for _, m := range all {
		p.Releases = append(p.Releases, rowOf(m, p.Current.Release))
	}
	if m.State != release.Redacted {
		if err := p.load(s); err != nil {
			return nil, err
		}
	}
	p.Verdict = p.verdict()
	return p, nil
}

func (p *feedPage) load(s *release.Store) error {
	o := outputs{store: s, of: p.Current}
	p.Map, p.SmallMap = o.picture(mapPath), o.picture(smallMapPath)
	for _, l := range lang.All {
		p.Calendar[string(l)] = o.picture(calendarPath(l))
	}
	if data := o.read(factsPath); data != nil {
		p.Facts = &facts{}
		if err := json.Unmarshal(data, p.Facts); err != nil {
			return fmt.Errorf("read %s: %w", factsPath, err)
		}
		p.Modes = groupsOf(p.Facts.Routes)
		if languageOf(p.Facts.Language) == lang.FR {
			p.Lang = lang.FR
		}
	}
	p.Tables = tablesOf(&o)
	return o.err
}

// languageOf takes fr, fr-CA and FR for French.
func languageOf(tag string) lang.Lang {
	if len(tag) >= 2 && (tag[:2] == "fr" || tag[:2] == "FR") && (len(tag) == 2 || tag[2] == '-') {
		return lang.FR
	}
	return lang.EN
}

// Outputs reads those of one release. The first error is kept; an output that is not
// there is none.
type outputs struct {
	store *release.Store
	of    release.Manifest
	err   error
}

func (o *outputs) read(path string) []byte {
	f, ok := o.of.File(path)
	if !ok || o.err != nil {
		return nil
	}
	file, err := o.store.Object(f.SHA256)
	if err != nil {
		o.err = err
		return nil
	}
	defer file.Close()
	data, err := io.ReadAll(file)
	if err != nil {
		o.err = fmt.Errorf("read %s: %w", path, err)
	}
	return data
}

// picture returns an SVG to stand in the page, so that it follows it into dark mode. It
// was drawn by package draw, which escapes what the feed says.
func (o *outputs) picture(path string) template.HTML {
	return template.HTML(bytes.TrimSpace(o.read(path)))
}

// Name is what the feed is called; its id where nothing else is known.
func (p *feedPage) Name() string {
	if p.Facts != nil && p.Facts.Name != "" {
		return p.Facts.Name
	}
	return p.ID
}

func (p *feedPage) routes() []routeFacts {
	if p.Facts == nil {
		return nil
	}
	return p.Facts.Routes
}

// Zip is the feed at its stable name, or nil.
func (p *feedPage) Zip() *release.File {
	if f, ok := p.Current.Stable("gtfs.zip"); ok && p.Current.State != release.Redacted {
		return &f
	}
	return nil
}

// Report is the way to a file of the report, or "".
func (p *feedPage) Report(name string) string { return p.released("report/" + name) }

// Withheld is the way to the list of what was changed or left out, or "".
func (p *feedPage) Withheld() string { return p.released("changes.csv") }

func (p *feedPage) released(path string) string {
	if _, ok := p.Current.File(path); !ok || p.Current.State == release.Redacted {
		return ""
	}
	return fmt.Sprintf("r/%d/%s", p.Current.Release, path)
}

// Busiest is the number of trips on the busiest of the days shown.
func (p *feedPage) Busiest() int {
	if p.Facts == nil || len(p.Facts.Days.Trips) == 0 {
		return 0
	}
	return slices.Max(p.Facts.Days.Trips)
}

// Covers is how many days lie between the first and the last day of service, with both;
// 0 where they are not known.
func (p *feedPage) Covers() int {
	start, errStart := time.Parse(time.DateOnly, p.Current.Coverage.Start)
	end, errEnd := time.Parse(time.DateOnly, p.Current.Coverage.End)
	if errStart != nil || errEnd != nil || end.Before(start) {
		return 0
	}
	return int(end.Sub(start).Hours()/24) + 1
}

// Cut reports whether the calendar shows only a part of the days.
func (p *feedPage) Cut() bool { return p.Facts != nil && p.Covers() > len(p.Facts.Days.Trips) }
