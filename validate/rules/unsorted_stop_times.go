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
		st := p.Feed.StopTimes
		trips := make([]placing, st.TripID.Space().Len()+1)
		for i, id := range st.TripID.Values() {
			trips[id].add(int32(i), st.StopSequence.At(i))
		}
		for id := range p.Feed.TripIDs() {
			t := &trips[id]
			if t.n == 0 {
				continue
			}
			lines := st.Line(int(t.last)) - st.Line(int(t.first)) + 1
			if t.falls || lines > int(t.n) {
				p.Report(st.TripID.Cell(int(t.first)), validate.At(st.TripID.Cell(int(t.last))))
			}
		}
	},
}

// A placing is how the calls of a trip lie in the file.
type placing struct {
	first, last int32 // rows
	n           int32
	seq         gtfs.Int // of the last
	falls       bool     // the sequence does not rise somewhere
}

func (t *placing) add(row int32, seq gtfs.Int) {
	if t.n == 0 {
		t.first = row
	} else if seq <= t.seq {
		t.falls = true
	}
	t.last, t.seq = row, seq
	t.n++
}
