package dataset

import (
	"context"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func serviceCalendar() Dataset {
	return &Table[ServiceDay]{
		About: Info{
			Name:    "service_calendar",
			Title:   lang.Text{EN: "Days on which services run", FR: "Jours de circulation des calendriers"},
			Grain:   lang.Text{EN: "a day on which a service runs", FR: "un jour où circule un calendrier"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "parquet"},
		},
		Rows: serviceCalendarRows,
	}
}

// ServiceDay is a row of service_calendar.
type ServiceDay struct {
	Origin
	Date      gtfs.Date `col:"date,key" en:"Service day" fr:"Jour d’exploitation" source:"calendar.txt and calendar_dates.txt" example:"2026-11-24"`
	ServiceID string    `col:"service_id,key" en:"Id of the service" fr:"Identifiant du calendrier" source:"calendar.txt and calendar_dates.txt: service_id" example:"LMMJV"`
	Exception *int32    `col:"exception" en:"1 where calendar_dates.txt adds the day; empty where the week of calendar.txt has it" fr:"1 si calendar_dates.txt ajoute ce jour ; vide si la semaine de calendar.txt le contient" source:"calendar_dates.txt: exception_type" example:"1"`
	NTrips    int32     `col:"n_trips" unit:"count" en:"Trips of the service, each run of a trip at intervals counted" fr:"Courses du calendrier, chaque passage d’une course en fréquence étant compté" source:"trips.txt and frequencies.txt" example:"310"`
}

func serviceCalendarRows(ctx context.Context, in *Input, yield func([]ServiceDay) error) error {
	s, texts, regular := in.Feed.Services(), in.names().service, regularDays(in.Feed)
	var ids []gtfs.ServiceID
	for id := 1; id < len(texts); id++ {
		if s.Count(gtfs.ServiceID(id)) > 0 {
			ids = append(ids, gtfs.ServiceID(id))
		}
	}
	if len(ids) == 0 {
		return ctx.Err()
	}
	slices.SortFunc(ids, func(a, b gtfs.ServiceID) int { return strings.Compare(texts[a], texts[b]) })
	var rows []ServiceDay
	for d := s.First; d <= s.Last; d++ {
		for _, id := range ids {
			if !s.Runs(id, d) {
				continue
			}
			row := ServiceDay{Origin: in.origin(), Date: d, ServiceID: texts[id], NTrips: count(in.trips().byService[id])}
			if !regular(id, d) {
				row.Exception = new(int32(1))
			}
			rows = append(rows, row)
		}
		if len(rows) >= batchRows {
			if err := yield(rows); err != nil {
				return err
			}
			rows = nil
		}
	}
	return inBatches(ctx, rows, yield)
}

// regularDays tells whether a week of calendar.txt has a day for a service.
func regularDays(f *gtfs.Feed) func(gtfs.ServiceID, gtfs.Date) bool {
	c := f.Calendar
	rows := map[gtfs.ServiceID][]int{}
	for i, id := range c.ServiceID.Values() {
		rows[id] = append(rows[id], i)
	}
	return func(id gtfs.ServiceID, d gtfs.Date) bool {
		for _, i := range rows[id] {
			from, to := c.StartDate.At(i), c.EndDate.At(i)
			if from.IsSet() && to.IsSet() && from <= d && d <= to && c.Week(i)[d.Weekday()] {
				return true
			}
		}
		return false
	}
}
