package jamespfennell

import (
	"time"

	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
)

// Static returns a feed as the Static of the package jamespfennell/gtfs, and what of
// the feed that model cannot hold. It never fails. The options mean what they mean to
// that package. The result shares nothing with the feed, which may be closed and
// dropped; several goroutines may turn one feed at once.
//
// Agencies, Routes, Stops and Trips have one element for each row of their files, in
// file order; Services one for each service_id of calendar.txt, then those that
// calendar_dates.txt alone has; Shapes one for each shape_id, sorted by it.
//
// Pointers that the package never leaves nil are never nil here: Route.Agency,
// ScheduledTrip.Route and Service, ScheduledStopTime.Trip and Stop, Transfer.From and
// To. Where the feed names none or an unknown one, they point at a value that has
// nothing but the id and is in no list; Loss.Dangling counts these. Stop.Parent and
// ScheduledTrip.Shape are nil then.
//
// A number outside an enumeration is kept as it is, and its String is UNKNOWN; but a
// location_type or direction_id outside is as if not given, since the package numbers
// those by itself.
func Static(f *gtfs.Feed, o jf.ParseStaticOptions) (*jf.Static, Loss) {
	b := &builder{feed: f, static: &jf.Static{}, loss: lossOf(f), texts: map[gtfs.Text]string{}}
	b.agencies()
	b.routes()
	b.stops(o.InheritWheelchairBoarding)
	b.transfers()
	b.services()
	b.shapes()
	b.trips()
	b.frequencies()
	b.stopTimes()
	return b.static, b.loss
}

// A builder fills one Static, list by list in the order of the calls above: a list is
// complete, and stays where it is in memory, before another points into it.
type builder struct {
	feed   *gtfs.Feed
	static *jf.Static
	loss   Loss
	zone   *time.Location // in which days begin
	texts  map[gtfs.Text]string

	stopOf     func(gtfs.StopID) *jf.Stop
	agencyOf   func(gtfs.AgencyID) *jf.Agency
	routeOf    func(gtfs.RouteID) *jf.Route
	serviceOf  func(gtfs.ServiceID) *jf.Service
	shapeOf    map[gtfs.ShapeID]*jf.Shape
	continuous map[*jf.Route][2]gtfs.Enum // pickup and drop off of a route that gives either
	calls      []call                     // of one trip, used again for the next
}

// text spells a text, each once: headsigns repeat on millions of rows.
func (b *builder) text(t gtfs.Text) string {
	if t == 0 {
		return ""
	}
	s, ok := b.texts[t]
	if !ok {
		s = b.feed.Text(t)
		b.texts[t] = s
	}
	return s
}

// finder returns a function that finds an element by its id, whose row rowOf knows.
// Where there is none, it counts that and gives a stand-in, the same for the same id.
func finder[ID ~uint32, T any](b *builder, c *gtfs.Column[ID], rowOf func(ID) (int, bool), list []T, named func(id string) T) func(ID) *T {
	stand := map[ID]*T{}
	return func(id ID) *T {
		if row, ok := rowOf(id); ok {
			return &list[row]
		}
		b.loss.Dangling++
		if stand[id] == nil {
			v := named(string(c.Space().Bytes(uint32(id))))
			stand[id] = &v
		}
		return stand[id]
	}
}

// pointer returns a number as the package holds numbers that need not be given.
func pointer(v gtfs.Float) *float64 {
	if !v.IsSet() {
		return nil
	}
	n := float64(v)
	return &n
}

func intPointer(v gtfs.Int) *int32 {
	if !v.IsSet() {
		return nil
	}
	n := int32(v)
	return &n
}

func policy(v, notGiven gtfs.Enum) jf.PickupDropOffPolicy {
	return jf.PickupDropOffPolicy(v.Or(notGiven))
}
