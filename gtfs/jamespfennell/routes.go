package jamespfennell

import (
	"time"

	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
)

func (b *builder) agencies() {
	t := b.feed.Agency
	list := make([]jf.Agency, t.Len())
	for i := range list {
		list[i] = jf.Agency{
			Id:       t.AgencyID.Text(i),
			Name:     b.text(t.AgencyName.At(i)),
			Url:      b.text(t.AgencyURL.At(i)),
			Timezone: b.text(t.AgencyTimezone.At(i)),
			Language: b.text(t.AgencyLang.At(i)),
			Phone:    b.text(t.AgencyPhone.At(i)),
			FareUrl:  b.text(t.AgencyFareURL.At(i)),
			Email:    b.text(t.AgencyEmail.At(i)),
		}
		if list[i].Id == "" {
			list[i].Id = list[i].Name + "_id"
		}
	}
	b.static.Agencies = list
	b.zone = zoneOf(list)
	b.agencyOf = finder(b, &t.AgencyID.Column, t.AgencyID.Row, list, func(id string) jf.Agency { return jf.Agency{Id: id} })
}

// zoneOf returns the time zone of the feed, UTC where it is not given or not known to
// this machine.
func zoneOf(list []jf.Agency) *time.Location {
	if len(list) == 0 || list[0].Timezone == "Local" { // which Go takes for that of this machine
		return time.UTC
	}
	zone, err := time.LoadLocation(list[0].Timezone)
	if err != nil {
		return time.UTC
	}
	return zone
}

func (b *builder) routes() {
	t := b.feed.Routes
	list := make([]jf.Route, t.Len())
	b.continuous = map[*jf.Route][2]gtfs.Enum{}
	for i := range list {
		pickup, dropOff := t.ContinuousPickup.At(i), t.ContinuousDropOff.At(i)
		list[i] = jf.Route{
			Id:                t.RouteID.Text(i),
			Agency:            b.agency(t.AgencyID.At(i)),
			Color:             color(t.RouteColor.At(i), 0xFFFFFF),
			TextColor:         color(t.RouteTextColor.At(i), 0),
			ShortName:         b.text(t.RouteShortName.At(i)),
			LongName:          b.text(t.RouteLongName.At(i)),
			Description:       b.text(t.RouteDesc.At(i)),
			Type:              routeType(t.RouteType.At(i)),
			Url:               b.text(t.RouteURL.At(i)),
			SortOrder:         intPointer(t.RouteSortOrder.At(i)),
			ContinuousPickup:  policy(pickup, 1),
			ContinuousDropOff: policy(dropOff, 1),
		}
		if pickup.IsSet() || dropOff.IsSet() {
			b.continuous[&list[i]] = [2]gtfs.Enum{pickup, dropOff}
		}
	}
	b.static.Routes = list
	b.routeOf = finder(b, &t.RouteID.Column, t.RouteID.Row, list, b.unknownRoute)
}

// agency returns the agency of a route. One that is not given is the only one there is.
func (b *builder) agency(id gtfs.AgencyID) *jf.Agency {
	if id == 0 && len(b.static.Agencies) == 1 {
		return &b.static.Agencies[0]
	}
	return b.agencyOf(id)
}

// unknownRoute stands for a route that a trip names and routes.txt lacks.
func (b *builder) unknownRoute(id string) jf.Route {
	return jf.Route{
		Id: id, Agency: b.agency(0), Color: "FFFFFF", TextColor: "000000", Type: jf.RouteType_Unknown,
		ContinuousPickup: jf.PickupDropOffPolicy_No, ContinuousDropOff: jf.PickupDropOffPolicy_No,
	}
}

func color(c, notGiven gtfs.Color) string {
	if !c.IsSet() {
		c = notGiven
	}
	return string(c.Append(nil))
}

func routeType(v gtfs.Enum) jf.RouteType {
	if !v.IsSet() || v == gtfs.OtherEnum {
		return jf.RouteType_Unknown
	}
	return jf.RouteType(v)
}
