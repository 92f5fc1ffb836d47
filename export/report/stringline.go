package report

import (
	"cmp"
	"html/template"
	"slices"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

const (
	callsBefore = 8 // calls shown on either side of the fault
	neighbours  = 6 // trips of the same pattern shown beside it
)

// stringLine draws the trip of the first notice of a cause about times at stops: the
// stops down, time across, other trips of the pattern in grey. "" where the cause is
// about something else.
func (p *pictures) stringLine(g *validate.Group) template.HTML {
	n, ok := timed(p.page.in, g)
	if !ok {
		return ""
	}
	f := p.page.in.Result.Feed
	trip, _ := f.TripRow(n.At)
	d := diagram{feed: f}
	if !d.cut(trip, int(n.At.Row)) {
		return ""
	}
	s := d.drawing(trip)
	if timesOf(s.Trips[0]) < 2 {
		return ""
	}
	pic := inBoth(func(l lang.Lang) []byte {
		s.Lang, s.Title = l, shown(n.Told().Sentence.In(l), 200)
		s.Faults = []draw.StringFault{{Trip: 0, From: max(d.fault-1, 0), To: d.fault, Label: measure(n, l)}}
		return draw.Marey(s)
	})
	return `<figure class="wide diagram" tabindex="0">` + pic + `<figcaption>` + both(sentences(n)) + `</figcaption></figure>`
}

// timesOf counts the calls of a trip that have a time: fewer than two make no line.
func timesOf(t draw.StringTrip) (n int) {
	for _, c := range t.Calls {
		if c.Arrival >= 0 || c.Departure >= 0 {
			n++
		}
	}
	return n
}

// timed returns a notice about the times of a call, false where the cause has none.
func timed(in *Input, g *validate.Group) (validate.Notice, bool) {
	speed := slices.ContainsFunc(g.Rule.Details, func(d validate.Detail) bool { return d.Unit == validate.KPH })
	for _, n := range in.samples(g, 1) {
		name := n.FieldName()
		if n.At.Row >= 0 && n.At.Field.File() == gtfs.StopTimesFile &&
			(speed || name == "arrival_time" || name == "departure_time") {
			_, ok := in.Result.Feed.TripRow(n.At)
			return n, ok
		}
	}
	return validate.Notice{}, false
}

// measure is the speed or the span of time that a notice is about.
func measure(n validate.Notice, l lang.Lang) string {
	for _, v := range n.Values() {
		if v.Detail.Kind == validate.NumberKind && (v.Detail.Unit == validate.KPH || v.Detail.Unit == validate.Seconds) {
			return v.In(l)
		}
	}
	return ""
}

// A diagram is a stretch of a trip.
type diagram struct {
	feed  *gtfs.Feed
	from  int // call of the trip that it begins with
	stops []draw.StringStop
	fault int // place among the stops of the call in question
}

// cut takes the stops around the call on a row; false where the row is none of the
// trip's calls.
func (d *diagram) cut(trip, row int) bool {
	f := d.feed
	calls := f.CallsOf(f.Trips.TripID.At(trip))
	at := -1
	for k := range calls.Len() {
		if calls.Row(k) == row {
			at = k
		}
	}
	if at < 0 || calls.Len() < 2 {
		return false
	}
	d.from = max(at-callsBefore, 0)
	metres, before := 0.0, geo.Unknown()
	for k := d.from; k < min(at+callsBefore, calls.Len()); k++ {
		stop := draw.StringStop{Name: lang.Absent}
		if i, ok := f.Stops.StopID.Row(f.StopTimes.StopID.At(calls.Row(k))); ok {
			stop.Name = shown(f.Text(f.Stops.StopName.At(i)), 40)
			if p := f.Stops.Place(i); p.Known() {
				if before.Known() {
					metres += geo.Haversine(before, p)
				}
				before = p
			}
		}
		stop.Metres = metres
		d.stops = append(d.stops, stop)
	}
	d.fault = at - d.from
	return metres > 0
}

// drawing has the trip first, then those of its pattern that leave nearest to it.
func (d *diagram) drawing(trip int) draw.StringLine {
	s := draw.StringLine{Stops: d.stops, Trips: []draw.StringTrip{d.trip(trip, true)}}
	id := d.feed.Patterns().OfTrip(trip)
	if id == gtfs.NoPattern {
		return s
	}
	others := slices.Clone(d.feed.Patterns().At(id).Trips)
	service := d.feed.Trips.ServiceID.At(trip)
	others = slices.DeleteFunc(others, func(row int32) bool {
		return int(row) == trip || d.feed.Trips.ServiceID.At(int(row)) != service
	})
	start := d.start(trip)
	away := func(row int32) gtfs.Time { return max(d.start(int(row))-start, start-d.start(int(row))) }
	slices.SortStableFunc(others, func(a, b int32) int { return cmp.Compare(away(a), away(b)) })
	for _, row := range others[:min(len(others), neighbours)] {
		if away(row) < 2*3600 {
			s.Trips = append(s.Trips, d.trip(int(row), false))
		}
	}
	return s
}

// start is the first time of the stretch that is given, 0 where there is none.
func (d *diagram) start(trip int) gtfs.Time {
	for _, c := range d.trip(trip, false).Calls {
		if c.Departure >= 0 {
			return gtfs.Time(c.Departure)
		}
	}
	return 0
}

func (d *diagram) trip(row int, focus bool) draw.StringTrip {
	f := d.feed
	t := draw.StringTrip{Label: shown(f.Trips.TripID.Text(row), 30), Focus: focus}
	calls := f.CallsOf(f.Trips.TripID.At(row))
	for k := range min(len(d.stops), calls.Len()-d.from) {
		i := calls.Row(d.from + k)
		t.Calls = append(t.Calls, draw.StringCall{Stop: k, Arrival: seconds(f.StopTimes.ArrivalTime.At(i)), Departure: seconds(f.StopTimes.DepartureTime.At(i))})
	}
	return t
}

// seconds is a time as pictures take it, -1 where it is not given.
func seconds(t gtfs.Time) int {
	if !t.IsSet() {
		return -1
	}
	return int(t)
}
