package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var startAndEndRangeOutOfOrder = &validate.Rule{
	Code:     "start_and_end_range_out_of_order",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "End before start",
		FR: "Fin avant le début",
	},
	Doc: lang.Text{
		EN: "A period that ends before it begins, or a vehicle that leaves a stop before it arrives there: planners drop the row or the trip.",
		FR: "Une période qui finit avant de commencer, ou un véhicule qui quitte un arrêt avant d’y arriver : les calculateurs écartent la ligne ou la course.",
	},
	Fix: lang.Text{
		EN: "Exchange or correct the two values. Times after midnight go on: 24:10:00.",
		FR: "Échanger ou corriger les deux valeurs. Après minuit, les heures continuent : 24:10:00.",
	},
	Message: lang.Text{
		EN: "{start_field_name} {start_value} is after {end_field_name} {end_value}.",
		FR: "{start_field_name} {start_value} est après {end_field_name} {end_value}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#frequenciestxt",
	Uses:   []gtfs.File{gtfs.StopTimesFile, gtfs.CalendarFile, gtfs.TimeframesFile, gtfs.FrequenciesFile, gtfs.FeedInfoFile},
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.There(2, "service_id", "", "entityId"),
		validate.Given(0, "start_field_name", validate.FieldKind, "startFieldName"),
		validate.Value("start_value", "startValue"),
		validate.Given(3, "end_field_name", validate.FieldKind, "endFieldName"),
		validate.There(1, "end_value", "", "endValue"),
	},
	Key: []string{"filename", "start_field_name", "start_value", "end_value"},
	Run: func(p *validate.Pass) {
		f := p.Feed
		tellRanges(p, &f.StopTimes.ArrivalTime, &f.StopTimes.DepartureTime, nil, after)
		tellRanges(p, &f.Calendar.StartDate, &f.Calendar.EndDate, &f.Calendar.ServiceID.Column, after)
		tellRanges(p, &f.Timeframes.StartTime, &f.Timeframes.EndTime, nil, after)
		tellRanges(p, &f.Frequencies.StartTime, &f.Frequencies.EndTime, nil, after)
		tellRanges(p, &f.FeedInfo.FeedStartDate, &f.FeedInfo.FeedEndDate, nil, after)
	},
}

// tellRanges reports the rows on which a start and an end, both given, are as asked;
// service is the id of the row, nil where it has none of its own.
func tellRanges[T moment](p *validate.Pass, start, end *gtfs.Column[T], service *gtfs.Column[gtfs.ServiceID], asked func(a, b int32) bool) {
	for i, from := range start.Values() {
		to := end.At(i)
		if !from.IsSet() || !to.IsSet() || !asked(int32(from), int32(to)) {
			continue
		}
		of := gtfs.Cell{Row: -1}
		if service != nil {
			of = service.Cell(i)
		}
		p.Report(start.Cell(i), validate.At(end.Cell(i)), validate.At(of), validate.FieldName(end.Field()))
	}
}

// A moment is a date or a time.
type moment interface {
	~int32
	IsSet() bool
}

func after(a, b int32) bool { return a > b }
