package rules

import (
	"math"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopLatLonSwapped = &validate.Rule{
	Code:     "stop_lat_lon_swapped",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Latitude and longitude exchanged",
		FR: "Latitude et longitude interverties",
	},
	Doc: lang.Text{
		EN: "The stop lies far outside the network, and in its midst with the two coordinates exchanged. Riders do not find it, and every trip that calls there seems to cross the world. A feed that exchanges them for all stops can only be told where values come out beyond 90°.",
		FR: "L’arrêt est loin hors du réseau, et en plein milieu si l’on échange les deux coordonnées. Le voyageur ne le trouve pas, et chaque course qui le dessert semble traverser le monde. Un jeu de données qui les intervertit partout ne se reconnaît qu’aux valeurs au-delà de 90°.",
	},
	Fix: lang.Text{
		EN: "Exchange the two values, and look in the export for others of the same origin.",
		FR: "Échanger les deux valeurs, et chercher dans l’export celles de même origine.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} “{stop_name}” at {latitude}, {longitude} has latitude and longitude exchanged; so {stops|has|have} {stops} {stops|stop|stops} in all.",
		FR: "L’arrêt {stop_id} « {stop_name} », placé en {latitude}, {longitude}, a latitude et longitude interverties, comme {stops} {stops|arrêt|arrêts} en tout.",
	},
	Source:  "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile},
	Uses:    []gtfs.File{gtfs.StopTimesFile, gtfs.RoutesFile, gtfs.TripsFile},
	Details: aboutSlip(validate.Number(5, "stops", validate.Count, "")),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		if m, n := allSwapped(p.Feed); n > 0 {
			p.Report(p.Feed.Stops.StopLat.Cell(m.row), m.args(validate.Num(n))...)
			return
		}
		area, n := servedAreas.Of(p), 0
		for _, m := range area.misplaced {
			if m.slip == swappedAxes {
				n++
			}
		}
		for _, m := range area.misplaced {
			if m.slip == swappedAxes {
				p.ReportAs(validate.Warning, p.Feed.Stops.StopLat.Cell(m.row), m.args(validate.Num(n))...)
			}
		}
	},
}

// allSwapped returns the first stop of a feed nine in ten of whose latitudes are out of
// range and would not be as longitudes, and how many these are; 0 of another feed.
func allSwapped(f *gtfs.Feed) (first misplacement, n int) {
	odd, given := oddPlaces(f), 0
	for i := range f.Stops.Len() {
		pt, isOdd := odd[int32(i)]
		turned := geo.Point{Lat: pt.Lon, Lon: pt.Lat}
		switch {
		case isOdd && math.Abs(pt.Lat) > 90 && inRange(turned):
			if n++; n == 1 {
				first = misplacement{row: i, given: pt, slip: swappedAxes, meant: turned, confidence: 0.99}
			}
			given++
		case isOdd, f.Stops.Place(i).Known():
			given++
		}
	}
	if n*10 < given*9 {
		n = 0
	}
	return first, n
}
