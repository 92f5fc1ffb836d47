package gtfs

// StopRow returns the row of stops.txt that the row of a cell belongs to: itself, or the
// stop of a call, the first one of a transfer or of a pathway; false elsewhere.
func (f *Feed) StopRow(c Cell) (row int, ok bool) {
	if c.Row < 0 {
		return 0, false
	}
	switch i := int(c.Row); c.Field.File() {
	case StopsFile:
		return i, true
	case StopTimesFile:
		return f.Stops.StopID.Row(f.StopTimes.StopID.At(i))
	case TransfersFile:
		return f.Stops.StopID.Row(f.Transfers.FromStopID.At(i))
	case PathwaysFile:
		return f.Stops.StopID.Row(f.Pathways.FromStopID.At(i))
	}
	return 0, false
}

// TripRow returns the row of trips.txt that the row of a cell belongs to: itself, or the
// trip of a call or of a frequency; false elsewhere.
func (f *Feed) TripRow(c Cell) (row int, ok bool) {
	if c.Row < 0 {
		return 0, false
	}
	switch i := int(c.Row); c.Field.File() {
	case TripsFile:
		return i, true
	case StopTimesFile:
		return f.Trips.TripID.Row(f.StopTimes.TripID.At(i))
	case FrequenciesFile:
		return f.Trips.TripID.Row(f.Frequencies.TripID.At(i))
	}
	return 0, false
}
