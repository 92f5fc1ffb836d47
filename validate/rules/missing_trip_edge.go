package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingTripEdge = &validate.Rule{
	Code:     "missing_trip_edge",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "First or last call of a trip without a time",
		FR: "Premier ou dernier passage d’une course sans heure",
	},
	Doc: lang.Text{
		EN: "Times in between can be interpolated, those at the ends cannot: trip planners drop the trip or refuse the feed. On-demand calls with a window of time need no times.",
		FR: "Les heures intermédiaires peuvent être interpolées, pas celles des extrémités : les calculateurs écartent la course ou refusent le jeu de données. Les passages à la demande avec une plage horaire n’ont pas besoin d’heure.",
	},
	Fix: lang.Text{
		EN: "Write both times of the first and the last call of each trip.",
		FR: "Écrire les deux heures du premier et du dernier passage de chaque course.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} begins or ends at call {stop_sequence}, which has no {field_name}.",
		FR: "La course {trip_id} commence ou finit au passage {stop_sequence}, où {field_name} manque.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Here("stop_sequence", "stopSequence"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "specifiedField"),
	},
	Key: []string{"trip_id", "stop_sequence", "field_name"},
	Run: func(p *validate.Pass) {
		for trip := range tripsWith(p, untimedEdge) {
			calls := p.Feed.CallsOf(trip)
			missingEdge(p, calls.Row(0))
			missingEdge(p, calls.Row(calls.Len()-1))
		}
	},
}

// missingEdge reports the times that the call on a row lacks; a trip of one call is
// told of as first and as last.
func missingEdge(p *validate.Pass, row int) {
	st := p.Feed.StopTimes
	if st.StartPickupDropOffWindow.At(row).IsSet() || st.EndPickupDropOffWindow.At(row).IsSet() {
		return
	}
	if !st.ArrivalTime.At(row).IsSet() {
		p.Report(st.ArrivalTime.Cell(row))
	}
	if !st.DepartureTime.At(row).IsSet() {
		p.Report(st.DepartureTime.Cell(row))
	}
}
