package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var overlappingFrequency = &validate.Rule{
	Code:     "overlapping_frequency",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Overlapping periods of one trip",
		FR: "Périodes d’une course qui se chevauchent",
	},
	Doc: lang.Text{
		EN: "In the time that two periods share nobody knows which interval holds, and planners show departures of both.",
		FR: "Pendant le temps commun à deux périodes, on ne sait pas quel intervalle vaut, et les calculateurs montrent les départs des deux.",
	},
	Fix: lang.Text{
		EN: "End each period where the next begins.",
		FR: "Terminer chaque période là où commence la suivante.",
	},
	Message: lang.Text{
		EN: "A period of trip {trip_id} begins at {start_time}, before an earlier one ends at {previous_end_time}.",
		FR: "Une période de la course {trip_id} commence à {start_time}, avant la fin d’une précédente à {previous_end_time}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#frequenciestxt",
	Reads:  []gtfs.File{gtfs.FrequenciesFile},
	Details: []validate.Detail{
		validate.Line(1, "previous_csv_row_number", "prevCsvRowNumber"),
		validate.There(1, "previous_end_time", "end_time", "prevEndTime"),
		validate.Line(0, "csv_row_number", "currCsvRowNumber"),
		validate.Here("start_time", "currStartTime"),
		validate.Here("trip_id", "tripId"),
	},
	Key: []string{"trip_id", "start_time"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Frequencies
		periods := make([]period, t.Len())
		for i := range periods {
			periods[i] = period{uint64(t.TripID.At(i)), t.StartTime.At(i), t.EndTime.At(i), t.HeadwaySecs.At(i), i}
		}
		overlaps(p, periods, func(row, before int) {
			p.Report(t.StartTime.Cell(row), validate.At(t.EndTime.Cell(before)))
		})
	},
}
