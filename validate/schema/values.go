package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// requiredValues looks for values that are required on some conditions. Those that
// always are were found by the reader.
func requiredValues(p *validate.Pass) {
	placeOfCall(p)
	transferStops(p)
	transferTrips(p)
	joinRuleStops(p)
	translationKeys(p)
}

// placeOfCall: a call is at a stop, a group of stops or a zone.
func placeOfCall(p *validate.Pass) {
	st := p.Feed.StopTimes
	if !st.StopID.Given() && !st.LocationGroupID.Given() && !st.LocationID.Given() {
		return // a missing column, not so many missing values
	}
	stops := st.StopID.Values()
	for i := range st.Len() {
		if stops != nil && stops[i] != 0 {
			continue // nearly always
		}
		if st.LocationGroupID.At(i) == 0 && st.LocationID.At(i) == 0 {
			p.Report(st.StopID.Cell(i))
		}
	}
}

// transferStops: a transfer between stops, which all but in-seat ones are, names both.
func transferStops(p *validate.Pass) {
	t := p.Feed.Transfers
	if !p.Clean(gtfs.TransfersFile) {
		return
	}
	for i := range t.Len() {
		if kind := t.TransferType.At(i); !kind.IsSet() || kind == 4 || kind == 5 {
			continue
		}
		if t.FromStopID.At(i) == 0 {
			p.Report(t.FromStopID.Cell(i))
		}
		if t.ToStopID.At(i) == 0 {
			p.Report(t.ToStopID.Cell(i))
		}
	}
}

// transferTrips: an in-seat transfer names both trips.
func transferTrips(p *validate.Pass) {
	t := p.Feed.Transfers
	if !p.Clean(gtfs.TransfersFile, gtfs.StopsFile, gtfs.StopTimesFile) {
		return
	}
	for i := range t.Len() {
		if kind := t.TransferType.At(i); kind != 4 && kind != 5 {
			continue
		}
		if t.FromTripID.At(i) == 0 {
			p.Report(t.FromTripID.Cell(i))
		}
		if t.ToTripID.At(i) == 0 {
			p.Report(t.ToTripID.Cell(i))
		}
	}
}

// joinRuleStops: of the two stops at which fare legs are joined both are given or none.
func joinRuleStops(p *validate.Pass) {
	t := p.Feed.FareLegJoinRules
	if !p.Clean(gtfs.NetworksFile, gtfs.RoutesFile, gtfs.FareLegJoinRulesFile) {
		return
	}
	for i := range t.Len() {
		switch from, to := t.FromStopID.At(i), t.ToStopID.At(i); {
		case from != 0 && to == 0:
			p.Report(t.ToStopID.Cell(i))
		case from == 0 && to != 0:
			p.Report(t.FromStopID.Cell(i))
		}
	}
}
