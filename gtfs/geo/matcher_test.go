package geo

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

var nan = math.NaN()

// at returns the point so many metres east and north of 0° 0°, where both are the same
// to the millimetre.
func at(east, north float64) Point { return Point{north / degree, east / degree} }

func line(eastNorth ...float64) []Point {
	var points []Point
	for i := 0; i < len(eastNorth); i += 2 {
		points = append(points, at(eastNorth[i], eastNorth[i+1]))
	}
	return points
}

func stopsAt(points ...Point) []MatchStop {
	var stops []MatchStop
	for _, p := range points {
		stops = append(stops, MatchStop{Place: p.Vector(), UserDist: nan})
	}
	return stops
}

func alongs(positions []Position) []float64 {
	var along []float64
	for _, p := range positions {
		along = append(along, math.Round(p.Along))
	}
	return along
}

func TestStopsInOrder(t *testing.T) {
	m := NewMatcher(line(0, 0, 1000, 0, 2000, 0), nil)
	r := m.Match(stopsAt(at(0, 30), at(1200, -40), at(2000, 0)))
	assert.Empty(t, r.ByPlace.Problems)
	assert.False(t, r.HasUserDist)
	assert.Equal(t, []float64{0, 1200, 2000}, alongs(r.ByPlace.Positions))
	assert.InDelta(t, 40, r.ByPlace.Positions[1].Distance, 0.01)
	assert.Equal(t, 1, r.ByPlace.Positions[1].Segment)
}

func TestTooFar(t *testing.T) {
	m := NewMatcher(line(0, 0, 1000, 0), nil)
	stops := stopsAt(at(0, 0), at(500, 99), at(500, 101), at(1000, 350))
	stops[3].Large = true
	r := m.Match(stops)
	require.Len(t, r.ByPlace.Problems, 1)
	assert.Nil(t, r.ByPlace.Positions)
	p := r.ByPlace.Problems[0]
	assert.Equal(t, TooFar, p.Kind)
	assert.Equal(t, 2, p.Stop)
	assert.InDelta(t, 101, p.Match.Distance, 0.01)
	assert.InDelta(t, 500, p.Match.Along, 0.01)
	assert.Equal(t, -1, p.Previous)
}

func TestOutOfOrder(t *testing.T) {
	m := NewMatcher(line(0, 0, 3000, 0), nil)
	r := m.Match(stopsAt(at(0, 0), at(2000, 10), at(1000, 20), at(3000, 0)))
	require.Len(t, r.ByPlace.Problems, 1)
	p := r.ByPlace.Problems[0]
	assert.Equal(t, OutOfOrder, p.Kind)
	assert.Equal(t, []int{1, 2}, []int{p.Previous, p.Stop})
	assert.InDelta(t, 2000, p.PreviousMatch.Along, 0.01)
	assert.InDelta(t, 1000, p.Match.Along, 0.01)
	assert.InDelta(t, 20, p.Match.Distance, 0.01)
}

// The line goes out and back; the stop lies on both ways and is served on the second.
func TestOutAndBack(t *testing.T) {
	m := NewMatcher(line(0, 0, 2000, 0, 2000, 50, 0, 50), nil)
	r := m.Match(stopsAt(at(0, 0), at(2000, 25), at(1000, 5)))
	assert.Empty(t, r.ByPlace.Problems)
	assert.Equal(t, []float64{0, 2025, 3050}, alongs(r.ByPlace.Positions))
}

func TestTooManyMatches(t *testing.T) {
	var shuttle []Point
	for range 22 {
		shuttle = append(shuttle, at(0, 0), at(0, 500))
	}
	m := NewMatcher(shuttle, nil)
	r := m.Match(stopsAt(at(10, 0)))
	require.Len(t, r.ByPlace.Problems, 1)
	p := r.ByPlace.Problems[0]
	assert.Equal(t, TooMany, p.Kind)
	assert.Equal(t, 22, p.Count)
	assert.InDelta(t, 10, p.Match.Distance, 0.01)
	assert.Len(t, r.ByPlace.Positions, 1)
}

func TestByUserDist(t *testing.T) {
	m := NewMatcher(line(0, 0, 1000, 0, 2000, 0), []float64{nan, 1, 2})
	stops := stopsAt(at(0, 0), at(1500, 0), at(1800, 0), at(2000, 0))
	stops[1].UserDist, stops[2].UserDist, stops[3].UserDist = 1.5, 1.6, 2
	r := m.Match(stops)
	assert.Empty(t, r.ByPlace.Problems)
	require.True(t, r.HasUserDist)
	assert.Equal(t, []float64{0, 1500, 1600, 2000}, alongs(r.ByUserDist.Positions))
	require.Len(t, r.ByUserDist.Problems, 1)
	p := r.ByUserDist.Problems[0]
	assert.Equal(t, TooFarByUserDist, p.Kind)
	assert.Equal(t, 2, p.Stop)
	assert.InDelta(t, 200, p.Match.Distance, 0.01)
}

