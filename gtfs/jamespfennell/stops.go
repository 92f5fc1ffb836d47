package jamespfennell

import (
	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
)

func (b *builder) stops(inherit bool) {
	t := b.feed.Stops
	list := make([]jf.Stop, t.Len())
	for i := range list {
		list[i] = jf.Stop{
			Id:                 t.StopID.Text(i),
			Code:               b.text(t.StopCode.At(i)),
			Name:               b.text(t.StopName.At(i)),
			Description:        b.text(t.StopDesc.At(i)),
			ZoneId:             t.ZoneID.Text(i),
			Longitude:          pointer(t.StopLon.At(i)),
			Latitude:           pointer(t.StopLat.At(i)),
			Url:                b.text(t.StopURL.At(i)),
			Type:               stopType(t.LocationType.At(i), t.ParentStation.At(i) != 0),
			Timezone:           b.text(t.StopTimezone.At(i)),
			WheelchairBoarding: jf.WheelchairBoarding(t.WheelchairBoarding.At(i).Or(0)),
			PlatformCode:       b.text(t.PlatformCode.At(i)),
		}
	}
	b.static.Stops = list
	b.stopOf = finder(b, &t.StopID.Column, t.StopID.Row, list, func(id string) jf.Stop { return jf.Stop{Id: id} })
	b.parents()
	if inherit {
		inheritBoarding(list)
	}
}

// stopType returns the type of a stop; to the package a platform is a stop that has a
// parent_station.
func stopType(v gtfs.Enum, child bool) jf.StopType {
	switch {
	case v >= 1 && v <= 4:
		return jf.StopType(v)
	case child:
		return jf.StopType_Platform
	}
	return jf.StopType_Stop
}

// parents sets the parents of stops, but for those that lead round in a circle.
func (b *builder) parents() {
	t := b.feed.Stops
	up := make([]int, t.Len()) // row of the parent, -1 where there is none
	for i := range up {
		id := t.ParentStation.At(i)
		row, ok := t.StopID.Row(id)
		if !ok {
			row = -1
			if id != 0 {
				b.loss.Parents++
			}
		}
		up[i] = row
	}
	b.loss.Parents += cutCircles(up)
	for i, row := range up {
		if row >= 0 {
			b.static.Stops[i].Parent = &b.static.Stops[row]
		}
	}
}

// cutCircles cuts every link of every circle, whichever stop one begins with, and
// returns how many it cut.
func cutCircles(up []int) (cut int) {
	visit := make([]int, len(up)) // number of the walk that came by, from 1
	for i := range up {
		at := i
		for at >= 0 && visit[at] == 0 {
			visit[at] = i + 1
			at = up[at]
		}
		if at < 0 || visit[at] != i+1 {
			continue
		}
		for up[at] >= 0 { // the walk met itself: at is on a circle
			up[at], at = -1, up[at]
			cut++
		}
	}
	return cut
}

// inheritBoarding gives stops that say nothing the boarding of their station.
func inheritBoarding(list []jf.Stop) {
	for i := range list {
		s := &list[i]
		if s.Parent != nil && s.Parent.Type == jf.StopType_Station && s.WheelchairBoarding == jf.WheelchairBoarding_NotSpecified {
			s.WheelchairBoarding = s.Parent.WheelchairBoarding
		}
	}
}

// transfers carries the rules between stops. In-seat transfers (types 4 and 5) need
// trips, so none of them is carried.
func (b *builder) transfers() {
	t := b.feed.Transfers
	for i := range t.Len() {
		if t.FromRouteID.At(i) != 0 || t.ToRouteID.At(i) != 0 || t.FromTripID.At(i) != 0 || t.ToTripID.At(i) != 0 {
			b.loss.QualifiedTransfers++
			continue
		}
		b.static.Transfers = append(b.static.Transfers, jf.Transfer{
			From:            b.stopOf(t.FromStopID.At(i)),
			To:              b.stopOf(t.ToStopID.At(i)),
			Type:            jf.TransferType(t.TransferType.At(i).Or(0)),
			MinTransferTime: intPointer(t.MinTransferTime.At(i)),
		})
	}
}
