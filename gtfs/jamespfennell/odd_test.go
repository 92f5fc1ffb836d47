package jamespfennell

import (
	"testing"
	"time"

	jf "github.com/jamespfennell/gtfs"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const callsHeader = "trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled\n"

// TestOddFeeds holds what is made of what the parser of the package gets wrong.
func TestOddFeeds(t *testing.T) {
	for _, c := range []struct {
		name  string
		files files
		loss  Loss
		check func(t *testing.T, s *jf.Static)
	}{
		{
			"one time stands for both",
			files{"stop_times.txt": callsHeader + "T,08:00:00,,P,1,\nT,,08:10:00,Q,2,\n"},
			Loss{},
			func(t *testing.T, s *jf.Static) {
				assert.Equal(t, []string{"8h0m0s 8h0m0s exact", "8h10m0s 8h10m0s exact"}, timesOf(s))
			},
		},
		{
			"no time is one in proportion to the distance",
			files{"stop_times.txt": callsHeader + "T,08:00:00,08:02:00,P,1,0\nT,,,Q,2,1\nT,08:12:00,08:12:00,P,3,4\n"},
			Loss{InterpolatedCalls: 1},
			func(t *testing.T, s *jf.Static) {
				assert.Equal(t, []string{"8h0m0s 8h2m0s exact", "8h4m30s 8h4m30s", "8h12m0s 8h12m0s exact"}, timesOf(s))
			},
		},
		{
			"or to the number of stops",
			files{"stop_times.txt": callsHeader + "T,08:00:00,08:00:00,P,1,0\nT,,,Q,2,\nT,,,P,3,\nT,08:09:00,08:09:00,P,4,4\n"},
			Loss{InterpolatedCalls: 2},
			func(t *testing.T, s *jf.Static) {
				assert.Equal(t, []string{"8h0m0s 8h0m0s exact", "8h3m0s 8h3m0s", "8h6m0s 8h6m0s", "8h9m0s 8h9m0s exact"}, timesOf(s))
			},
		},
		{
			"calls that no time stands around are not carried",
			files{"stop_times.txt": callsHeader + "T,,,P,1,\nT,08:00:00,08:00:00,P,2,\nT,,,Q,3,\nT,,,Q,4,\nU,,,Q,1,\n"},
			Loss{UntimedCalls: 4},
			func(t *testing.T, s *jf.Static) {
				assert.Equal(t, []string{"8h0m0s 8h0m0s exact"}, timesOf(s))
				assert.Empty(t, s.Trips[1].StopTimes)
			},
		},
		{
			"calls without stop, sequence or trip are not carried, unlike those at an unknown stop",
			files{"stop_times.txt": callsHeader + "T,08:00:00,08:00:00,P,1,\nT,08:10:00,08:10:00,N,2,\nT,08:20:00,08:20:00,,3,\nT,08:30:00,08:30:00,P,x,\nZ,08:00:00,08:00:00,P,1,\n"},
			Loss{FlexCalls: 1, UnplacedCalls: 1, StrayCalls: 1, Dangling: 1},
			func(t *testing.T, s *jf.Static) {
				require.Len(t, s.Trips[0].StopTimes, 2)
				assert.Equal(t, &jf.Stop{Id: "N"}, s.Trips[0].StopTimes[1].Stop)
			},
		},
		{
			"windows of pickup and drop off are no times",
			files{"stop_times.txt": "trip_id,stop_id,location_id,stop_sequence,start_pickup_drop_off_window,end_pickup_drop_off_window\nT,P,,1,08:00:00,10:00:00\nT,,zone,2,08:00:00,10:00:00\n"},
			Loss{FlexCalls: 2},
			func(t *testing.T, s *jf.Static) { assert.Empty(t, timesOf(s)) },
		},
		{
			"empty cells mean regular service at exact times, and what the route says",
			files{
				"routes.txt":     "route_id,agency_id,route_type,route_color,continuous_pickup,continuous_drop_off\nR,,3,,2,\n",
				"stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,timepoint,continuous_pickup\nT,08:00:00,08:00:00,P,1,,,,\nT,08:10:00,08:10:00,Q,2,1,3,0,0\n",
			},
			Loss{},
			func(t *testing.T, s *jf.Static) {
				first, second := s.Trips[0].StopTimes[0], s.Trips[0].StopTimes[1]
				assert.Equal(t, []jf.PickupDropOffPolicy{0, 0, 2, 1}, policies(first))
				assert.Equal(t, []jf.PickupDropOffPolicy{1, 3, 0, 1}, policies(second))
				assert.True(t, first.ExactTimes)
				assert.False(t, second.ExactTimes)
				assert.Equal(t, "FFFFFF 000000", s.Routes[0].Color+" "+s.Routes[0].TextColor)
				assert.Same(t, &s.Agencies[0], s.Routes[0].Agency)
			},
		},
		{
			"calls know their trip",
			nil, Loss{},
			func(t *testing.T, s *jf.Static) {
				assert.Same(t, &s.Trips[0], s.Trips[0].StopTimes[1].Trip)
				assert.Same(t, &s.Stops[1], s.Trips[0].StopTimes[0].Stop)
			},
		},
		{
			"of rows with one id the first is meant",
			files{
				"stops.txt": "stop_id,stop_name\nP,first\nP,second\nQ,other\n",
				"trips.txt": "route_id,service_id,trip_id\nR,S,T\nR,X,T\nR,X,U\n",
			},
			Loss{Repeated: 2},
			func(t *testing.T, s *jf.Static) {
				assert.Len(t, s.Stops, 3)
				assert.Len(t, s.Trips, 3)
				assert.Len(t, s.Trips[0].StopTimes, 2)
				assert.Empty(t, s.Trips[1].StopTimes)
				assert.Equal(t, "first", s.Trips[0].StopTimes[0].Stop.Name)
			},
		},
		{
			"parents that go round are cut",
			files{"stops.txt": "stop_id,parent_station\nP,Q\nQ,O\nO,P\nG,G\nK,P\nM,gone\n"},
			Loss{Parents: 5},
			func(t *testing.T, s *jf.Static) {
				for i := range s.Stops[:4] {
					assert.Same(t, &s.Stops[i], s.Stops[i].Root(), s.Stops[i].Id)
				}
				assert.Same(t, &s.Stops[0], s.Stops[4].Root())
				assert.Nil(t, s.Stops[5].Parent)
				assert.Equal(t, jf.StopType_Platform, s.Stops[5].Type)
			},
		},
		{
			"an extended route type keeps its number",
			files{"routes.txt": "route_id,route_type\nR,700\nV,\n"},
			Loss{},
			func(t *testing.T, s *jf.Static) {
				assert.Equal(t, jf.RouteType(700), s.Routes[0].Type)
				assert.Equal(t, jf.RouteType_Unknown, s.Routes[1].Type)
			},
		},
		{
			"added days do not widen the week",
			files{"calendar_dates.txt": "service_id,date,exception_type\nS,20270115,1\nS,20261111,1\nS,20261111,2\nY,20261225,1\nX,20261226,1\nX,20261224,1\nX,20261227,3\nX,never,1\n"},
			Loss{Dates: 3},
			func(t *testing.T, s *jf.Static) {
				require.Len(t, s.Services, 3)
				week, y, x := s.Services[0], s.Services[1], s.Services[2]
				assert.Equal(t, []string{"2026-11-01", "2026-12-31", "2027-01-15", "-2026-11-11"}, days(week))
				assert.Equal(t, []string{"2026-12-25", "2026-12-25", "2026-12-25"}, days(y))
				assert.Equal(t, []string{"2026-12-24", "2026-12-26", "2026-12-26", "2026-12-24"}, days(x))
				assert.Equal(t, "Europe/Paris", week.StartDate.Location().String())
				assert.Zero(t, week.StartDate.Hour())
			},
		},
		{
			"what rows name and nothing has is stood for",
			files{
				"routes.txt": "route_id,agency_id,route_type\nR,B,3\n",
				"trips.txt":  "route_id,service_id,trip_id,shape_id\nR,S,T,no\nN,W,U,L\nN,W,V,\n",
			},
			Loss{Dangling: 5, Shapes: 1},
			func(t *testing.T, s *jf.Static) {
				assert.Equal(t, &jf.Agency{Id: "B"}, s.Routes[0].Agency)
				assert.Nil(t, s.Trips[0].Shape)
				assert.Equal(t, "N", s.Trips[1].Route.Id)
				assert.Same(t, s.Trips[1].Route, s.Trips[2].Route)
				assert.Same(t, &s.Agencies[0], s.Trips[1].Route.Agency)
				assert.Equal(t, &jf.Service{Id: "W"}, s.Trips[1].Service)
				assert.Len(t, s.Services, 2)
			},
		},
		{
			"points without place or sequence are not carried",
			files{"shapes.txt": "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nL,50,3,1\nL,abc,3,2\nL,50,3,1.0\n,50,3,1\nE,50,,1\n"},
			Loss{ShapePoints: 4},
			func(t *testing.T, s *jf.Static) {
				require.Len(t, s.Shapes, 2)
				assert.Equal(t, "E", s.Shapes[0].ID)
				assert.Empty(t, s.Shapes[0].Points)
				assert.Len(t, s.Shapes[1].Points, 1)
			},
		},
		{
			"transfers for certain trips are not made rules for all",
			files{"transfers.txt": "from_stop_id,to_stop_id,from_trip_id,to_trip_id,transfer_type\nP,Q,T,U,3\nP,P,,,2\n,Q,,,\n"},
			Loss{QualifiedTransfers: 1, Dangling: 1},
			func(t *testing.T, s *jf.Static) {
				require.Len(t, s.Transfers, 2)
				assert.Same(t, s.Transfers[0].From, s.Transfers[0].To)
				assert.Equal(t, &jf.Stop{}, s.Transfers[1].From)
			},
		},
		{
			"intervals of unknown trips are not carried",
			files{"frequencies.txt": "trip_id,start_time,end_time,headway_secs\nN,06:00:00,09:00:00,600\nT,06:00:00,,600\nT,06:00:00,09:00:00,600\n"},
			Loss{Frequencies: 2},
			func(t *testing.T, s *jf.Static) {
				assert.Equal(t, []jf.Frequency{{StartTime: 6 * time.Hour, EndTime: 9 * time.Hour, Headway: 10 * time.Minute}}, s.Trips[0].Frequencies)
			},
		},
		{
			"padding, ragged rows and stray quotes do not matter",
			files{"trips.txt": " trip_id ,route_id, service_id\nT,R,S,surplus\nU,R\nV, R ,S\n"},
			Loss{Dangling: 1},
			func(t *testing.T, s *jf.Static) {
				require.Len(t, s.Trips, 3)
				assert.Same(t, &s.Routes[0], s.Trips[2].Route)
				assert.Empty(t, s.Trips[1].Service.Id)
			},
		},
		{
			"a feed without agency and stops is a feed",
			files{"agency.txt": "", "stops.txt": "", "fare_attributes.txt": "fare_id,price\nF,1\n", "levels.txt": "level_id\n"},
			Loss{Files: filesOf("fare_attributes.txt"), Dangling: 1 + 3 + 2},
			func(t *testing.T, s *jf.Static) {
				assert.Empty(t, s.Agencies)
				assert.Equal(t, "A", s.Routes[0].Agency.Id)
				assert.Equal(t, "P", s.Trips[0].StopTimes[0].Stop.Id)
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			static, loss := Static(plain.with(c.files).read(t), jf.ParseStaticOptions{})
			assert.Equal(t, c.loss, loss)
			c.check(t, static)
		})
	}
}
