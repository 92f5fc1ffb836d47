package dataset

import (
	"context"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func calendarSummary() Dataset {
	return &Table[CalendarDay]{
		About: Info{
			Name:    "calendar_summary",
			Title:   lang.Text{EN: "Service day by day", FR: "L’offre jour par jour"},
			Grain:   lang.Text{EN: "a day from the first to the last of any service", FR: "un jour, du premier au dernier jour de circulation"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "xlsx", "parquet"},
		},
		Rows: calendarSummaryRows,
	}
}

// CalendarDay is a row of calendar_summary.
type CalendarDay struct {
	Origin
	Date          gtfs.Date `col:"date,key" en:"Service day; days without service are there too" fr:"Jour d’exploitation ; les jours sans service y sont aussi" source:"calendar.txt and calendar_dates.txt" example:"2026-11-24"`
	Dow           int32     `col:"dow" en:"Day of the week, 1 Monday to 7 Sunday" fr:"Jour de la semaine, de 1 (lundi) à 7 (dimanche)" source:"the date" example:"2"`
	DayType       string    `col:"day_type" en:"weekday (Monday to Friday), saturday or sunday" fr:"weekday (du lundi au vendredi), saturday ou sunday" source:"the date" example:"weekday"`
	PublicHoliday *string   `col:"public_holiday" en:"Name of the public holiday, where a source is given" fr:"Nom du jour férié, si une source est donnée" source:"list of public holidays" example:"Armistice 1918"`
	SchoolHoliday *string   `col:"school_holiday" en:"Name of the school holiday, where a source is given" fr:"Nom des vacances scolaires, si une source est donnée" source:"list of school holidays" example:"Vacances de la Toussaint"`
	NServices     int32     `col:"n_services" unit:"count" en:"Services that run" fr:"Calendriers qui circulent" source:"calendar.txt and calendar_dates.txt" example:"5"`
	NTrips        int32     `col:"n_trips" unit:"count" en:"Trips that run, each run of a trip at intervals counted" fr:"Courses assurées, chaque passage d’une course en fréquence étant compté" source:"trips.txt, frequencies.txt and the calendar" example:"4210"`
	PctOfTypical  *float64  `col:"pct_of_typical" unit:"%" en:"Trips against the median of all days of the same day type" fr:"Courses par rapport à la médiane de tous les jours du même type" source:"n_trips" example:"100"`
	InFeedWindow  bool      `col:"in_feed_window" en:"Whether the day lies within the dates the feed says it is valid for" fr:"Le jour est-il dans la période de validité annoncée ?" source:"feed_info.txt: feed_start_date and feed_end_date" example:"true"`
}

func calendarSummaryRows(ctx context.Context, in *Input, yield func([]CalendarDay) error) error {
	s := in.Feed.Services()
	if !s.First.IsSet() {
		return ctx.Err()
	}
	var byKind [kindsOfDay][]float64
	var rows []CalendarDay
	for d := s.First; d <= s.Last; d++ {
		n, kind := in.runsOn(d), kindOf(d)
		byKind[kind] = append(byKind[kind], float64(n))
		rows = append(rows, CalendarDay{
			Origin: in.origin(), Date: d, Dow: dow(d), DayType: dayNames[kind],
			NServices: in.servicesOn(d), NTrips: count(n), InFeedWindow: inWindow(in.Feed.FeedInfo, d),
		})
	}
	for kind := range byKind {
		slices.Sort(byKind[kind])
	}
	for i := range rows {
		if usual := quantile(byKind[kindOf(rows[i].Date)], 0.5); usual > 0 {
			rows[i].PctOfTypical = round(float64(rows[i].NTrips)/usual*100, 1)
		}
	}
	return inBatches(ctx, rows, yield)
}

func (in *Input) servicesOn(d gtfs.Date) (n int32) {
	for id := range in.trips().byService {
		if in.Feed.Services().Runs(gtfs.ServiceID(id), d) {
			n++
		}
	}
	return n
}

// inWindow tells whether a day lies within the dates of feed_info.txt; an end that is not
// given is open.
func inWindow(t *gtfs.FeedInfo, d gtfs.Date) bool {
	from, to := t.FeedStartDate.At(0), t.FeedEndDate.At(0)
	return (!from.IsSet() || from <= d) && (!to.IsSet() || d <= to)
}
