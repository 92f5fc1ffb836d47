package release

import (
	"fmt"
	"slices"
	"strconv"

	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
)

const secondReader = "github.com/jamespfennell/gtfs"

// compareStatic returns the first [*DisagreementError] between our reading of a feed
// and that of the second reader, nil where there is none.
func compareStatic(feed *gtfs.Feed, theirs *jf.Static) error {
	for _, c := range []struct {
		file, what   string
		ours, theirs []string
	}{
		{"agency.txt", "agency_id", agencyIDs(feed.Agency), idsOf(theirs.Agencies, func(v *jf.Agency) string { return v.Id })},
		{"routes.txt", "route_id", textsOf(&feed.Routes.RouteID.Column), idsOf(theirs.Routes, func(v *jf.Route) string { return v.Id })},
		{"stops.txt", "stop_id", textsOf(&feed.Stops.StopID.Column), idsOf(theirs.Stops, func(v *jf.Stop) string { return v.Id })},
		{"trips.txt", "trip_id", textsOf(&feed.Trips.TripID.Column), idsOf(theirs.Trips, func(v *jf.ScheduledTrip) string { return v.ID })},
		{"calendar.txt, calendar_dates.txt", "service_id",
			sortedSet(append(textsOf(&feed.Calendar.ServiceID.Column), textsOf(&feed.CalendarDates.ServiceID)...)),
			sortedSet(idsOf(theirs.Services, func(v *jf.Service) string { return v.Id }))},
		{"shapes.txt", "shape_id and points", shapesOf(feed), idsOf(theirs.Shapes, func(v *jf.Shape) string { return shapeText(v.ID, len(v.Points)) })},
	} {
		if err := compareLists(c.file, c.what, c.ours, c.theirs); err != nil {
			return err
		}
	}
	for i := range theirs.Trips {
		if err := compareCalls(feed, feed.Trips.TripID.At(i), &theirs.Trips[i]); err != nil {
			return err
		}
	}
	return nil
}

func compareLists(file, what string, ours, theirs []string) error {
	if len(ours) != len(theirs) {
		return disagreement(file, "number of "+what, strconv.Itoa(len(ours)), strconv.Itoa(len(theirs)))
	}
	for i := range ours {
		if ours[i] != theirs[i] {
			return disagreement(file, fmt.Sprintf("%s %d", what, i+1), ours[i], theirs[i])
		}
	}
	return nil
}

func disagreement(file, what, ours, theirs string) error {
	return &DisagreementError{file, what, strconv.Quote(ours), strconv.Quote(theirs), secondReader}
}

func idsOf[T any](list []T, id func(*T) string) []string {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = id(&list[i])
	}
	return ids
}

func textsOf[ID ~uint32](c *gtfs.Column[ID]) []string {
	texts := make([]string, len(c.Values()))
	for i := range texts {
		texts[i] = c.Text(i)
	}
	return texts
}

// agencyIDs returns the ids of agencies; without such a column the second reader makes
// them of the names.
func agencyIDs(t *gtfs.Agency) []string {
	ids := make([]string, t.Len())
	for i := range ids {
		ids[i] = t.AgencyID.Text(i)
		if !inHeader(&t.Table, "agency_id") {
			ids[i] = t.AgencyName.Text(i) + "_id"
		}
	}
	return ids
}

func sortedSet(ids []string) []string {
	slices.Sort(ids)
	return slices.Compact(ids)
}

func shapesOf(feed *gtfs.Feed) (list []string) {
	space := feed.Shapes.ShapeID.Space()
	var named []gtfs.ShapeID
	for id := range feed.ShapeIDs() {
		if feed.PointsOf(id).Len() > 0 {
			named = append(named, id)
		}
	}
	slices.SortFunc(named, func(x, y gtfs.ShapeID) int {
		return slices.Compare(space.Bytes(uint32(x)), space.Bytes(uint32(y)))
	})
	for _, id := range named {
		list = append(list, shapeText(string(space.Bytes(uint32(id))), feed.PointsOf(id).Len()))
	}
	return list
}

func shapeText(id string, points int) string { return fmt.Sprintf("%s (%d)", id, points) }
