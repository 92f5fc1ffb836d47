package portal

import (
	"encoding/json"
	"io"
	"sync"

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
// its report: feed.json, the network in two sizes, and the calendar in both languages.
// The pages are made from what is published and from nothing else.
//
// res must be the result of checking feed. Nothing is drawn before it is written; the
// bytes hang on feed and result only.
func Outputs(feed *gtfs.Feed, res *validate.Result) []release.Output {
	f := sync.OnceValue(func() *facts { return factsOf(feed, res) })
	maps := sync.OnceValue(func() *plan { return planOf(feed) })
	list := []release.Output{
		{Path: factsPath, MediaType: "application/json", Write: func(w io.Writer) error { return f().write(w) }},
		picture(mapPath, func() []byte { return maps().large(f().Name) }),
		picture(smallMapPath, func() []byte { return maps().small(f().Name) }),
	}
	for _, l := range lang.All {
		list = append(list, picture(calendarPath(l), func() []byte { return calendar(f(), l) }))
	}
	return list
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
