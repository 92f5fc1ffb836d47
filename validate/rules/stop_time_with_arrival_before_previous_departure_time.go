package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopTimeWithArrivalBeforePreviousDepartureTime = &validate.Rule{
	Code:     "stop_time_with_arrival_before_previous_departure_time",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Arrival before the departure from the previous stop",
		FR: "Arrivée avant le départ de l’arrêt précédent",
	},
	Doc: lang.Text{
		EN: "A vehicle cannot arrive before it has left the stop before. Trip planners drop such trips or show journeys that go back in time.",
		FR: "Un véhicule ne peut pas arriver avant d’avoir quitté l’arrêt précédent. Les calculateurs d’itinéraires écartent ces courses ou montrent des trajets qui remontent le temps.",
	},
	Fix: lang.Text{
		EN: "Correct the times of the two calls. After midnight, hours go on: 00:10 of the next day is written 24:10:00.",
		FR: "Corriger les heures des deux passages. Après minuit, les heures continuent : 0 h 10 le lendemain s’écrit 24:10:00.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} arrives at {arrival_time}, {gap} before it leaves the previous stop at {previous_departure_time}.",
		FR: "La course {trip_id} arrive à {arrival_time}, {gap} avant de quitter l’arrêt précédent à {previous_departure_time}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Here("stop_sequence", ""),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Line(1, "previous_csv_row_number", "prevCsvRowNumber"),
		validate.Here("arrival_time", "arrivalTime"),
		validate.There(1, "previous_departure_time", "departure_time", "departureTime"),
		validate.Number(2, "gap", validate.Seconds, ""),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		for trip := range tripsWith(p, timesGoBack) {
			left, at := gtfs.NoTime, 0
			calls := p.Feed.CallsOf(trip)
			for k := range calls.Len() {
				i := calls.Row(k)
				if arr := st.ArrivalTime.At(i); arr.IsSet() && left.IsSet() && arr < left {
					p.Report(st.ArrivalTime.Cell(i), validate.At(st.DepartureTime.Cell(at)), validate.Num(left-arr))
				}
				if dep := st.DepartureTime.At(i); dep.IsSet() {
					left, at = dep, i
				}
			}
		}
	},
}
