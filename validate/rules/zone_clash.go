package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// noHandling is a pickup_type or drop_off_type: nobody boards, or nobody alights.
const noHandling gtfs.Enum = 1

// zoneClashes finds calls whose zones and windows overlap.
type zoneClashes struct {
	pass     *validate.Pass
	asInOGC  bool           // see [OverlapAsInOGC]
	unsound  map[int32]bool // zones that are no valid polygon
	overlaps map[[2]int32]bool
}

func newZoneClashes(p *validate.Pass) *zoneClashes {
	z := &zoneClashes{pass: p, asInOGC: p.Quirk(OverlapAsInOGC), unsound: map[int32]bool{}, overlaps: map[[2]int32]bool{}}
	faulty := map[int]bool{}
	for _, d := range p.Feed.Locations.Defects().All() {
		if d.Kind == gtfs.BadGeometry {
			faulty[int(d.Count)-1] = true
		}
	}
	for row := range p.Feed.Locations.Len() {
		if faulty[p.Feed.Locations.Feature(row)] {
			z.unsound[int32(row)] = true
		}
	}
	return z
}

// clash reports whether a rider may find two calls of a trip at one place and moment.
func (z *zoneClashes) clash(a, b zoneCall) bool {
	st := z.pass.Feed.StopTimes
	i, j := int(a.row), int(b.row)
	return a.zone != b.zone &&
		st.StartPickupDropOffWindow.At(i) < st.EndPickupDropOffWindow.At(j) &&
		st.StartPickupDropOffWindow.At(j) < st.EndPickupDropOffWindow.At(i) &&
		(z.alike(st.PickupType.At(i), st.PickupType.At(j)) || z.alike(st.DropOffType.At(i), st.DropOffType.At(j))) &&
		z.overlap(a.zone, b.zone)
}

// alike reports whether riders may board, or alight, at both of two calls.
func (z *zoneClashes) alike(a, b gtfs.Enum) bool {
	if z.asInOGC {
		return a.Or(0) == b.Or(0)
	}
	return a != noHandling && b != noHandling
}

// overlap reports whether two zones overlap; many trips ask of the same two.
func (z *zoneClashes) overlap(a, b int32) bool {
	if a > b {
		a, b = b, a
	}
	found, known := z.overlaps[[2]int32{a, b}]
	if !known && !z.unsound[a] && !z.unsound[b] {
		shapes := z.pass.Feed.Locations.Geometry
		o := geo.OverlapOf(shapes[a], shapes[b], z.pass.Stopped)
		found = o.Crosswise() || o.Both && !z.asInOGC
	}
	z.overlaps[[2]int32{a, b}] = found
	return found
}
