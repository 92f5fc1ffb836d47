package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

func plainDecreasingDistance(p *validate.Pass) {
	st := p.Feed.StopTimes
	for trip := range p.Feed.TripIDs() {
		calls, before := p.Feed.CallsOf(trip), -1
		for k := range calls.Len() {
			i := calls.Row(k)
			if st.StopID.At(i) == 0 {
				continue
			}
			if st.ShapeDistTraveled.At(before) >= st.ShapeDistTraveled.At(i) {
				p.Report(st.ShapeDistTraveled.Cell(i), validate.At(st.ShapeDistTraveled.Cell(before)))
			}
			before = i
		}
	}
}

func plainMissingEdge(p *validate.Pass) {
	for trip := range p.Feed.TripIDs() {
		if calls := p.Feed.CallsOf(trip); calls.Len() > 0 {
			missingEdge(p, calls.Row(0))
			missingEdge(p, calls.Row(calls.Len()-1))
		}
	}
}

func plainArrivalBefore(p *validate.Pass) {
	st := p.Feed.StopTimes
	for trip := range p.Feed.TripIDs() {
		left, at := gtfs.NoTime, 0
		calls := p.Feed.CallsOf(trip)
		for k := range calls.Len() {
			i := calls.Row(k)
			if arr := st.ArrivalTime.At(i); arr.IsSet() && left.IsSet() && arr < left {
				p.Report(st.ArrivalTime.Cell(i), validate.At(st.DepartureTime.Cell(at)), validate.Num(left-arr))
			}
			if dep := st.DepartureTime.At(i); dep.IsSet() {
				left, at = dep, i
			}
		}
	}
}

func plainLoneTime(p *validate.Pass) {
	for i := range p.Feed.StopTimes.Len() {
		tellLoneTime(p, i)
	}
}

func plainNoShapeDistances(p *validate.Pass) {
	f := p.Feed
	whole := wholeShapes(f)
	for i, shape := range f.Trips.ShapeID.Values() {
		if shape == 0 || f.PointsOf(shape).Len() == 0 || whole[shape] {
			continue
		}
		calls := callsOf(f, int32(i))
		for k := range calls.Len() {
			if at := calls.Row(k); f.StopTimes.ShapeDistTraveled.At(at).IsSet() {
				p.Report(f.Trips.ShapeID.Cell(i), validate.At(f.StopTimes.ShapeDistTraveled.Cell(at)))
				break
			}
		}
	}
}

func plainUnsorted(p *validate.Pass) {
	type placing struct {
		rows  []int
		falls bool
	}
	st := p.Feed.StopTimes
	trips := make([]placing, st.TripID.Space().Len()+1)
	for i, id := range st.TripID.Values() {
		t := &trips[id]
		if n := len(t.rows); n > 0 && st.StopSequence.At(i) <= st.StopSequence.At(t.rows[n-1]) {
			t.falls = true
		}
		t.rows = append(t.rows, i)
	}
	for id := range p.Feed.TripIDs() {
		t := trips[id]
		if len(t.rows) == 0 {
			continue
		}
		first, last := t.rows[0], t.rows[len(t.rows)-1]
		if t.falls || st.Line(last)-st.Line(first)+1 > len(t.rows) {
			p.Report(st.TripID.Cell(first), validate.At(st.TripID.Cell(last)))
		}
	}
}

func plainEndBeforeStart(p *validate.Pass) {
	f := p.Feed
	plainRanges(p, &f.StopTimes.ArrivalTime, &f.StopTimes.DepartureTime, nil)
	plainRanges(p, &f.Calendar.StartDate, &f.Calendar.EndDate, &f.Calendar.ServiceID.Column)
}

func plainRanges[T moment](p *validate.Pass, start, end *gtfs.Column[T], service *gtfs.Column[gtfs.ServiceID]) {
	for i, from := range start.Values() {
		to := end.At(i)
		if !from.IsSet() || !to.IsSet() || from <= to {
			continue
		}
		of := gtfs.Cell{Row: -1}
		if service != nil {
			of = service.Cell(i)
		}
		p.Report(start.Cell(i), validate.At(end.Cell(i)), validate.At(of), validate.FieldName(end.Field()))
	}
}