func TestFallingUserDistStaysAtItsSegment(t *testing.T) {
	m := NewMatcher(line(0, 0, 1000, 0, 2000, 0), []float64{0, 1000, 2000})
	stops := stopsAt(at(0, 0), at(1500, 0), at(200, 0), at(2000, 0))
	stops[1].UserDist, stops[2].UserDist, stops[3].UserDist = 1500, 200, 2000
	r := m.Match(stops)
	require.Len(t, r.ByUserDist.Problems, 1)
	p := r.ByUserDist.Problems[0]
	assert.Equal(t, OutOfOrder, p.Kind)
	assert.Equal(t, 2, p.Stop)
	assert.Equal(t, 1000.0, math.Round(p.Match.Along))
}

func TestOddLines(t *testing.T) {
	stops := stopsAt(at(0, 50), at(300, 0))
	stops[1].UserDist = 1
	for _, c := range []struct {
		name     string
		points   []Point
		user     []float64
		problems int
	}{
		{"no points", nil, nil, 0},
		{"one point, silent within reach", line(0, 0), nil, 1},
		{"one point twice", line(0, 0, 0, 0), []float64{0, 1}, 1},
		{"unknown point", []Point{at(0, 0), Unknown(), at(300, 0)}, []float64{nan, nan, 5}, 1},
		{"infinite distance", line(0, 0, 300, 0), []float64{0, math.Inf(1)}, 0},
	} {
		m := NewMatcher(c.points, c.user)
		assert.Len(t, m.Match(stops).ByPlace.Problems, c.problems, c.name)
	}
	assert.Equal(t, Result{}, NewMatcher(line(0, 0), nil).Match(nil))
}

// The plain matcher of oracle_test.go looks at every segment and every earlier pick.
func TestMatcherLikePlainOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		points, user, stops := drawnTrip(t)
		m := NewMatcher(points, user)
		want, got := plainMatch(m, stops), m.Match(stops)
		if diff := cmp.Diff(want, got, cmpopts.EquateEmpty(), cmpopts.EquateNaNs()); diff != "" {
			t.Fatalf("matched otherwise than the plain way (-plain +got):\n%s", diff)
		}
	})
}

// drawnTrip wanders about on a coarse raster, so that ties, loops, doubled points and
// distances of just 100 m come up.
func drawnTrip(t *rapid.T) (points []Point, user []float64, stops []MatchStop) {
	step := rapid.SampledFrom([]float64{1e-7, 10, 50, 100, 3000, 2e6}).Draw(t, "step")
	place := func(name string) Point {
		v := rapid.SliceOfN(rapid.IntRange(-4, 4), 2, 2).Draw(t, name)
		return at(step*float64(v[0]), step*float64(v[1]))
	}
	for range rapid.IntRange(1, 60).Draw(t, "points") {
		points = append(points, place("point"))
		user = append(user, float64(rapid.IntRange(0, 30).Draw(t, "user")))
	}
	for range rapid.IntRange(1, 6).Draw(t, "stops") {
		s := MatchStop{Place: place("stop").Vector(), UserDist: nan, Large: rapid.Bool().Draw(t, "large")}
		if rapid.Bool().Draw(t, "given") {
			s.UserDist = float64(rapid.IntRange(0, 30).Draw(t, "dist"))
		}
		stops = append(stops, s)
	}
	return points, user, stops
}

// wiggle is a path as in a city: 500 points in 20 km, 50 stops.
func wiggle() ([]Point, []MatchStop) {
	var points, stops []Point
	for i := range 500 {
		points = append(points, at(float64(i)*40, 200*math.Sin(float64(i)/9)))
		if i%10 == 0 {
			stops = append(stops, at(float64(i)*40+7, 200*math.Sin(float64(i)/9)+9))
		}
	}
	return points, stopsAt(stops...)
}

func BenchmarkNewMatcher(b *testing.B) {
	b.ReportAllocs()
	points, _ := wiggle()
	for b.Loop() {
		NewMatcher(points, nil)
	}
}

func BenchmarkMatch(b *testing.B) {
	points, stops := wiggle()
	m := NewMatcher(points, nil)
	require.Empty(b, m.Match(stops).ByPlace.Problems)
	b.ReportAllocs()
	for b.Loop() {
		m.Match(stops)
	}
}

func BenchmarkMatchPlain(b *testing.B) {
	points, stops := wiggle()
	m := NewMatcher(points, nil)
	b.ReportAllocs()
	for b.Loop() {
		plainMatch(m, stops)
	}
}
