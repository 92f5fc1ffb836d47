package jamespfennell

import (
	"path/filepath"
	"testing"

	jf "github.com/jamespfennell/gtfs"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/gtfs/source"
)

// TestCorpus holds of every real feed that no row goes astray: it is carried or told.
func TestCorpus(t *testing.T) {
	root := need.Corpus(t)
	for _, set := range []string{"feeds", "fixtures"} {
		names, err := filepath.Glob(filepath.Join(root, set, "*"))
		require.NoError(t, err)
		for _, name := range names {
			t.Run(set+"/"+filepath.Base(name), func(t *testing.T) { nothingAstray(t, name) })
		}
	}
}

func nothingAstray(t *testing.T, name string) {
	f, err := gtfs.Open(t.Context(), name, source.Options{}, gtfs.Options{})
	if err != nil {
		return // what cannot be opened is the business of gtfs/source
	}
	defer f.Close()
	s, loss := Static(f, jf.ParseStaticOptions{InheritWheelchairBoarding: true})
	assert.Len(t, s.Agencies, f.Agency.Len())
	assert.Len(t, s.Routes, f.Routes.Len())
	assert.Len(t, s.Stops, f.Stops.Len())
	assert.Len(t, s.Trips, f.Trips.Len())
	assert.Equal(t, f.Transfers.Len(), len(s.Transfers)+loss.QualifiedTransfers)
	assert.Equal(t, distinct(&f.Calendar.ServiceID.Column, &f.CalendarDates.ServiceID), len(s.Services))
	assert.Equal(t, distinct(&f.Shapes.ShapeID), len(s.Shapes))
	dates, points, calls, frequencies := 0, 0, 0, 0
	for _, v := range s.Services {
		dates += len(v.AddedDates) + len(v.RemovedDates)
	}
	for _, v := range s.Shapes {
		points += len(v.Points)
	}
	for i := range s.Trips {
		calls += len(s.Trips[i].StopTimes)
		frequencies += len(s.Trips[i].Frequencies)
		wholeTrip(t, &s.Trips[i])
	}
	for i := range s.Stops {
		assert.Nil(t, s.Stops[i].Root().Parent)
	}
	assert.Equal(t, f.CalendarDates.Len(), dates+loss.Dates)
	assert.Equal(t, f.Shapes.Len(), points+loss.ShapePoints)
	assert.Equal(t, f.Frequencies.Len(), frequencies+loss.Frequencies)
	assert.Equal(t, f.StopTimes.Len(), calls+loss.FlexCalls+loss.UntimedCalls+loss.UnplacedCalls+loss.StrayCalls)
}

// wholeTrip holds that no pointer is nil that the package never leaves nil, and that
// calls are in order.
func wholeTrip(t *testing.T, trip *jf.ScheduledTrip) {
	ok := trip.Route != nil && trip.Route.Agency != nil && trip.Service != nil
	for k, c := range trip.StopTimes {
		ok = ok && c.Trip == trip && c.Stop != nil && (k == 0 || trip.StopTimes[k-1].StopSequence <= c.StopSequence)
	}
	if !ok {
		assert.Fail(t, "broken trip", trip.ID)
	}
}

// distinct counts the ids of columns, not given left out.
func distinct[ID ~uint32](columns ...*gtfs.Column[ID]) int {
	seen := map[ID]bool{}
	for _, c := range columns {
		for _, id := range c.Values() {
			seen[id] = id != 0
		}
	}
	delete(seen, 0)
	return len(seen)
}
