package portal

import (
	"encoding/json"
	"io"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/export/overview"
	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// What the pages of a release are made from, below feeds/<id>/r/<n>/.
const (
	factsPath    = "feed.json"
	mapPath      = "map.svg"
	smallMapPath = "map-small.svg"
)

func calendarPath(l lang.Lang) string { return "calendar." + string(l) + ".svg" }

// Outputs returns what a release holds for its pages besides the feed, its tables and
// its report: feed.json, the calendar in both languages, and, where anything has a place,
// the network in two sizes. The pages are made from what is published and from nothing
// else.
//
// res must be the result of checking feed. The bytes hang on the two only.
func Outputs(feed *gtfs.Feed, res *validate.Result) []release.Output {
	s, plan := overview.ServiceOf(feed), overview.PlanOf(feed)
	days := s.Days(res.Date, shownDays)
	about := factsOf(feed, res, s, days)
	list := []release.Output{{Path: factsPath, MediaType: "application/json", Write: about.write}}
	for _, l := range lang.All {
		list = append(list, picture(calendarPath(l), func() []byte { return draw.Days(days.Calendar(res.Date, l)) }))
	}
	if plan.Empty() {
		return list
	}
	return append(list,
		picture(mapPath, func() []byte { return titled(plan.Large(), about.Name) }),
		picture(smallMapPath, func() []byte { return titled(plan.Small(), about.Name) }))
}

// titled draws a map. Its title is the feed's name, the same in both languages.
func titled(m draw.Map, name string) []byte {
	m.Title = name
	return draw.Network(m)
}

func picture(path string, svg func() []byte) release.Output {
	return release.Output{Path: path, MediaType: "image/svg+xml", Write: func(w io.Writer) error {
		_, err := w.Write(svg())
		return err
	}}
}

func (f *facts) write(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(f)
}
