package rules

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

func plainHeadsign(p *validate.Pass) {
	f := p.Feed
	for i, sign := range f.Trips.TripHeadsign.Values() {
		calls := callsOf(f, int32(i))
		if sign == 0 || calls.Len() < 2 {
			continue
		}
		last := calls.Row(calls.Len() - 1)
		if f.StopTimes.StopID.At(calls.Row(0)) == f.StopTimes.StopID.At(last) {
			continue
		}
		for k := range calls.Len() - 1 {
			at := calls.Row(k)
			row, ok := f.Stops.StopID.Row(f.StopTimes.StopID.At(at))
			if ok && strings.EqualFold(f.Stops.StopName.Text(row), f.Text(sign)) {
				p.Report(f.Trips.TripHeadsign.Cell(i), validate.At(f.StopTimes.StopID.Cell(at)), validate.At(f.StopTimes.StopID.Cell(last)))
			}
		}
	}
}

func plainMixedCase(p *validate.Pass) {
	for _, c := range namesOfRiders(p.Feed) {
		for i := range c.Values() {
			if c.At(i) != 0 && !gtfs.MixedCase(c.Text(i), p.Feed.Dialect()) {
				p.Report(c.Cell(i))
			}
		}
	}
}

func plainBlocks(p *validate.Pass) {
	trips, days := p.Feed.Trips, activeDates(p)
	blocks := make([][]tripSpan, trips.BlockID.Space().Len()+1)
	for i, id := range trips.BlockID.Values() {
		if s, ok := spanOf(p.Feed, int32(i)); ok && id != 0 {
			blocks[id] = append(blocks[id], s)
		}
	}
	for _, b := range blocks {
		slices.SortStableFunc(b, func(x, y tripSpan) int {
			return cmp.Or(cmp.Compare(x.begins, y.begins), cmp.Compare(x.left, y.left))
		})
		for i, x := range b {
			for _, y := range b[i+1:] {
				if x.left <= y.begins || x.ends == y.begins && x.left == y.started {
					continue
				}
				if day, ok := days.shared(trips.ServiceID.At(int(x.trip)), trips.ServiceID.At(int(y.trip))); ok {
					p.Report(trips.BlockID.Cell(int(x.trip)), validate.At(trips.BlockID.Cell(int(y.trip))), validate.Day(day))
				}
			}
		}
	}
}
