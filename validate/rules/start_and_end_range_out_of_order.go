package rules

import (
	"cmp"

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
		tellRanges(p, &f.StopTimes.ArrivalTime, &f.StopTimes.DepartureTime, nil, startsAfterEnd)
		tellRanges(p, &f.Calendar.StartDate, &f.Calendar.EndDate, &f.Calendar.ServiceID.Column, startsAfterEnd)
		tellRanges(p, &f.Timeframes.StartTime, &f.Timeframes.EndTime, nil, startsAfterEnd)
		tellRanges(p, &f.Frequencies.StartTime, &f.Frequencies.EndTime, nil, startsAfterEnd)
		tellRanges(p, &f.FeedInfo.FeedStartDate, &f.FeedInfo.FeedEndDate, nil, startsAfterEnd)
	},
}

// tellRanges reports the rows on which a start and an end, both given, compare as asked;
// service is the id of the row, nil where it has none of its own.
func tellRanges[T moment](p *validate.Pass, start, end *gtfs.Column[T], service *gtfs.Column[gtfs.ServiceID], asked int) {
	starts, ends := start.Values(), end.Values()
	if starts == nil || ends == nil {
		return
	}
	ends = ends[:len(starts)]
	for i, from := range starts {
		// Few rows compare as asked, so that whether both are given is asked last.
		if cmp.Compare(from, ends[i]) != asked || !from.IsSet() || !ends[i].IsSet() {
			continue
		}
		of := gtfs.Cell{Row: -1}
		if service != nil {
			of = service.Cell(i)
		}
		p.Report(start.Cell(i), validate.At(end.Cell(i)), validate.At(of), validate.FieldName(end.Field()))
	}
}

// How a start compares to its end where something is wrong.
const (
	startsAtEnd    = 0
	startsAfterEnd = 1
)

// A moment is a date or a time.
type moment interface {
	~int32
	IsSet() bool
}
