package sample

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestSameOptionsGiveSameBytes(t *testing.T) {
	o := Options{Seed: 7, Stops: 120, Trips: 400, Errors: []string{"unusable_trip", "invalid_time"}}
	a, _ := write(t, o)
	o.Errors = []string{"invalid_time", "unusable_trip", "invalid_time"}
	b, _ := write(t, o)
	assert.Equal(t, a, b, "order and repetition of codes do not matter")
	o.Seed++
	c, _ := write(t, o)
	assert.NotEqual(t, a, c)
}

func TestSizes(t *testing.T) {
	for _, o := range []Options{{}, {Stops: 20, Trips: 40}, {Stops: 150, Trips: 700}, {Stops: 1000, Trips: 5000}, {Stops: 60, Trips: 9000}} {
		z, _ := write(t, o)
		ts, want := read(t, z), o.withDefaults()
		served := 0
		for _, kind := range ts.column("stops.txt", "location_type") {
			served += btoi(kind == "0")
		}
		assert.InEpsilon(t, want.Stops, served, 0.25, "%+v", o)
		assert.InEpsilon(t, want.Trips, len(ts["trips.txt"])-1, 0.1, "%+v", o)
	}
}

// references are the columns that name a row elsewhere.
var references = [][4]string{
	{"stops.txt", "parent_station", "stops.txt", "stop_id"}, {"stops.txt", "level_id", "levels.txt", "level_id"},
	{"routes.txt", "agency_id", "agency.txt", "agency_id"}, {"trips.txt", "route_id", "routes.txt", "route_id"},
	{"trips.txt", "shape_id", "shapes.txt", "shape_id"}, {"stop_times.txt", "trip_id", "trips.txt", "trip_id"},
	{"stop_times.txt", "stop_id", "stops.txt", "stop_id"}, {"fare_rules.txt", "route_id", "routes.txt", "route_id"},
	{"fare_rules.txt", "fare_id", "fare_attributes.txt", "fare_id"}, {"frequencies.txt", "trip_id", "trips.txt", "trip_id"},
	{"transfers.txt", "from_stop_id", "stops.txt", "stop_id"}, {"transfers.txt", "to_stop_id", "stops.txt", "stop_id"},
	{"pathways.txt", "from_stop_id", "stops.txt", "stop_id"}, {"pathways.txt", "to_stop_id", "stops.txt", "stop_id"},
}

// Whatever the seed and the size, ids are unique, references resolve, every stop is
// served, names do not repeat and times and distances rise along trips.
func TestCityHoldsTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := Options{Seed: rapid.Uint64().Draw(t, "seed"), Stops: rapid.IntRange(1, 400).Draw(t, "stops"), Trips: rapid.IntRange(1, 600).Draw(t, "trips")}
		o.Start = time.Date(2020, 1, rapid.IntRange(1, 3000).Draw(t, "day"), 5, 0, 0, 0, time.Local)
		z, planted := write(t, o)
		require.Empty(t, planted)
		ts := read(t, z)
		for file, field := range map[string]string{"stops.txt": "stop_id", "routes.txt": "route_id", "trips.txt": "trip_id", "pathways.txt": "pathway_id", "calendar.txt": "service_id"} {
			requireUnique(t, file, ts.column(file, field))
		}
		for _, r := range references {
			requireWithin(t, r, ts.column(r[0], r[1]), ts.column(r[2], r[3]))
		}
		services := append(ts.column("calendar.txt", "service_id"), ts.column("calendar_dates.txt", "service_id")...)
		requireWithin(t, [4]string{"trips.txt", "service_id"}, ts.column("trips.txt", "service_id"), services)
		requireServed(t, ts)
		requireRising(t, ts)
	})
}

func requireUnique(t *rapid.T, file string, ids []string) {
	seen := map[string]bool{}
	for i, id := range ids {
		require.False(t, seen[id] || id == "", "%s line %d: %q", file, i+2, id)
		seen[id] = true
	}
}

func requireWithin(t *rapid.T, r [4]string, children, parents []string) {
	known := map[string]bool{"": true}
	for _, p := range parents {
		known[p] = true
	}
	for i, c := range children {
		require.True(t, known[c], "%s line %d: %s %q", r[0], i+2, r[1], c)
	}
}

func requireServed(t *rapid.T, ts tables) {
	served := map[string]bool{}
	for _, s := range ts.column("stop_times.txt", "stop_id") {
		served[s] = true
	}
	kinds, names := ts.column("stops.txt", "location_type"), map[string]string{}
	for i, id := range ts.column("stops.txt", "stop_id") {
		require.Equal(t, kinds[i] == "0", served[id], "stop %s", id)
		number := strings.TrimLeft(strings.Split(id, "-")[0], "S")
		name := ts.column("stops.txt", "stop_name")[i]
		if old, ok := names[name]; ok {
			require.Equal(t, old, number, "two places have the name %s", name)
		}
		names[name] = number
	}
}

func requireRising(t *rapid.T, ts tables) {
	rows := ts["stop_times.txt"]
	for i := 2; i < len(rows); i++ {
		before, now := rows[i-1], rows[i]
		require.LessOrEqual(t, now[1], now[2], "line %d", i+1)
		if before[0] == now[0] {
			require.Less(t, before[2], now[1], "line %d", i+1) // all times have two digits of hours
			require.Less(t, metresOf(t, before[7]), metresOf(t, now[7]), "line %d", i+1)
		}
	}
}

func TestWriteErrorIsReturned(t *testing.T) {
	_, err := Write(full{}, Options{Stops: 20, Trips: 40})
	require.ErrorIs(t, err, errFull)
}

var errFull = errors.New("disk full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }
