package dataset

import "github.com/quai-transit/quai/gtfs"

// before tells how many runs the release before had.
type before struct {
	in      *Input // of that release; nil where there is none
	byGroup map[beforeKey][]beforeRuns
}

type beforeKey struct {
	route string
	dir   gtfs.Enum
}

type beforeRuns struct {
	service gtfs.ServiceID
	runs    int64
}

func newBefore(f *gtfs.Feed) *before {
	if f == nil {
		return &before{}
	}
	b := &before{in: &Input{Feed: f}, byGroup: map[beforeKey][]beforeRuns{}}
	for _, g := range b.in.groups() {
		key := beforeKey{b.in.names().route[g.route], g.dir}
		byService := map[gtfs.ServiceID]int{}
		for _, row := range g.trips {
			id := f.Trips.ServiceID.At(int(row))
			i, ok := byService[id]
			if !ok {
				i = len(b.byGroup[key])
				byService[id] = i
				b.byGroup[key] = append(b.byGroup[key], beforeRuns{service: id})
			}
			b.byGroup[key][i].runs += b.in.trips().runs[row]
		}
	}
	return b
}

// runs returns how many there were of a route and direction on a day; ok is false where
// the day is outside the calendar of the release before, or there was none.
func (b *before) runs(route string, dir gtfs.Enum, d gtfs.Date) (n int64, ok bool) {
	if b.in == nil {
		return 0, false
	}
	s := b.in.Feed.Services()
	if !s.First.IsSet() || d < s.First || d > s.Last {
		return 0, false
	}
	for _, r := range b.byGroup[beforeKey{route, dir}] {
		if s.Runs(r.service, d) {
			n += r.runs
		}
	}
	return n, true
}
