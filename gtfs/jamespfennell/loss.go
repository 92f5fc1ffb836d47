package jamespfennell

import "github.com/quai-transit/quai/gtfs"

// A Loss counts what of a feed a Static does not hold, or holds otherwise. Columns
// that the model lacks (tts_stop_name, level_id, stop_access, network_id, cars_allowed,
// cemv_support, booking rules, unknown ones) are not counted.
type Loss struct {
	// Files are the files with rows that the model has no place for, in the order of
	// the reference: fares, pathways, levels, translations and so on.
	Files []gtfs.File

	// FlexCalls are rows of stop_times.txt not carried because they have a pickup and
	// drop-off window, or a zone or group of stops in place of a stop, or neither.
	FlexCalls int
	// UntimedCalls are rows not carried because they have no time, and no row with a
	// time on both sides of them.
	UntimedCalls int
	// UnplacedCalls are rows not carried because they have no stop_sequence.
	UnplacedCalls int
	// StrayCalls are rows not carried because trips.txt has no such trip.
	StrayCalls int
	// InterpolatedCalls are rows without a time that are carried, with times in
	// proportion: to shape_dist_traveled where it is given, else to the number of stops.
	InterpolatedCalls int

	// QualifiedTransfers are rows of transfers.txt not carried because they hold for
	// certain routes or trips only, which the model cannot say.
	QualifiedTransfers int
	// Frequencies are rows of frequencies.txt not carried because trips.txt has no such
	// trip, or a time or headway_secs is not given.
	Frequencies int
	// ShapePoints are rows of shapes.txt not carried because the shape, the place or the
	// sequence is not given.
	ShapePoints int
	// Dates are rows of calendar_dates.txt not carried because the service or the date
	// is not given, the exception is of no known type, or adds a day that another row
	// removes.
	Dates int
	// Services are rows of calendar.txt not carried because they have no service_id,
	// or one of an earlier row.
	Services int

	// Dangling counts references that are missing or lead nowhere and are stood for by
	// a value with nothing but the id; see [Static].
	Dangling int
	// Parents counts values of parent_station that lead nowhere or round in a circle;
	// those stops have no parent.
	Parents int
	// Shapes counts values of shape_id that lead nowhere; those trips have no shape.
	Shapes int
	// Repeated counts rows of agency.txt, stops.txt, routes.txt and trips.txt whose id
	// an earlier row has: they are listed, and nothing points at them.
	Repeated int
}

// lossOf returns what can be told beforehand.
func lossOf(f *gtfs.Feed) Loss {
	var l Loss
	for file := range gtfs.Files {
		if f.Table(file).Len() > 0 && !held(file) {
			l.Files = append(l.Files, file)
		}
	}
	l.Repeated = repeated(&f.Agency.AgencyID) + repeated(&f.Stops.StopID) +
		repeated(&f.Routes.RouteID) + repeated(&f.Trips.TripID)
	return l
}

func held(file gtfs.File) bool {
	switch file {
	case gtfs.AgencyFile, gtfs.StopsFile, gtfs.RoutesFile, gtfs.TripsFile, gtfs.StopTimesFile, gtfs.CalendarFile,
		gtfs.CalendarDatesFile, gtfs.ShapesFile, gtfs.FrequenciesFile, gtfs.TransfersFile:
		return true
	}
	return false
}

func repeated[ID ~uint32](key *gtfs.Key[ID]) (n int) {
	for i, id := range key.Values() {
		if first, ok := key.Row(id); ok && first != i {
			n++
		}
	}
	return n
}
