package validate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// hamlet has one of each thing that has a name.
func hamlet(t *testing.T) *gtfs.Feed {
	return feedOf(t, map[string]string{
		"agency.txt":     "agency_name,agency_phone,agency_email\nBus du Val,+33 1 23 45 67 89,jean@val.example\n",
		"routes.txt":     "route_id,route_short_name,route_long_name\nR,,Val – Mont\n",
		"stops.txt":      "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\nG,Gare,46,2,1,\nQ,Quai,,,,G\n",
		"trips.txt":      "route_id,service_id,trip_id,trip_headsign\nR,W,T,Mont\n",
		"stop_times.txt": "trip_id,arrival_time,stop_id,stop_sequence\nT,08:00:00,Q,1\n",
		"shapes.txt":     "shape_id,shape_pt_sequence,shape_pt_lat,shape_pt_lon\nS,1,46.5,2.5\n",
	})
}

// noticeAt returns a notice at a cell with some details.
func noticeAt(t *testing.T, f *gtfs.Feed, at gtfs.Cell, key []string, details []validate.Detail, args ...validate.Arg) validate.Notice {
	t.Helper()
	r := run(t, f, &validate.Rule{
		Code: "any", Message: lang.Text{EN: "write to {value}", FR: "écrire à {value}"}, Key: key,
		Details: append(details, validate.Value("value", "")),
		Run:     func(p *validate.Pass) { p.Report(at, args...) },
	})
	require.Empty(t, r.Failures)
	require.Len(t, r.Groups, 1)
	return r.Groups[0].Notice(0)
}

func TestEntities(t *testing.T) {
	f := hamlet(t)
	here := func(name string) []validate.Detail { return []validate.Detail{validate.Here(name, "")} }
	for about, c := range map[string]struct {
		at      gtfs.Cell
		key     []string
		details []validate.Detail
		want    validate.Entity
	}{
		"a row":                 {f.Stops.StopName.Cell(1), nil, nil, validate.Entity{Kind: "stop", ID: "Q", Name: "Quai"}},
		"a route without short": {f.Routes.RouteType.Cell(0), nil, nil, validate.Entity{Kind: "route", ID: "R", Name: "Val – Mont"}},
		"a call":                {f.StopTimes.ArrivalTime.Cell(0), nil, here("stop_id"), validate.Entity{Kind: "trip", ID: "T", Name: "Mont", Related: "Q"}},
		"a call, by its key":    {f.StopTimes.ArrivalTime.Cell(0), []string{"stop_id"}, here("stop_id"), validate.Entity{Kind: "stop", ID: "Q", Name: "Quai", Related: "T"}},
		"a point of a shape":    {f.Shapes.ShapePtLat.Cell(0), nil, nil, validate.Entity{Kind: "shape", ID: "S"}},
		"an agency without id":  {f.Agency.AgencyPhone.Cell(0), nil, nil, validate.Entity{Kind: "agency", Name: "Bus du Val"}},
		"a column":              {validate.OfField(f.Stops.StopName.Cell(0).Field), nil, nil, validate.Entity{}},
		"the feed":              {validate.OfFeed(), nil, nil, validate.Entity{}},
	} {
		assert.Equal(t, c.want, noticeAt(t, f, c.at, c.key, c.details).Entity(), about)
	}
}

func TestEntityKindsHaveLabels(t *testing.T) {
	assert.Equal(t, lang.Text{EN: "trip", FR: "course"}, validate.EntityKind("trip").Label())
	assert.Equal(t, lang.Text{EN: "thing", FR: "thing"}, validate.EntityKind("thing").Label())
	assert.Equal(t, lang.Text{}, validate.EntityKind("").Label())
}

func TestPlacesOfNotices(t *testing.T) {
	f := hamlet(t)
	station := geo.Point{Lat: 46, Lon: 2}
	point := []validate.Detail{validate.Given(1, "place", validate.PointKind, "")}
	assert.Equal(t, station, noticeAt(t, f, f.Stops.StopName.Cell(1), nil, nil).Place(), "of the platform's station")
	assert.Equal(t, station, noticeAt(t, f, f.StopTimes.ArrivalTime.Cell(0), nil, nil).Place(), "of the call's stop")
	assert.Equal(t, geo.Point{Lat: 46.5, Lon: 2.5}, noticeAt(t, f, f.Shapes.ShapePtSequence.Cell(0), nil, nil).Place())
	assert.Equal(t, geo.Point{Lat: 1, Lon: 2}, noticeAt(t, f, f.Stops.StopName.Cell(1), nil, point, validate.Place(1, 2)).Place(), "what it tells first")
	assert.False(t, noticeAt(t, f, f.Routes.RouteType.Cell(0), nil, nil).Place().Known())
	assert.False(t, noticeAt(t, f, validate.OfFeed(), nil, nil).Place().Known())
}

func TestToldHidesAddresses(t *testing.T) {
	f := hamlet(t)
	assert.Equal(t, validate.Told{Value: "j…@val.example", Sentence: lang.Text{EN: "write to j…@val.example", FR: "écrire à j…@val.example"}},
		noticeAt(t, f, f.Agency.AgencyEmail.Cell(0), nil, nil).Told())
	assert.Equal(t, "…89", noticeAt(t, f, f.Agency.AgencyPhone.Cell(0), nil, nil).Told().Value)
	assert.Equal(t, validate.Told{Value: "Gare", Sentence: lang.Text{EN: "write to Gare", FR: "écrire à Gare"}},
		noticeAt(t, f, f.Stops.StopName.Cell(0), nil, nil).Told())
	assert.Empty(t, noticeAt(t, f, validate.OfFeed(), nil, nil).Told().Value)
}
