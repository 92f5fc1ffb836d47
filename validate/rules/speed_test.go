package rules

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/source"
)

func TestSpeed(t *testing.T) {
	assert.InDelta(t, 30, speed(1000, 28800, 28860), 1e-9, "whole minutes are taken one longer")
	assert.InDelta(t, 60, speed(1000, 28801, 28861), 1e-9)
	assert.InDelta(t, 60, speed(1000, 28800, 28800), 1e-9, "no time is a minute")
	assert.InDelta(t, 60, speed(1000, 28800, 28000), 1e-9, "as is time that runs backwards")
}

// TestTooFarFindsWhatPlainSearchFinds holds the search that passes over calls that
// cannot be too fast against one that looks at every pair.
func TestTooFarFindsWhatPlainSearchFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHop(t)
		from, to, d, ok := h.tooFar(false)
		wantFrom, wantTo, wantOK := plainTooFar(h)
		require.Equal(t, wantOK, ok)
		if ok {
			require.Equal(t, [2]int{wantFrom, wantTo}, [2]int{from, to})
			require.Greater(t, d, float64(farWay))
		}
	})
}

func plainTooFar(h *hop) (from, to int, ok bool) {
	ways := plainWays(h, false)
	for e := range ways {
		if !h.arrival(e).IsSet() {
			continue
		}
		sum := 0.0
		for s := e - 1; s >= 0; s-- {
			sum += ways[s]
			if h.departure(s).IsSet() && sum > farWay && speed(sum, h.departure(s), h.arrival(e)) > h.limit {
				return s, e, true
			}
		}
	}
	return 0, 0, false
}

// TestPaceNeverErrs holds that no rule finds a hop too fast in a timing that it passes over.
func TestPaceNeverErrs(t *testing.T) {
	slow, steady := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		h := drawHop(t)
		if calls := min(len(h.stops), rapid.SampledFrom([]int{2, 2, 3, 12}).Draw(t, "first calls")); calls < len(h.stops) {
			h.stops, h.ways = h.stops[:calls], h.ways[:calls-1]
		}
		r := callReader{st: h.feed.StopTimes}
		require.True(t, r.read(h.calls))
		h.limit = rapid.SampledFrom([]float64{500, 20_000, 1e7}).Draw(t, "limit")
		if kph, ok := leastSpeed(h.way(0, 1), h.arrival(1)-h.departure(0), 0); ok && rapid.Bool().Draw(t, "just") {
			h.limit = kph
		}
		pace := paceOf(h.ways, r.arrivals, r.departures)
		if !pace.slow(h.limit) {
			return
		}
		slow++
		h.eachConsecutive(false, func(from, to int, metres float64) {
			require.LessOrEqual(t, speed(metres, h.departure(from), h.arrival(to)), h.limit)
			for _, slack := range []gtfs.Time{0, 59} {
				kph, ok := leastSpeed(metres, h.arrival(to)-h.departure(from), slack)
				require.True(t, ok)
				require.LessOrEqual(t, kph, h.limit)
			}
		})
		if _, _, _, found := h.tooFar(false); pace.steady {
			steady++
			require.False(t, found)
		}
	})
	require.NotZero(t, slow)
	require.NotZero(t, steady)
}

// TestWaysPastUnknownPlaces holds the ways that a pattern shares against those measured
// place by place.
func TestWaysPastUnknownPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h, zero := drawHop(t), rapid.Bool().Draw(t, "zero")
		require.Equal(t, plainWays(h, zero), h.past(zero))
		require.Equal(t, plainWays(h, zero), h.past(zero), "and again")
	})
}

func plainWays(h *hop, zero bool) (ways []float64) {
	place := func(k int) geo.Point {
		return h.feed.Stops.PlaceOf(h.feed.StopTimes.StopID.At(h.calls.Row(k)))
	}
	at := place(0)
	if zero && !at.Known() {
		at = geo.Point{}
	}
	for k := 1; k < h.calls.Len(); k++ {
		next, d := place(k), 0.0
		if next.Known() {
			if at.Known() {
				d = geo.Haversine(at, next)
			}
			at = next
		}
		ways = append(ways, d)
	}
	return append(ways, 0)
}

// drawHop draws a trip of up to 12 calls about 4 km apart, some without times or place.
func drawHop(t *rapid.T) *hop {
	var stops, calls strings.Builder
	at := 28800
	for k := range rapid.IntRange(2, 12).Draw(t, "calls") {
		at += rapid.IntRange(-60, 200).Draw(t, "step")
		place := fmt.Sprintf("48.1,%.4f", float64(k)*0.05+rapid.Float64Range(0, 0.04).Draw(t, "off"))
		if rapid.IntRange(0, 5).Draw(t, "unknown") == 5 {
			place = ","
		}
		fmt.Fprintf(&stops, "S%d,%s\n", k, place)
		times := gtfs.Time(at).String() + "," + gtfs.Time(at).String()
		if rapid.IntRange(0, 4).Draw(t, "untimed") == 4 {
			times = ","
		}
		fmt.Fprintf(&calls, "T,%s,S%d,%d\n", times, k, k)
	}
	feed := readFiles(t, map[string]string{
		"stops.txt":      "stop_id,stop_lat,stop_lon\n" + stops.String(),
		"trips.txt":      "route_id,service_id,trip_id\nR,W,T\n",
		"stop_times.txt": "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + calls.String(),
	})
	h := &hop{feed: feed, trips: []int32{0}, calls: callsOf(feed, 0), limit: 150}
	for id := range feed.Stops.StopID.Space().Len() + 1 {
		h.spots = append(h.spots, feed.Stops.PlaceOf(gtfs.StopID(id)).Spot())
	}
	h.stops = feed.Patterns().At(0).Stops
	h.measure()
	return h
}

// readFiles reads a feed of the files given.
func readFiles(t require.TestingT, files map[string]string) *gtfs.Feed {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	a, err := source.FromFS(fsys, "feed")
	require.NoError(t, err)
	feed, err := gtfs.Read(context.Background(), a, gtfs.Options{})
	require.NoError(t, err)
	return feed
}
