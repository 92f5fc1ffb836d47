package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var locationWithUnexpectedStopTime = &validate.Rule{
	Code:     "location_with_unexpected_stop_time",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Call at a place that is no stop",
		FR: "Passage à un lieu qui n’est pas un arrêt",
	},
	Doc: lang.Text{
		EN: "Vehicles call at stops and platforms. A call at a station, an entrance or a node leaves riders without a platform, and many trip planners drop it.",
		FR: "Les véhicules s’arrêtent aux arrêts et aux quais. Un passage à une station, une entrée ou un nœud prive le voyageur du quai, et bien des calculateurs d’itinéraires l’écartent.",
	},
	Fix: lang.Text{
		EN: "Let the call name the platform. Where the place has just one, its location_type should be 0.",
		FR: "Faire porter le passage sur le quai. Si le lieu n’en a qu’un, son location_type devrait être 0.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} calls at {stop_id} “{stop_name}”, which is no stop or platform.",
		FR: "La course {trip_id} dessert {stop_id} « {stop_name} », qui n’est ni un arrêt ni un quai.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile},
	Details: aboutStop(
		validate.Line(1, "stop_time_csv_row_number", "stopTimeCsvRowNumber"),
		validate.There(1, "trip_id", "trip_id", ""),
	),
	Key: []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t, calls := p.Feed.Stops, firstCalls.Of(p)
		for i, id := range t.StopID.Values() {
			if t.LocationType.At(i).Or(boardable) != boardable && calls[id] >= 0 {
				p.Report(t.LocationType.Cell(i), validate.At(p.Feed.StopTimes.StopID.Cell(int(calls[id]))))
			}
		}
	},
}
