package overview

import (
	"math"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs"
)

// A halt is what riders take for one place: a station, or the poles of one name that
// stand together.
type halt struct {
	row      int // of stops.txt, which gives name and position
	routes   map[gtfs.RouteID]bool
	trunk    map[gtfs.RouteID]bool
	end      bool // of some route
	trunkEnd bool // of one of the trunk network
}

// The ranks of stops: where routes of the trunk network end or meet, its other stops,
// ends of bus routes, and interchanges of buses; 0 is none of these.
const (
	trunkEnd = 2000
	trunkRow = 1000
	busEnd   = 100
)

// rank says how much a place wants its name on the map.
func (h *halt) rank() int {
	switch {
	case len(h.trunk) > 0 && (h.trunkEnd || len(h.trunk) > 1):
		return trunkEnd + 50*len(h.trunk) + len(h.routes)
	case len(h.trunk) > 0:
		return trunkRow + min(len(h.routes), busEnd)
	case h.end:
		return busEnd + len(h.routes)
	case len(h.routes) >= 3:
		return min(len(h.routes), busEnd-1)
	}
	return 0
}

// stopsOf returns the places where trips call, in the order of stops.txt.
func stopsOf(f *gtfs.Feed) []draw.MapStop {
	halts := haltsOf(f)
	var stops []draw.MapStop
	for row := range f.Stops.Len() {
		h := halts[keyOf(f, row)]
		if h == nil || h.row != row {
			continue
		}
		stops = append(stops, draw.MapStop{At: f.Stops.Place(row), Name: f.Text(f.Stops.StopName.At(row)), Rank: h.rank()})
	}
	return stops
}

// A haltKey groups stops: by station, or by name within some hundred metres.
type haltKey struct {
	station  int
	name     gtfs.Text
	lat, lon int
}

func haltsOf(f *gtfs.Feed) map[haltKey]*halt {
	halts := map[haltKey]*halt{}
	for i := range f.Patterns().Len() {
		p := f.Patterns().At(gtfs.PatternID(i))
		route, ok := f.Routes.RouteID.Row(p.RouteID)
		heavy := ok && gtfs.ModeOf(f.Routes.RouteType.At(route)).Trunk()
		for k, stop := range p.Stops {
			row, ok := f.Stops.StopID.Row(stop)
			if !ok {
				continue
			}
			h := haltAt(f, halts, row)
			h.routes[p.RouteID] = true
			if heavy {
				h.trunk[p.RouteID] = true
			}
			if k == 0 || k == len(p.Stops)-1 {
				h.end, h.trunkEnd = true, h.trunkEnd || heavy
			}
		}
	}
	return halts
}

func haltAt(f *gtfs.Feed, halts map[haltKey]*halt, row int) *halt {
	key := keyOf(f, row)
	h := halts[key]
	if h == nil {
		h = &halt{row: row, routes: map[gtfs.RouteID]bool{}, trunk: map[gtfs.RouteID]bool{}}
		halts[key] = h
	}
	switch {
	case key.station > 0:
		h.row = key.station - 1
	case row < h.row:
		h.row = row
	}
	return h
}

func keyOf(f *gtfs.Feed, row int) haltKey {
	if parent := f.Stops.ParentStation.At(row); parent != 0 {
		if station, ok := f.Stops.StopID.Row(parent); ok && f.Stops.Place(station).Known() {
			return haltKey{station: station + 1}
		}
	}
	if f.Stops.LocationType.At(row) == 1 {
		return haltKey{station: row + 1}
	}
	at := f.Stops.Place(row)
	if !at.Known() {
		return haltKey{station: -row - 1}
	}
	// A hundredth of a degree is a kilometre: poles of one name across a street share it.
	return haltKey{name: f.Stops.StopName.At(row), lat: int(math.Floor(at.Lat * 100)), lon: int(math.Floor(at.Lon * 100))}
}
