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
			given = t.Place(i)
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
			pt = f.Stops.Place(int(d.Row))
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
