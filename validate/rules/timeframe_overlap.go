package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var timeframeOverlap = &validate.Rule{
	Code:     "timeframe_overlap",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Overlapping periods of one timeframe",
		FR: "Périodes d’une même plage tarifaire qui se chevauchent",
	},
	Doc: lang.Text{
		EN: "Within one group and service each moment belongs to one period at most; where two overlap, readers may show either fare.",
		FR: "Dans un même groupe et un même service, chaque instant relève au plus d’une période ; si deux se chevauchent, l’un ou l’autre tarif peut s’afficher.",
	},
	Fix: lang.Text{
		EN: "End each period where the next begins.",
		FR: "Terminer chaque période là où commence la suivante.",
	},
	Message: lang.Text{
		EN: "A period of timeframe {timeframe_group_id} begins at {start_time}, before an earlier one ends at {previous_end_time}.",
		FR: "Une période de la plage {timeframe_group_id} commence à {start_time}, avant la fin d’une précédente à {previous_end_time}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#timeframestxt",
	Reads:  []gtfs.File{gtfs.TimeframesFile},
	Details: []validate.Detail{
		validate.Line(1, "previous_csv_row_number", "prevCsvRowNumber"),
		validate.There(1, "previous_end_time", "end_time", "prevEndTime"),
		validate.Line(0, "csv_row_number", "currCsvRowNumber"),
		validate.Here("start_time", "currStartTime"),
		validate.Here("timeframe_group_id", "timeframeGroupId"),
		validate.Here("service_id", "serviceId"),
	},
	Key: []string{"timeframe_group_id", "service_id", "start_time"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Timeframes
		midnight := gtfs.Time(24 * 3600) // the end of a period that has none
		if p.Quirk(NeighbourOnlyOverlap) {
			midnight = 0
		}
		periods := make([]period, t.Len())
		for i := range periods {
			of := uint64(t.TimeframeGroupID.At(i))<<32 | uint64(t.ServiceID.At(i))
			periods[i] = period{of, orTime(t.StartTime.At(i), 0), orTime(t.EndTime.At(i), midnight), 0, i}
		}
		overlaps(p, periods, func(row, before int) {
			p.Report(t.StartTime.Cell(row), validate.At(t.EndTime.Cell(before)))
		})
	},
}

// orTime returns a time, or def where it is not given.
func orTime(t, def gtfs.Time) gtfs.Time {
	if !t.IsSet() {
		return def
	}
	return t
}
