package dataset

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func stopDeparturesHourly() Dataset {
	return &Table[StopHour]{
		About: Info{
			Name:    "stop_departures_hourly",
			Title:   lang.Text{EN: "Departures by stop and hour", FR: "Départs par arrêt et par heure"},
			Grain:   lang.Text{EN: "an hour of a day type in which a route and direction leaves a stop", FR: "une heure d’un type de jour où une ligne, dans un sens, part d’un arrêt"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "parquet"},
		},
		Rows: stopHoursRows,
	}
}

// StopHour is a row of stop_departures_hourly.
type StopHour struct {
	Origin
	DayType        string   `col:"day_type,key" en:"weekday (Monday to Friday), saturday or sunday; see day_types for the date" fr:"weekday (du lundi au vendredi), saturday ou sunday ; la date est dans day_types" source:"day_types" example:"weekday"`
	StopID         string   `col:"stop_id,key" en:"Id of the stop" fr:"Identifiant de l’arrêt" source:"stop_times.txt: stop_id" example:"S042"`
	RouteID        string   `col:"route_id,key" en:"Id of the route" fr:"Identifiant de la ligne" source:"trips.txt: route_id" example:"T1"`
	DirectionID    *int32   `col:"direction_id,key" en:"Direction, 0 or 1 as in the feed" fr:"Sens, 0 ou 1 comme dans le jeu de données" source:"trips.txt: direction_id" example:"0"`
	Hour           int32    `col:"hour,key" unit:"h" en:"Hour of the service day, 0 to 47; what leaves later is counted in 47" fr:"Heure du jour d’exploitation, de 0 à 47 ; les départs plus tardifs sont comptés en 47" source:"stop_times.txt: departure_time" example:"8"`
	NDepartures    int32    `col:"n_departures" unit:"count" en:"Departures; calls without a time are not counted" fr:"Départs ; les passages sans horaire ne comptent pas" source:"stop_times.txt and frequencies.txt" example:"10"`
	MinHeadwayMin  *float64 `col:"min_headway_min" unit:"min" en:"Shortest time between departures that follow each other within the hour" fr:"Plus court intervalle entre deux départs qui se suivent dans l’heure" source:"stop_times.txt and frequencies.txt" example:"4"`
	MeanHeadwayMin *float64 `col:"mean_headway_min" unit:"min" en:"Mean of these times" fr:"Moyenne de ces intervalles" source:"stop_times.txt and frequencies.txt" example:"6"`
	MaxHeadwayMin  *float64 `col:"max_headway_min" unit:"min" en:"Longest of these times" fr:"Plus long de ces intervalles" source:"stop_times.txt and frequencies.txt" example:"9"`
}

// lastHour is the last hour of a service day that has a row.
const lastHour = 47

// An hourOf is a row to be, kept small since a feed has many.
type hourOf struct {
	stop, group int32 // row of stops.txt, index of the group
	hour        int32
	n           int32
	min, max    int32 // seconds; 0 gaps for one departure
	first, last gtfs.Time
}

func stopHoursRows(ctx context.Context, in *Input, yield func([]StopHour) error) error {
	for _, kind := range kindsByName {
		day := in.dayTypes()[kind].date
		if !day.IsSet() {
			continue
		}
		var hours []hourOf
		for i := range in.groups() {
			if err := ctx.Err(); err != nil {
				return err
			}
			hours = in.hoursOf(hours, int32(i), day)
		}
		texts, stops := in.names().stop, in.Feed.Stops.StopID.Values()
		slices.SortFunc(hours, func(a, b hourOf) int {
			if a.stop != b.stop {
				return strings.Compare(texts[stops[a.stop]], texts[stops[b.stop]])
			}
			return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.hour, b.hour))
		})
		n := (len(hours) + batchRows - 1) / batchRows
		err := inOrder(ctx, n, in.threads(), func(i int) []StopHour {
			return in.stopHours(dayNames[kind], hours[i*batchRows:min((i+1)*batchRows, len(hours))])
		}, yield)
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// hoursOf adds the hours of a group on a day.
func (in *Input) hoursOf(hours []hourOf, group int32, day gtfs.Date) []hourOf {
	at := map[gtfs.StopID]*reference{}
	var order []gtfs.StopID
	in.departures(in.groups()[group], day, func(stop gtfs.StopID, row int32, t gtfs.Time) {
		if !t.IsSet() {
			return
		}
		ref := at[stop]
		if ref == nil {
			ref = &reference{}
			at[stop], order = ref, append(order, stop)
		}
		ref.add(in, row, t)
	})
	for _, id := range order {
		times := at[id].times
		slices.Sort(times)
		stop, _ := in.Feed.Stops.StopID.Row(id)
		hours = byHour(hours, hourOf{stop: int32(stop), group: group}, times)
	}
	return hours
}

// byHour adds sorted departures, hour by hour.
func byHour(hours []hourOf, of hourOf, times []gtfs.Time) []hourOf {
	for i, t := range times {
		hour := min(max(int32(t)/3600, 0), lastHour)
		if i == 0 || hours[len(hours)-1].hour != hour {
			of.hour, of.first, of.last = hour, t, t
			hours = append(hours, of)
			hours[len(hours)-1].n = 1
			continue
		}
		h := &hours[len(hours)-1]
		gap := int32(t - h.last)
		if h.n == 1 {
			h.min = gap
		}
		h.min, h.max, h.last = min(h.min, gap), max(h.max, gap), t
		h.n++
	}
	return hours
}

func (in *Input) stopHours(day string, hours []hourOf) []StopHour {
	n, rows := in.names(), make([]StopHour, len(hours))
	var ints slab[int32]
	for i, h := range hours {
		g := in.groups()[h.group]
		rows[i] = StopHour{
			Origin: in.origin(), DayType: day, StopID: n.stop[in.Feed.Stops.StopID.At(int(h.stop))], RouteID: n.route[g.route],
			DirectionID: enum(&ints, g.dir), Hour: h.hour, NDepartures: h.n,
		}
		if h.n > 1 {
			rows[i].MinHeadwayMin, rows[i].MaxHeadwayMin = round(float64(h.min)/60, 2), round(float64(h.max)/60, 2)
			rows[i].MeanHeadwayMin = round(float64(h.last-h.first)/60/float64(h.n-1), 2)
		}
	}
	return rows
}
