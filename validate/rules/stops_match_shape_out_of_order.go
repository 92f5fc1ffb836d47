package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopsMatchShapeOutOfOrder = &validate.Rule{
	Code:     "stops_match_shape_out_of_order",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stops in another order than on the shape",
		FR: "Arrêts dans un autre ordre que sur le tracé",
	},
	Doc: lang.Text{
		EN: "Along the shape the stop comes before the one called at earlier, so the vehicle would have to go back. The shape belongs to another branch, or two stops are swapped; maps then draw loops or nothing. Told once per list of calls and shape; shapes that are merely drawn backwards are told by shape_reversed.",
		FR: "Le long du tracé, l’arrêt vient avant celui desservi plus tôt : le véhicule devrait revenir en arrière. Le tracé est celui d’une autre branche, ou deux arrêts sont intervertis ; les cartes dessinent alors des boucles ou rien. Signalé une fois par suite d’arrêts et tracé ; un tracé simplement à l’envers est signalé par shape_reversed.",
	},
	Fix: lang.Text{
		EN: "Give the trips the shape of their direction; check the order of the two stops, and shape_dist_traveled where it is given.",
		FR: "Donner aux courses le tracé de leur sens ; vérifier l’ordre des deux arrêts, et shape_dist_traveled s’il est donné.",
	},
	Message: lang.Text{
		EN: "On shape {shape_id}, stop {stop_id} “{stop_name}” of trip {trip_id} comes before {previous_stop_id} “{previous_stop_name}”, where it calls first.",
		FR: "Sur le tracé {shape_id}, l’arrêt {stop_id} « {stop_name} » de la course {trip_id} vient avant {previous_stop_id} « {previous_stop_name} », desservi plus tôt.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.TripsFile, gtfs.ShapesFile},
	Uses:   []gtfs.File{gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Line(1, "trip_csv_row_number", "tripCsvRowNumber"),
		validate.There(1, "shape_id", "shape_id", "shapeId"),
		validate.There(1, "trip_id", "trip_id", "tripId"),
		validate.Line(0, "stop_time_csv_row_number", "stopTimeCsvRowNumber1"),
		validate.Here("stop_id", "stopId1"),
		validate.Here("stop_id/stop_name", "stopName1").As("stop_name"),
		validate.Given(2, "match", validate.PointKind, "match1"),
		validate.Line(3, "previous_stop_time_csv_row_number", "stopTimeCsvRowNumber2"),
		validate.There(3, "previous_stop_id", "stop_id", "stopId2"),
		validate.There(3, "previous_stop_name", "stop_id/stop_name", "stopName2"),
		validate.Given(4, "previous_match", validate.PointKind, "match2"),
	},
	Key: []string{"shape_id", "stop_id", "previous_stop_id"},
	Run: func(p *validate.Pass) {
		for _, fault := range faultsOf(p, geo.OutOfOrder) {
			trip := validate.At(p.Feed.Trips.TripID.Cell(int(fault.trip)))
			cell := p.Feed.StopTimes.StopID.Cell(int(fault.call))
			match := validate.Place(fault.match.Lat, fault.match.Lon)
			previous := validate.At(p.Feed.StopTimes.StopID.Cell(int(fault.previous)))
			p.Report(cell, trip, match, previous, validate.Place(fault.before.Lat, fault.before.Lon))
		}
	},
}
