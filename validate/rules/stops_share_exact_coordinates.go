package rules

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopsShareExactCoordinates = &validate.Rule{
	Code:     "stops_share_exact_coordinates",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stops of different names in one place",
		FR: "Arrêts de noms différents au même endroit",
	},
	Doc: lang.Text{
		EN: "Stops whose names have little in common share one position, to the centimetre. From four on it is mostly the centre of the town, put in for want of better. Planners send riders to the wrong place. Stops of one station are left alone.",
		FR: "Des arrêts aux noms sans rapport partagent une même position, au centimètre près. À partir de quatre, c’est le plus souvent le centre de la commune, saisi faute de mieux. Les calculateurs envoient le voyageur au mauvais endroit. Les arrêts d’une même station sont laissés de côté.",
	},
	Fix: lang.Text{
		EN: "Survey the stops; until then mark them as not surveyed for those who publish.",
		FR: "Relever les arrêts ; d’ici là, signaler qu’ils ne le sont pas.",
	},
	Message: lang.Text{
		EN: "{stops} stops share the position of {stop_id} “{stop_name}”, among them {other_stop_id} “{other_stop_name}”.",
		FR: "{stops} arrêts partagent la position de {stop_id} « {stop_name} », dont {other_stop_id} « {other_stop_name} ».",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile},
	Uses:   []gtfs.File{gtfs.RoutesFile, gtfs.TripsFile},
	Details: aboutStop(
		validate.There(1, "other_stop_id", "stop_id", ""),
		validate.There(1, "other_stop_name", "stop_name", ""),
		validate.Number(2, "stops", validate.Count, ""),
		validate.Number(3, "confidence", validate.Raw, ""),
	),
	Key: []string{"stop_id"},
	Run: findShared,
}

// findShared reports each point that stops with names unlike each other share.
func findShared(p *validate.Pass) {
	area, names, t := servedAreas.Of(p), namesOfPlaces.Of(p), p.Feed.Stops
	points := area.byPoint()
	for n := range points.len() {
		group := points.of(n)
		first := &area.stops[group[0]]
		if len(group) < 2 || atOrigin(first.at.Lat, first.at.Lon) {
			continue
		}
		parent := t.ParentStation.At(int(first.row))
		for _, i := range group[1:] {
			s := &area.stops[i]
			named := names.of[first.id] != 0 && names.of[s.id] != 0
			if named && !names.related(first.id, s.id) && (parent == 0 || t.ParentStation.At(int(s.row)) != parent) {
				p.Report(t.StopLat.Cell(int(first.row)), validate.At(t.StopID.Cell(int(s.row))),
					validate.Num(len(group)), sureOfGroup(len(group)))
				break
			}
		}
	}
}

// sureOfGroup is how sure it is that stops in one place are misplaced: two may be in one
// place, four hardly.
func sureOfGroup(stops int) validate.Arg {
	if stops >= 4 {
		return validate.Num(0.9)
	}
	return validate.Num(0.6)
}

// byPoint returns the stops that share a point, to 1e-7 degrees.
func (a *servedArea) byPoint() groups {
	return groupBy(len(a.stops), func(i int) [2]int64 {
		at := a.stops[i].at
		return [2]int64{int64(math.Round(at.Lat * 1e7)), int64(math.Round(at.Lon * 1e7))}
	})
}

// related tells whether two names may be of one place: they are similar, one holds the
// other, or they share a word of four letters or more.
func (n *placeNames) related(a, b gtfs.StopID) bool {
	x, y := n.texts[n.of[a]], n.texts[n.of[b]]
	if n.alike(a, b) >= 0.6 || strings.Contains(x, y) || strings.Contains(y, x) {
		return true
	}
	words := strings.Fields(y)
	return slices.ContainsFunc(strings.Fields(x), func(w string) bool {
		return utf8.RuneCountInString(w) >= 4 && slices.Contains(words, w)
	})
}
