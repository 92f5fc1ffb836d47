package rules

import (
	"fmt"

	"github.com/quai-transit/quai/validate"
)

func plainDuplicateTrip(p *validate.Pass) {
	f, days := p.Feed, soundActivity.Of(p)
	t := twins{feed: f, headway: departuresOf(f)}
	groups := map[string][]int{}
	for i, id := range f.Trips.TripID.Values() {
		calls := f.CallsOf(id)
		if row, ok := f.Trips.TripID.Row(id); !ok || row != i || calls.Len() < 2 || t.headway[id] > 0 {
			continue
		}
		key := fmt.Sprint(f.Trips.RouteID.At(i))
		for k := range calls.Len() {
			at := calls.Row(k)
			key += fmt.Sprint(" ", stationOrSelf(f, f.StopTimes.StopID.At(at)), f.StopTimes.ArrivalTime.At(at), f.StopTimes.DepartureTime.At(at))
		}
		for _, before := range groups[key] {
			day, ok := days.shared(f.Trips.ServiceID.At(before), f.Trips.ServiceID.At(i))
			if ok && !t.coupled(before, i) {
				p.Report(f.Trips.TripID.Cell(i), validate.At(f.Trips.TripID.Cell(before)), validate.Day(day))
				break
			}
		}
		groups[key] = append(groups[key], i)
	}
}
