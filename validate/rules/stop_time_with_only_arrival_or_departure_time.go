package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopTimeWithOnlyArrivalOrDepartureTime = &validate.Rule{
	Code:     "stop_time_with_only_arrival_or_departure_time",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Call with only one of its two times",
		FR: "Passage avec une seule de ses deux heures",
	},
	Doc: lang.Text{
		EN: "A call has both times or neither: with one alone, some trip planners copy it, others drop the trip. Where a vehicle does not wait, both are the same.",
		FR: "Un passage a ses deux heures ou aucune : avec une seule, certains calculateurs la recopient, d’autres écartent la course. Quand le véhicule n’attend pas, les deux sont égales.",
	},
	Fix: lang.Text{
		EN: "Write the same time in both fields where the vehicle does not wait; leave both empty at stops without a fixed time.",
		FR: "Écrire la même heure dans les deux champs quand le véhicule n’attend pas ; laisser les deux vides aux arrêts sans heure fixe.",
	},
	Message: lang.Text{
		EN: "Call {stop_sequence} of trip {trip_id} has {given_field_name} but not {field_name}.",
		FR: "Le passage {stop_sequence} de la course {trip_id} a {given_field_name} mais pas {field_name}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Here("stop_sequence", "stopSequence"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, ""),
		validate.Given(1, "given_field_name", validate.FieldKind, "specifiedField"),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		arrivals, departures := st.ArrivalTime.Values(), st.DepartureTime.Values()
		if arrivals == nil || departures == nil {
			for i := range st.Len() {
				tellLoneTime(p, i)
			}
			return
		}
		departures = departures[:len(arrivals)]
		for i, arr := range arrivals {
			if arr.IsSet() != departures[i].IsSet() {
				tellLoneTime(p, i)
			}
		}
	},
}

// tellLoneTime reports the time that a call lacks while it has the other.
func tellLoneTime(p *validate.Pass, i int) {
	st := p.Feed.StopTimes
	switch arr, dep := st.ArrivalTime.At(i).IsSet(), st.DepartureTime.At(i).IsSet(); {
	case arr && !dep:
		p.Report(st.DepartureTime.Cell(i), validate.FieldName(st.ArrivalTime.Field()))
	case dep && !arr:
		p.Report(st.ArrivalTime.Cell(i), validate.FieldName(st.DepartureTime.Field()))
	}
}
