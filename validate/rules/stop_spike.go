package rules

import (
	"math"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopSpike = &validate.Rule{
	Code:     "stop_spike",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stop far off the way of its trips",
		FR: "Arrêt loin du chemin de ses courses",
	},
	Doc: lang.Text{
		EN: "Trips leap to this stop and back, kilometres in no time, while the stops before and behind are close together: its position is wrong, or it is another stop of the same name. Leaps that the timetable leaves enough time for are left alone.",
		FR: "Les courses sautent jusqu’à cet arrêt et en reviennent, des kilomètres en un instant, alors que les arrêts d’avant et d’après sont voisins : sa position est fausse, ou c’est un autre arrêt du même nom. Les écarts pour lesquels l’horaire laisse assez de temps sont laissés de côté.",
	},
	Fix: lang.Text{
		EN: "Compare the position with the stops before and behind; look for a stop of the same name elsewhere.",
		FR: "Comparer la position à celles des arrêts voisins ; chercher un arrêt du même nom ailleurs.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} “{stop_name}” lies {distance} off the way between {from_stop_id} and {to_stop_id}, in {patterns} {patterns|pattern|patterns} of trips.",
		FR: "L’arrêt {stop_id} « {stop_name} » est à {distance} du chemin entre {from_stop_id} et {to_stop_id}, dans {patterns} {patterns|itinéraire|itinéraires}.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile, gtfs.TripsFile},
	Uses:   []gtfs.File{gtfs.RoutesFile},
	Details: aboutStop(
		validate.There(1, "from_stop_id", "stop_id", ""),
		validate.There(2, "to_stop_id", "stop_id", ""),
		validate.Number(3, "distance", validate.Metres, ""),
		validate.Number(4, "patterns", validate.Count, ""),
		validate.Number(5, "confidence", validate.Raw, ""),
	),
	Key: []string{"stop_id"},
	Run: findSpikes,
}

// A spike is a stop that trips leap to: once in each of some patterns.
type spike struct {
	id, from, to gtfs.StopID
	metres       float64 // to the nearer of from and to
	patterns     int
}

// findSpikes reports each stop once, with the stops around it in the first pattern.
func findSpikes(p *validate.Pass) {
	s := spikeSearch{feed: p.Feed, stopped: p.Stopped, at: spots.Of(p), of: map[gtfs.StopID]int{}, usual: map[[2]uint32]float64{},
		byRoute: map[gtfs.RouteID][]*gtfs.Pattern{}}
	patterns := p.Feed.Patterns()
	for n := range patterns.Len() {
		q := patterns.At(gtfs.PatternID(n))
		s.byRoute[q.RouteID] = append(s.byRoute[q.RouteID], q)
	}
	for n := range patterns.Len() {
		s.pattern(patterns.At(gtfs.PatternID(n)))
	}
	stops := &p.Feed.Stops.StopID
	cell := func(id gtfs.StopID) validate.Arg {
		row, _ := stops.Row(id)
		return validate.At(stops.Cell(row))
	}
	for _, x := range s.found {
		if row, ok := stops.Row(x.id); ok {
			p.Report(p.Feed.Stops.StopLat.Cell(row), cell(x.from), cell(x.to),
				validate.Num(x.metres), validate.Num(x.patterns), validate.Num(0.9))
		}
	}
}

// A spikeSearch looks for spikes pattern by pattern.
type spikeSearch struct {
	feed    *gtfs.Feed
	stopped func() bool
	at      []geo.Spot // of each stop id
	found   []spike
	of      map[gtfs.StopID]int // in found
	usual   map[[2]uint32]float64
	// byRoute are the patterns of each route, in their order.
	byRoute map[gtfs.RouteID][]*gtfs.Pattern
}

func (s *spikeSearch) pattern(q *gtfs.Pattern) {
	far := geo.NewCircle(5_000)
	for k := 1; k+1 < len(q.Stops) && !s.stopped(); k++ {
		a, b, c := q.Stops[k-1], q.Stops[k], q.Stops[k+1]
		there, ok := far.Leaves(s.at[a], s.at[b])
		if !ok {
			continue
		}
		back, ok := far.Leaves(s.at[b], s.at[c])
		if !ok {
			continue
		}
		usual := s.usualHop(q.RouteID, b)
		limit := math.Min(50_000, math.Max(5_000, 10*usual))
		if there <= limit || back <= limit || s.at[a].To(s.at[c]) >= 3*usual {
			continue
		}
		if s.tooFast(q, k, there) && s.tooFast(q, k+1, back) {
			s.add(spike{id: b, from: a, to: c, metres: math.Min(there, back)})
		}
	}
}

func (s *spikeSearch) add(x spike) {
	n, ok := s.of[x.id]
	if !ok {
		n = len(s.found)
		s.of[x.id], s.found = n, append(s.found, x)
	}
	s.found[n].patterns++
}

// usualHop returns the median way between neighbouring stops over the patterns of a
// route, those to and from one stop left out, in metres.
func (s *spikeSearch) usualHop(route gtfs.RouteID, without gtfs.StopID) float64 {
	key := [2]uint32{uint32(route), uint32(without)}
	if usual, ok := s.usual[key]; ok {
		return usual
	}
	var hops []float64
	for _, q := range s.byRoute[route] {
		for k := 1; k < len(q.Stops); k++ {
			if d := s.at[q.Stops[k-1]].To(s.at[q.Stops[k]]); q.Stops[k] != without && q.Stops[k-1] != without && d > 0 {
				hops = append(hops, d)
			}
		}
	}
	usual := 0.0
	if len(hops) > 0 {
		slices.Sort(hops)
		usual = hops[len(hops)/2]
	}
	s.usual[key] = usual
	return usual
}

// tooFast tells whether the first trip of a pattern has no time for the way to call k.
func (s *spikeSearch) tooFast(q *gtfs.Pattern, k int, metres float64) bool {
	kph, ok := hopSpeed(s.feed, q, k, metres)
	return ok && kph > fastest(s.feed, q)
}
