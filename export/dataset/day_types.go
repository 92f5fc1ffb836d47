package dataset

import (
	"context"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func dayTypes() Dataset {
	return &Table[DayType]{
		About: Info{
			Name:    "day_types",
			Title:   lang.Text{EN: "Days that stand for weekdays, Saturdays and Sundays", FR: "Jours qui représentent la semaine, le samedi et le dimanche"},
			Grain:   lang.Text{EN: "a day type of which the feed has a day", FR: "un type de jour présent dans le jeu de données"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "xlsx", "parquet"},
		},
		Rows: dayTypesRows,
	}
}

// DayType is a row of day_types.
type DayType struct {
	Origin
	DayType string    `col:"day_type,key" en:"weekday (Monday to Friday), saturday or sunday" fr:"weekday (du lundi au vendredi), saturday ou sunday" source:"the date" example:"weekday"`
	Date    gtfs.Date `col:"date" en:"Date that stands for it: the first with the most frequent number of trips of its kind within 28 days from the day asked for, else in the whole feed" fr:"Date qui le représente : la première ayant le nombre de courses le plus fréquent de son type dans les 28 jours à compter du jour demandé, à défaut dans tout le jeu de données" source:"the calendar and the trips" example:"2026-11-24"`
	Dow     int32     `col:"dow" en:"Day of the week of the date, 1 Monday to 7 Sunday" fr:"Jour de la semaine de cette date, de 1 (lundi) à 7 (dimanche)" source:"the date" example:"2"`
	NTrips  int32     `col:"n_trips" unit:"count" en:"Trips that run on the date, each run of a trip at intervals counted" fr:"Courses assurées ce jour-là, chaque passage d’une course en fréquence étant compté" source:"trips.txt, frequencies.txt and the calendar" example:"4210"`
}

func dayTypesRows(ctx context.Context, in *Input, yield func([]DayType) error) error {
	var rows []DayType
	for _, kind := range kindsByName {
		if d := in.dayTypes()[kind]; d.date.IsSet() {
			rows = append(rows, DayType{Origin: in.origin(), DayType: d.name, Date: d.date, Dow: dow(d.date), NTrips: count(d.runs)})
		}
	}
	return inBatches(ctx, rows, yield)
}
