package dataset

import (
	"cmp"
	"context"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func headways() Dataset {
	return &Table[Headway]{
		About: Info{
			Name:    "headways",
			Title:   lang.Text{EN: "Headways by period of the day", FR: "Intervalles de passage par période de la journée"},
			Grain:   lang.Text{EN: "a period of a day type in which a route and direction leaves its busiest stop", FR: "une période d’un type de jour où une ligne, dans un sens, part de son arrêt le plus desservi"},
			Needs:   NeedsFeed,
			Formats: []string{"csv", "xlsx", "parquet"},
		},
		Rows: headwaysRows,
	}
}

// Headway is a row of headways.
type Headway struct {
	Origin
	DayType           string   `col:"day_type,key" en:"weekday (Monday to Friday), saturday or sunday; see day_types for the date" fr:"weekday (du lundi au vendredi), saturday ou sunday ; la date est dans day_types" source:"day_types" example:"weekday"`
	RouteID           string   `col:"route_id,key" en:"Id of the route" fr:"Identifiant de la ligne" source:"trips.txt: route_id" example:"T1"`
	DirectionID       *int32   `col:"direction_id,key" en:"Direction, 0 or 1 as in the feed" fr:"Sens, 0 ou 1 comme dans le jeu de données" source:"trips.txt: direction_id" example:"0"`
	Period            string   `col:"period,key" en:"am_peak 07-09, midday 09-16, pm_peak 16-19, evening 19-23, night 23-07" fr:"am_peak 7 h-9 h, midday 9 h-16 h, pm_peak 16 h-19 h, evening 19 h-23 h, night 23 h-7 h" source:"stop_times.txt: departure_time" example:"am_peak"`
	NTrips            int32    `col:"n_trips" unit:"count" en:"Departures from the reference stop in the period" fr:"Départs de l’arrêt de référence dans la période" source:"stop_times.txt and frequencies.txt" example:"20"`
	MeanHeadwayMin    *float64 `col:"mean_headway_min" unit:"min" en:"Mean time between departures that follow each other in the period" fr:"Intervalle moyen entre deux départs qui se suivent dans la période" source:"stop_times.txt and frequencies.txt" example:"6.3"`
	MedianHeadwayMin  *float64 `col:"median_headway_min" unit:"min" en:"Median of these times" fr:"Médiane de ces intervalles" source:"stop_times.txt and frequencies.txt" example:"6"`
	P90HeadwayMin     *float64 `col:"p90_headway_min" unit:"min" en:"Time that 90 % of them keep within" fr:"Intervalle que 90 % d’entre eux ne dépassent pas" source:"stop_times.txt and frequencies.txt" example:"8"`
	MinHeadwayMin     *float64 `col:"min_headway_min" unit:"min" en:"Shortest of these times" fr:"Le plus court de ces intervalles" source:"stop_times.txt and frequencies.txt" example:"4"`
	MaxHeadwayMin     *float64 `col:"max_headway_min" unit:"min" en:"Longest of these times" fr:"Le plus long de ces intervalles" source:"stop_times.txt and frequencies.txt" example:"12"`
	ReferenceStopID   string   `col:"reference_stop_id" en:"Id of the stop with the most departures of the route and direction that day; of several the first id" fr:"Identifiant de l’arrêt qui a le plus de départs de la ligne dans ce sens ce jour-là ; à égalité, le premier identifiant" source:"stop_times.txt: stop_id" example:"S042"`
	ReferenceStopName *string  `col:"reference_stop_name" en:"Name of that stop" fr:"Nom de cet arrêt" source:"stops.txt: stop_name" example:"Hôtel de Ville"`
}

// The periods in the order of their names.
const (
	amPeak = iota
	evening
	midday
	night
	pmPeak
)

var periodNames = [...]string{"am_peak", "evening", "midday", "night", "pm_peak"}

// periodOf returns the period of a time, and the day that the period begins on: the night
// lasts over midnight.
func periodOf(t gtfs.Time) (period, day int) {
	const hour, dayLong = 3600, 24 * 3600
	sinceSeven := int(t) - 7*hour + dayLong // not below 0 for any time of day
	switch s := sinceSeven % dayLong; {
	case s < 2*hour:
		period = amPeak
	case s < 9*hour:
		period = midday
	case s < 12*hour:
		period = pmPeak
	case s < 16*hour:
		period = evening
	default:
		period = night
	}
	return period, sinceSeven / dayLong
}

func headwaysRows(ctx context.Context, in *Input, yield func([]Headway) error) error {
	var rows []Headway
	for _, kind := range kindsByName {
		day := in.dayTypes()[kind].date
		for _, g := range in.groups() {
			if err := ctx.Err(); err != nil {
				return err
			}
			if ref, ok := in.reference(g, day); ok {
				rows = append(rows, in.headwaysOf(g, dayNames[kind], &ref)...)
			}
		}
	}
	return inBatches(ctx, rows, yield)
}

// headwaysOf returns a row for each period with a departure.
func (in *Input) headwaysOf(g *group, day string, ref *reference) (rows []Headway) {
	stop := in.Feed.Stops.StopID.At(ref.stop)
	for period, stay := range ref.periods() {
		if stay.n == 0 {
			continue
		}
		slices.Sort(stay.minutes)
		h := Headway{
			Origin: in.origin(), DayType: day, RouteID: in.names().route[g.route], DirectionID: g.direction(),
			Period: periodNames[period], NTrips: stay.n, ReferenceStopID: in.names().stop[stop], ReferenceStopName: in.stopName(stop),
		}
		if m := stay.minutes; len(m) > 0 {
			h.MeanHeadwayMin, h.MedianHeadwayMin = round(mean(m), 2), round(quantile(m, 0.5), 2)
			h.P90HeadwayMin, h.MinHeadwayMin, h.MaxHeadwayMin = round(quantile(m, 0.9), 2), round(m[0], 2), round(m[len(m)-1], 2)
		}
		rows = append(rows, h)
	}
	return rows
}

// A stay is what leaves in one period: how many, and how many minutes after each other.
type stay struct {
	n       int32
	minutes []float64
}

// periods sorts the departures by period; minutes are counted within one only.
func (r *reference) periods() (all [len(periodNames)]stay) {
	for i, t := range r.times {
		period, day := periodOf(t)
		s := &all[period]
		s.n++
		if i > 0 {
			if p, d := periodOf(r.times[i-1]); cmp.Or(cmp.Compare(p, period), cmp.Compare(d, day)) == 0 {
				s.minutes = append(s.minutes, float64(t-r.times[i-1])/60)
			}
		}
	}
	return all
}

func mean(x []float64) (m float64) {
	for _, v := range x {
		m += v
	}
	return m / float64(len(x))
}
