package schema

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// Required lists the files that every feed must have. stops.txt is not among them:
// locations.geojson may take its place.
func Required() []gtfs.File {
	return []gtfs.File{gtfs.AgencyFile, gtfs.RoutesFile, gtfs.TripsFile, gtfs.StopTimesFile}
}

func requiredFiles(p *validate.Pass) {
	f := p.Feed
	for _, file := range Required() {
		if !f.Table(file).Present() {
			p.Report(validate.Of(file))
		}
	}
	if !f.Stops.Present() && !f.Locations.Present() {
		p.Report(validate.Of(gtfs.StopsFile))
	}
	if !f.FeedInfo.Present() && f.Translations.Present() && p.Clean(gtfs.TranslationsFile) {
		p.Report(validate.Of(gtfs.FeedInfoFile))
	}
}

func recommendedFiles(p *validate.Pass) {
	f := p.Feed
	if !f.FeedInfo.Present() && !f.Translations.Present() {
		p.Report(validate.Of(gtfs.FeedInfoFile))
	}
	if !f.Shapes.Present() && !p.Quirk(ShapesNotWanted) && f.Trips.Len() > 0 && !onDemandOnly(f) {
		p.Report(validate.Of(gtfs.ShapesFile))
	}
}

// onDemandOnly reports whether some call is at a zone or a group of stops: then shapes
// may be of no use.
func onDemandOnly(f *gtfs.Feed) bool {
	st := f.StopTimes
	if !st.LocationID.Given() && !st.LocationGroupID.Given() {
		return false
	}
	for i := range st.Len() {
		if st.StopID.At(i) == 0 && (st.LocationID.At(i) != 0 || st.LocationGroupID.At(i) != 0) {
			return true
		}
	}
	return false
}

func requiredColumns(p *validate.Pass) {
	for _, t := range tables(p.Feed) {
		if !t.Present() || len(t.Header()) == 0 {
			continue
		}
		given := map[gtfs.FieldID]bool{}
		for _, id := range t.Header() {
			given[id] = true
		}
		for i := range t.Fields() {
			f := &t.Fields()[i]
			if f.Declared() && !given[f.ID] && (f.Presence == gtfs.Required || f.ColumnRequired) {
				p.Report(validate.OfField(f.ID))
			}
		}
	}
}

func singleRows(p *validate.Pass) {
	if t := &p.Feed.FeedInfo.Table; t.Len() > 1 && p.Clean(gtfs.FeedInfoFile) {
		p.Report(validate.Of(gtfs.FeedInfoFile), validate.Num(t.Len()))
	}
}
