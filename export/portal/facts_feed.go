package portal

import (
	"cmp"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
)

// nameOf is what people call the feed: its agency; of several the publisher, and where
// that is not given the first of them.
func nameOf(f *gtfs.Feed) string {
	publisher := strings.TrimSpace(f.Text(f.FeedInfo.FeedPublisherName.At(0)))
	agency := strings.TrimSpace(f.Text(f.Agency.AgencyName.At(0)))
	if f.Agency.Len() == 1 {
		return cmp.Or(agency, publisher)
	}
	return cmp.Or(publisher, agency)
}

func publisherOf(f *gtfs.Feed) contact {
	t := f.FeedInfo
	return contact{Name: f.Text(t.FeedPublisherName.At(0)), URL: f.Text(t.FeedPublisherURL.At(0))}
}

func contactOf(f *gtfs.Feed) contact {
	t := f.FeedInfo
	return contact{Email: f.Text(t.FeedContactEmail.At(0)), URL: f.Text(t.FeedContactURL.At(0))}
}

func agenciesOf(f *gtfs.Feed) []contact {
	t := f.Agency
	list := make([]contact, t.Len())
	for i := range list {
		list[i] = contact{
			Name: f.Text(t.AgencyName.At(i)), URL: f.Text(t.AgencyURL.At(i)),
			Email: f.Text(t.AgencyEmail.At(i)), Phone: f.Text(t.AgencyPhone.At(i)),
		}
	}
	return list
}

func countsOf(f *gtfs.Feed) counts {
	called := map[gtfs.StopID]bool{}
	for i := range f.Patterns().Len() {
		for _, stop := range f.Patterns().At(gtfs.PatternID(i)).Stops {
			called[stop] = true
		}
	}
	delete(called, 0)
	return counts{Stops: len(called), Routes: f.Routes.Len(), Trips: f.Trips.Len(), Patterns: f.Patterns().Len()}
}

// boundsOf is where the stops lie: west, south, east, north.
func boundsOf(f *gtfs.Feed) []float64 {
	var points []geo.Point
	for i := range f.Stops.Len() {
		if p := f.Stops.Place(i); p.Known() && p != (geo.Point{}) {
			points = append(points, p)
		}
	}
	if len(points) == 0 {
		return nil
	}
	b := []float64{points[0].Lon, points[0].Lat, points[0].Lon, points[0].Lat}
	for _, p := range points {
		b = []float64{min(b[0], p.Lon), min(b[1], p.Lat), max(b[2], p.Lon), max(b[3], p.Lat)}
	}
	return b
}

// routesOf lists the routes as the agency orders them.
func routesOf(f *gtfs.Feed) []routeFacts {
	t := f.Routes
	trips := map[gtfs.RouteID]int{}
	for _, id := range f.Trips.RouteID.Values() {
		trips[id]++
	}
	rows := make([]int, t.Len())
	for i := range rows {
		rows[i] = i
	}
	slices.SortStableFunc(rows, func(a, b int) int { return cmp.Compare(orderOf(t, a), orderOf(t, b)) })
	list := make([]routeFacts, 0, t.Len())
	for _, i := range rows {
		list = append(list, routeFacts{
			ID: t.RouteID.Text(i), ShortName: f.Text(t.RouteShortName.At(i)), LongName: f.Text(t.RouteLongName.At(i)),
			Mode: modeOf(t.RouteType.At(i)), Color: t.RouteColor.Text(i), TextColor: t.RouteTextColor.Text(i),
			Trips: trips[t.RouteID.At(i)],
		})
	}
	return list
}

// orderOf puts routes without an order last.
func orderOf(t *gtfs.Routes, row int) int {
	if n := t.RouteSortOrder.At(row); n.IsSet() {
		return int(n)
	}
	return 1 << 31
}
