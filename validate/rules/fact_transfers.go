package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/validate"
)

// Transfers that people do not get off for: the vehicle goes on as another trip.
const (
	inSeat   gtfs.Enum = 4
	noInSeat gtfs.Enum = 5
)

// A transferSide is one end of a transfer: the columns that name it.
type transferSide struct {
	stop  *gtfs.Column[gtfs.StopID]
	route *gtfs.Column[gtfs.RouteID]
	trip  *gtfs.Column[gtfs.TripID]
	from  bool
}

// transferSides returns the ends of transfers.
func transferSides(t *gtfs.Transfers) [2]transferSide {
	return [2]transferSide{
		{&t.FromStopID, &t.FromRouteID, &t.FromTripID, true},
		{&t.ToStopID, &t.ToRouteID, &t.ToTripID, false},
	}
}

// staysAboard tells transfers that link two trips of one vehicle.
func staysAboard(t *gtfs.Transfers, row int) bool {
	kind := t.TransferType.At(row)
	return kind == inSeat || kind == noInSeat
}

// transferDistances yields how far the stops of each transfer are apart, in metres.
func transferDistances(p *validate.Pass, yield func(row int, metres float64)) {
	t, at, zero := p.Feed.Transfers, places.Of(p), p.Quirk(ZeroCoordinatesForMissing)
	if !t.FromStopID.Given() || !t.ToStopID.Given() {
		return
	}
	place := func(id gtfs.StopID) geo.Point {
		if pt := at[id]; pt.Known() || !zero || id == 0 {
			return pt
		}
		return geo.Point{}
	}
	for i := range t.Len() {
		// The distance from an unknown place is NaN, which no comparison holds for.
		yield(i, geo.Haversine(place(t.FromStopID.At(i)), place(t.ToStopID.At(i))))
	}
}

// farTransfers reports transfers that are further than above and at most as far as upTo, in metres.
func farTransfers(p *validate.Pass, above, upTo float64) {
	transferDistances(p, func(row int, metres float64) {
		if metres > above && metres <= upTo {
			p.Report(p.Feed.Transfers.ToStopID.Cell(row), validate.Num(metres/1000))
		}
	})
}
