package rules

import (
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var duplicateStop = &validate.Rule{
	Code:     "duplicate_stop",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stop given twice",
		FR: "Arrêt donné deux fois",
	},
	Doc: lang.Text{
		EN: "Two stops of one name, a few metres apart, are served in the same direction by the same means of transport. Riders see half of the departures at each, and transfers between them are walks over nothing. Stops across the street, of different stations and with different platform codes are left alone.",
		FR: "Deux arrêts du même nom, à quelques mètres l’un de l’autre, sont desservis dans le même sens par le même mode. Le voyageur ne voit que la moitié des départs à chacun, et la correspondance entre eux est une marche de rien. Les arrêts d’en face, de stations différentes ou de codes de quai différents sont laissés de côté.",
	},
	Fix: lang.Text{
		EN: "Keep one of the two ids, or tell them apart by platform_code and a parent station.",
		FR: "Garder l’un des deux identifiants, ou les distinguer par platform_code et une station.",
	},
	Message: lang.Text{
		EN: "Stops {stop_id} and {other_stop_id} “{stop_name}” lie {distance} apart and serve the same direction.",
		FR: "Les arrêts {stop_id} et {other_stop_id} « {stop_name} » sont à {distance} l’un de l’autre et desservent le même sens.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile},
	Uses:   []gtfs.File{gtfs.RoutesFile, gtfs.TripsFile},
	Details: aboutStop(
		validate.There(1, "other_stop_id", "stop_id", ""),
		validate.Line(1, "other_csv_row_number", ""),
		validate.Number(2, "distance", validate.Metres, ""),
		validate.Number(3, "confidence", validate.Raw, ""),
	),
	Key: []string{"stop_id", "other_stop_id"},
	Run: findDuplicateStops,
}

// findDuplicateStops reports each stop that doubles one before it.
func findDuplicateStops(p *validate.Pass) {
	area, t := servedAreas.Of(p), p.Feed.Stops
	pairs := stopTwins(p, area)
	uses := usesOf(p.Feed, area, pairs)
	told := map[int32]bool{}
	for _, x := range pairs {
		a, b := &area.stops[x.first], &area.stops[x.second]
		sure := 0.7
		switch {
		case told[x.second] || uses.together(x):
			continue
		case uses.share(x):
			sure = 0.9
		case x.metres > 2 || !a.sameWay(b) || t.ParentStation.At(int(b.row)) != 0:
			continue
		}
		told[x.second] = true
		p.Report(t.StopID.Cell(int(b.row)), validate.At(t.StopID.Cell(int(a.row))), validate.Num(x.metres), validate.Num(sure))
	}
}

// A stopTwin is two served stops of one name in one place, by their number in the area.
type stopTwin struct {
	first, second int32
	metres        float64
}

// stopTwins returns stops that may be one, in the order of the first.
func stopTwins(p *validate.Pass, area *servedArea) (found []stopTwin) {
	names, t, kept := namesOfPlaces.Of(p), p.Feed.Stops, area.fewAtEachPoint()
	points := make([]geo.Point, len(kept))
	for k, i := range kept {
		points[k] = area.stops[i].at
	}
	grid := geo.NewGrid(points, 25)
	for x := range points {
		if p.Stopped() {
			break
		}
		grid.NearTo(x, 25, func(y int, metres float64) {
			a, b := &area.stops[kept[x]], &area.stops[kept[y]]
			if x < y && metres <= doubleWithin(a, b) && doubles(t, a, b) && names.alike(a.id, b.id) >= 0.95 && sameTail(p, a, b) {
				found = append(found, stopTwin{kept[x], kept[y], metres})
			}
		})
	}
	return found
}

// sameTail tells whether two names end in the same brackets, which often hold a bay.
func sameTail(p *validate.Pass, a, b *servedStop) bool {
	tail := func(s *servedStop) string {
		name := p.Feed.Stops.StopName.Text(int(s.row))
		return normName(strings.TrimPrefix(name, withoutBrackets(name)))
	}
	return tail(a) == tail(b)
}

// fewAtEachPoint returns the stops, at most eight of those that share a point: where
// thousands do, comparing all of them would take for ever and say nothing.
func (a *servedArea) fewAtEachPoint() (kept []int32) {
	points := a.byPoint()
	for n := range points.len() {
		group := points.of(n)
		kept = append(kept, group[:min(len(group), 8)]...)
	}
	slices.Sort(kept)
	return kept
}

// doubleWithin returns how near two stops must be to be one, in metres.
func doubleWithin(a, b *servedStop) float64 {
	if a.kinds == farRoutes && b.kinds == farRoutes {
		return 25
	}
	return 10
}

// doubles tells whether nothing sets two stops apart: neither station nor platform, nor
// what calls there and which way it goes.
func doubles(t *gtfs.Stops, a, b *servedStop) bool {
	parent, other := t.ParentStation.At(int(a.row)), t.ParentStation.At(int(b.row))
	if parent == other && parent != 0 && (a.modes|b.modes)&^(1<<bus|1<<trolleybus) != 0 {
		return false // tracks of one station, which bear no number
	}
	return (parent == other || parent == 0 || other == 0) &&
		t.PlatformCode.At(int(a.row)) == t.PlatformCode.At(int(b.row)) &&
		a.modes&b.modes != 0 && !a.otherWay(b)
}
