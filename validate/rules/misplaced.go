package rules

import (
	"math"
	"strconv"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// A slip is a way of writing a position wrongly.
type slip uint8

const (
	unexplained  slip = iota
	swappedAxes       // latitude stands for longitude
	flippedSign       // north for south or east for west
	lostDecimals      // the decimal point is elsewhere
)

// A misplacement is a stop outside the area of its feed.
type misplacement struct {
	row   int       // of stops.txt
	given geo.Point // as written; may be out of range
	slip  slip
	// meant is where the stop is without the slip, confidence how sure that is, from 0 to 1.
	meant      geo.Point
	confidence float64
}

// fewStops is the number of served stops below which a feed has no area to be outside of.
const fewStops = 10

// findMisplaced notes the places of stops.txt that lie outside the area, in file order.
func (a *servedArea) findMisplaced(f *gtfs.Feed) {
	if len(a.stops) < fewStops {
		return
	}
	t, odd := f.Stops, oddPlaces(f)
	for i := range t.Len() {
		given, isOdd := odd[int32(i)]
		if !isOdd {
			given = ownPlace(t, i)
		}
		if given.Known() && !a.holds(given) && !atOrigin(given.Lat, given.Lon) {
			a.misplaced = append(a.misplaced, misplacement{row: i, given: given})
		}
	}
	if len(a.misplaced) == 0 {
		return
	}
	near := geo.NewGrid(a.points(), 5_000)
	for i := range a.misplaced {
		a.explain(&a.misplaced[i], near)
	}
}

// oddPlaces returns the positions of rows of stops.txt that are out of range, as written.
func oddPlaces(f *gtfs.Feed) map[int32]geo.Point {
	odd := map[int32]geo.Point{}
	for _, d := range f.Stops.Defects().All() {
		if d.Kind != gtfs.OutOfRange || d.Row < 0 {
			continue
		}
		pt, ok := odd[d.Row]
		if !ok {
			pt = ownPlace(f.Stops, int(d.Row))
		}
		v, err := strconv.ParseFloat(strings.TrimSpace(d.Raw), 64)
		switch {
		case err != nil:
			continue
		case d.Field == f.Stops.StopLat.Field():
			pt.Lat = v
		case d.Field == f.Stops.StopLon.Field():
			pt.Lon = v
		}
		odd[d.Row] = pt
	}
	return odd
}

func inRange(pt geo.Point) bool { return math.Abs(pt.Lat) <= 90 && math.Abs(pt.Lon) <= 180 }

// holds tells whether a point lies in the area.
func (a *servedArea) holds(pt geo.Point) bool {
	return inRange(pt) && geo.Haversine(a.centre, pt) <= a.reach()
}

// explain finds the one slip without which the stop lies in the area and near another stop.
func (a *servedArea) explain(m *misplacement, near *geo.Grid) {
	lat, lon := m.given.Lat, m.given.Lon
	for _, try := range [...]struct {
		slip slip
		at   []geo.Point
	}{
		{swappedAxes, []geo.Point{{Lat: lon, Lon: lat}}},
		{flippedSign, []geo.Point{{Lat: -lat, Lon: lon}, {Lat: lat, Lon: -lon}, {Lat: -lat, Lon: -lon}}},
		{lostDecimals, shifted(m.given)},
	} {
		if at, ok := a.only(try.at); ok {
			if sure := a.certainty(near, at, m.row); sure > 0 {
				m.slip, m.meant, m.confidence = try.slip, at, sure
				return
			}
		}
	}
}

// shifted returns a point with the decimal point of one coordinate elsewhere.
func shifted(pt geo.Point) (all []geo.Point) {
	for k := -6; k <= 6; k++ {
		if k != 0 {
			by := math.Pow10(k)
			all = append(all, geo.Point{Lat: pt.Lat * by, Lon: pt.Lon}, geo.Point{Lat: pt.Lat, Lon: pt.Lon * by})
		}
	}
	return all
}

// only returns the point that lies in the area, false where none or several do.
func (a *servedArea) only(points []geo.Point) (in geo.Point, ok bool) {
	for _, pt := range points {
		if a.holds(pt) {
			if ok {
				return in, false
			}
			in, ok = pt, true
		}
	}
	return in, ok
}

// certainty returns how sure it is that a point belongs among the stops: others are
// within 5 km, or within 20; 0 where there are none.
func (a *servedArea) certainty(near *geo.Grid, pt geo.Point, row int) float64 {
	for _, c := range [...]struct{ metres, sure float64 }{{5_000, 0.95}, {20_000, 0.7}} {
		found := false
		near.Near(pt, c.metres, func(i int) { found = found || int(a.stops[i].row) != row })
		if found {
			return c.sure
		}
	}
	return 0
}

// aboutSlip returns the details of a notice about a position that a slip explains.
func aboutSlip(more ...validate.Detail) []validate.Detail {
	return aboutStop(append([]validate.Detail{
		validate.Number(1, "latitude", validate.Raw, ""),
		validate.Number(2, "longitude", validate.Raw, ""),
		validate.Given(3, "suggestion", validate.PointKind, ""),
		validate.Number(4, "confidence", validate.Raw, ""),
	}, more...)...)
}

// args returns the values that aboutSlip reads.
func (m *misplacement) args(more ...validate.Arg) []validate.Arg {
	return append([]validate.Arg{validate.Num(m.given.Lat), validate.Num(m.given.Lon),
		validate.Place(m.meant.Lat, m.meant.Lon), validate.Num(m.confidence)}, more...)
}

// reportSlips reports the stops that a slip explains.
func reportSlips(p *validate.Pass, kind slip) {
	for _, m := range servedAreas.Of(p).misplaced {
		if m.slip == kind {
			p.Report(p.Feed.Stops.StopLat.Cell(m.row), m.args()...)
		}
	}
}
