package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unsortedStopTimes = &validate.Rule{
	Code:     "unsorted_stop_times",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Calls of a trip not together or not in order",
		FR: "Passages d’une course dispersés ou en désordre",
	},
	Doc: lang.Text{
		EN: "The file may have any order, but readers need more memory and time for it, and people who look at it lose their way. A blank line among the calls of a trip counts as scattered too.",
		FR: "Le fichier peut être dans n’importe quel ordre, mais sa lecture demande plus de mémoire et de temps, et une personne s’y perd. Une ligne vide au milieu des passages d’une course compte aussi comme une dispersion.",
	},
	Fix: lang.Text{
		EN: "Sort stop_times.txt by trip_id and stop_sequence.",
		FR: "Trier stop_times.txt par trip_id et stop_sequence.",
	},
	Message: lang.Text{
		EN: "The calls of trip {trip_id} stand between lines {first_csv_row_number} and {last_csv_row_number}, scattered or out of order.",
		FR: "Les passages de la course {trip_id} se trouvent entre les lignes {first_csv_row_number} et {last_csv_row_number}, dispersés ou en désordre.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.Line(0, "first_csv_row_number", "startCsvRowNumber"),
		validate.Line(1, "last_csv_row_number", "endCsvRowNumber"),
	},
	Key: []string{"trip_id"},
	Run: func(p *validate.Pass) {
		st, clues := p.Feed.StopTimes, callLooks.Of(p).clues
		for id := range p.Feed.TripIDs() {
			calls := p.Feed.CallsOf(id)
			if calls.Len() == 0 {
				continue
			}
			first, last := calls.Row(0), calls.Row(calls.Len()-1)
			if clues[id]&scattered != 0 {
				first, last = outermost(calls)
			} else if st.Line(last)-st.Line(first) < calls.Len() {
				continue
			}
			p.Report(st.TripID.Cell(first), validate.At(st.TripID.Cell(last)))
		}
	},
}

// outermost returns the first and the last row of calls in the file.
func outermost(calls gtfs.Rows) (first, last int) {
	first, last = calls.Row(0), calls.Row(0)
	for k := range calls.Len() {
		first, last = min(first, calls.Row(k)), max(last, calls.Row(k))
	}
	return first, last
}
