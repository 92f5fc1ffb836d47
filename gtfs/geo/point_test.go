package geo

import (
	"bufio"
	"encoding/binary"
	"encoding/hex"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/golang/geo/s2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// One degree of a great circle of this radius: 2 π 6 371 010 m / 360.
const degree = 111195.1012

func TestHaversine(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b Point
		want float64
	}{
		{"one degree of the equator", Point{0, 0}, Point{0, 1}, degree},
		{"one degree of a meridian", Point{59, 10}, Point{60, 10}, degree},
		{"over the antimeridian", Point{0, 179.5}, Point{0, -179.5}, degree},
		{"pole to pole", Point{90, 0}, Point{-90, 0}, 180 * degree},
		{"over the pole", Point{89, 0}, Point{89, 180}, 2 * degree},
		{"same place", Point{43.6, 3.88}, Point{43.6, 3.88}, 0},
		// 2 asin(cos 60° sin 0.5°) = 0.008726563, less than 0.008726646 along the parallel.
		{"one degree at 60 north", Point{60, 0}, Point{60, 1}, 55597.02},
	} {
		assert.InDelta(t, c.want, Haversine(c.a, c.b), 0.02, c.name)
		assert.InDelta(t, c.want, Distance(c.a.Vector(), c.b.Vector()), 0.02, c.name)
	}
	assert.True(t, math.IsNaN(Haversine(Unknown(), Point{0, 0})))
	assert.False(t, Point{math.NaN(), 1}.Known())
	assert.True(t, Point{0, 0}.Known())
}

func TestVectorAndBack(t *testing.T) {
	assert.InDelta(t, 1, Point{0, 0}.Vector().X, 1e-15)
	assert.InDelta(t, 1, Point{0, 90}.Vector().Y, 1e-15)
	assert.InDelta(t, 1, Point{90, 33}.Vector().Z, 1e-15)
	rapid.Check(t, func(t *rapid.T) {
		p := anyPoint().Draw(t, "p")
		back := p.Vector().Point()
		assert.InDelta(t, p.Lat, back.Lat, 1e-13)
		assert.InDelta(t, p.Lon, back.Lon, 1e-9/math.Cos(radians(p.Lat)))
	})
}

func TestChordFilter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyPoint().Draw(t, "a").Vector(), anyPoint().Draw(t, "b").Vector()
		metres := Distance(a, b)
		assert.InDelta(t, ChordOf(metres), math.Sqrt(ChordSquared(a, b)), 1e-12)
	})
	assert.Equal(t, 2.0, ChordOf(1e9))
}

// The vectors and closest places need no trigonometry, so they agree to the bit; sine
// and cosine differ in the last bits between Go and Java.
func TestLikeJava(t *testing.T) {
	for n, v := range javaCases(t) {
		a, b, x := vectorAt(v[4:]), vectorAt(v[7:]), vectorAt(v[10:])
		assert.Equal(t, vectorAt(v[13:]), robustCross(a, b), "line %d: robust cross", n+1)
		assert.Equal(t, vectorAt(v[16:]), ClosestOnSegment(a, b, x), "line %d: closest", n+1)
		assert.InDelta(t, v[19], Distance(x, a), 1e-8, "line %d: distance", n+1)
		pa, pb := Point{v[0], v[1]}, Point{v[2], v[3]}
		assert.InDelta(t, v[20], Haversine(pa, pb), 1e-8, "line %d: haversine", n+1)
		assertNear(t, a, pa.Vector(), 5e-16)
		if a != b {
			assertNear(t, vectorAt(v[22:]), Interpolate(v[21], a, b), 1e-15)
		}
	}
}

func assertNear(t *testing.T, want, got Vector, delta float64) {
	t.Helper()
	assert.InDelta(t, want.X, got.X, delta)
	assert.InDelta(t, want.Y, got.Y, delta)
	assert.InDelta(t, want.Z, got.Z, delta)
}

// javaCases reads numbers computed by S2 for Java 2.0.0, each the bits of a double: a and
// b in degrees; a, b, x, robust cross and closest place as vectors; the distance from x
// to a and the haversine from a to b in metres; a fraction and the place it interpolates.
func javaCases(t *testing.T) [][]float64 {
	t.Helper()
	f, err := os.Open("testdata/s2_java_2.0.0.tsv")
	require.NoError(t, err)
	defer f.Close()
	var cases [][]float64
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var values []float64
		for _, s := range strings.Split(lines.Text(), "\t") {
			raw, err := hex.DecodeString(s)
			require.NoError(t, err)
			values = append(values, math.Float64frombits(binary.BigEndian.Uint64(raw)))
		}
		cases = append(cases, values)
	}
	require.Len(t, cases, 140)
	return cases
}

func vectorAt(v []float64) Vector { return Vector{v[0], v[1], v[2]} }

// golang/geo finds the same places by other steps.
func TestClosestLikeGolangGeo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := city().Draw(t, "p")
		a, b, x := p[0].Vector(), p[1].Vector(), p[2].Vector()
		got := ClosestOnSegment(a, b, x)
		want := s2.Project(s2Point(x), s2Point(a), s2Point(b))
		assert.InDelta(t, float64(s2Point(x).Distance(want))*EarthRadius, Distance(x, got), 1e-6)
	})
}

func s2Point(v Vector) s2.Point { return s2.PointFromCoords(v.X, v.Y, v.Z) }

func anyPoint() *rapid.Generator[Point] {
	return rapid.Custom(func(t *rapid.T) Point {
		return Point{rapid.Float64Range(-90, 90).Draw(t, "lat"), rapid.Float64Range(-180, 180).Draw(t, "lon")}
	})
}

// city draws three points within some kilometres.
func city() *rapid.Generator[[3]Point] {
	return rapid.Custom(func(t *rapid.T) (p [3]Point) {
		for i := range p {
			p[i] = Point{rapid.Float64Range(43.5, 43.7).Draw(t, "lat"), rapid.Float64Range(3.8, 4).Draw(t, "lon")}
		}
		return p
	})
}

func BenchmarkHaversine(b *testing.B) {
	b.ReportAllocs()
	p, q := Point{43.6, 3.88}, Point{43.61, 3.89}
	for b.Loop() {
		Haversine(p, q)
	}
}

func BenchmarkDistance(b *testing.B) {
	b.ReportAllocs()
	p, q := Point{43.6, 3.88}.Vector(), Point{43.61, 3.89}.Vector()
	for b.Loop() {
		Distance(p, q)
	}
}

func BenchmarkClosestOnSegment(b *testing.B) {
	b.ReportAllocs()
	p, q, x := Point{43.6, 3.88}.Vector(), Point{43.61, 3.89}.Vector(), Point{43.6, 3.89}.Vector()
	for b.Loop() {
		ClosestOnSegment(p, q, x)
	}
}
