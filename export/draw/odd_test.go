package draw

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs/geo"
)

// Pictures of nothing and of nonsense are still pictures.
func TestOddInput(t *testing.T) {
	far := geo.Point{Lat: 1e300, Lon: math.Inf(1)}
	for name, svg := range map[string][]byte{
		"no map":          Network(Map{}),
		"one stop":        Network(Map{Stops: []MapStop{{place(0, 0), "Only", 1}}}),
		"only a place":    Network(Map{Places: []Place{{At: place(0, 0), Number: "1"}}}),
		"infinite":        Network(Map{Stops: []MapStop{{far, "Far", 1}}, Lines: []MapLine{{Points: []geo.Point{far, place(0, 0)}, Label: "1", Weight: 9}}}),
		"poles":           Network(Map{Lines: []MapLine{{Points: []geo.Point{{Lat: 90, Lon: 0}, {Lat: -90, Lon: 180}}, Weight: Strong, Label: "P"}}}),
		"tiny map":        Network(Map{Width: 1, Height: 1, Stops: town("en").Stops, Places: town("en").Places}),
		"no spot":         MiniMap(Spot{Stop: geo.Unknown(), Match: geo.Unknown()}),
		"spot on itself":  MiniMap(Spot{Stop: place(0, 0), Match: place(0, 0), Arrow: true, Name: "X"}),
		"no trips":        Marey(StringLine{}),
		"one stop, fault": Marey(StringLine{Stops: []StringStop{{"A", 0}}, Trips: []StringTrip{{Calls: []StringCall{{0, 5, 5}, {7, 1, 1}}}}, Faults: []StringFault{{0, 0, 0, "x"}, {0, 0, 9, "y"}, {4, 0, 0, ""}}}),
		"NaN distances":   Marey(StringLine{Stops: []StringStop{{"A", math.NaN()}, {"B", math.NaN()}}}),
		"no days":         Days(Calendar{}),
		"only holes":      Days(Calendar{Start: time.Unix(0, 0), Trips: make([]int, 30), Marks: []Mark{{Day: 99}}}),
		"no bars":         BarSpark(Bars{}),
		"narrow bars":     BarSpark(Bars{Width: 1, Height: 1, Values: []int{3, -4, 5}, Marked: []int{-1, 2, 7}}),
	} {
		assert.NotEmpty(t, parsed(t, name, svg), name)
		assert.NotContains(t, string(svg), "NaN", name)
		assert.NotContains(t, string(svg), "Inf", name)
	}
}

func TestProjectionKeepsAntimeridianTogether(t *testing.T) {
	p := fit([]geo.Point{{Lat: -17, Lon: 179.9}, {Lat: -17, Lon: 179.95}, {Lat: -17, Lon: -179.9}}, box{0, 0, 100, 100})
	assert.InDelta(t, 0, p.at(geo.Point{Lat: -17, Lon: 179.9}).x, 0.01)
	assert.InDelta(t, 100, p.at(geo.Point{Lat: -17, Lon: -179.9}).x, 0.01)
	assert.InDelta(t, geo.Haversine(geo.Point{Lat: -17, Lon: 179.9}, geo.Point{Lat: -17, Lon: -179.9}), 100*p.metres(), 5)
}

func TestMostOfLeavesStrayPointsOut(t *testing.T) {
	points := append(way(0, 0, 500, 0, 900, 900, 1500, 100, 2000, 2000, 100, 700), geo.Point{}, geo.Unknown())
	for range 20 {
		points = append(points, place(700, 300))
	}
	assert.Len(t, mostOf(points), 26)
}

// The trams of the town share a street and are drawn beside each other there.
func TestParallelLinesDoNotCover(t *testing.T) {
	d := newDrawing(town("en"))
	paths := d.laidOut()
	shared := d.projection.at(place(1250, 0))
	a, b := toPath(shared, paths[0].points), toPath(shared, paths[1].points)
	assert.InDelta(t, 2, a, 0.5)
	assert.InDelta(t, 2, b, 0.5)
	alone := d.projection.at(place(-3000, 0))
	assert.InDelta(t, 0, toPath(alone, paths[0].points), 0.3)
}

func toPath(p xy, line []xy) float64 {
	least := math.Inf(1)
	for i := 1; i < len(line); i++ {
		least = math.Min(least, toSegment(p, line[i-1], line[i]))
	}
	return least
}

func TestClippedStaysInFrame(t *testing.T) {
	frame := box{0, 0, 100, 50}
	coordinate := rapid.Float64Range(-300, 300)
	rapid.Check(t, func(t *rapid.T) {
		a := xy{coordinate.Draw(t, "ax"), coordinate.Draw(t, "ay")}
		b := xy{coordinate.Draw(t, "bx"), coordinate.Draw(t, "by")}
		from, to, ok := clipped(a, b, frame)
		hits := false
		for k := range 1001 {
			hits = hits || frame.has(a.toward(b, float64(k)/1000))
		}
		if hits {
			assert.True(t, ok)
		}
		if ok {
			assert.True(t, frame.grown(1e-9).has(from) && frame.grown(1e-9).has(to))
			assert.InDelta(t, 0, toSegment(from, a, b)+toSegment(to, a, b), 1e-9)
		}
	})
}

func BenchmarkNetwork(b *testing.B) {
	m := town("en")
	b.ReportAllocs()
	for b.Loop() {
		b.SetBytes(int64(len(Network(m))))
	}
}
