package validate

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"strings"

	"github.com/zeebo/xxh3"

	"github.com/quai-transit/quai/gtfs"
)

// Fingerprints returns a number per kept notice by which the same finding is known
// in the next release: made from the code, the key details and the numbers in
// buckets that double. A trip counts as its pattern, first departure and weekdays,
// since its id changes from one timetable to the next. Row numbers play no part.
//
// Notices that are alike are numbered in the order of their departure, then of their
// keys, then of all they cite.
func (g *Group) Fingerprints() []uint64 {
	marks := make([]mark, g.Len())
	for i := range marks {
		marks[i] = g.Notice(i).mark(i)
	}
	slices.SortFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.departure, b.departure),
			cmp.Compare(a.keys, b.keys), cmp.Compare(a.cited, b.cited), cmp.Compare(a.n, b.n))
	})
	prints := make([]uint64, len(marks))
	nth := uint64(0)
	for k, m := range marks {
		if k > 0 && marks[k-1].hash == m.hash {
			nth++
		} else {
			nth = 0
		}
		prints[m.n] = xxh3.HashSeed(binary.LittleEndian.AppendUint64(nil, m.hash), nth)
	}
	return prints
}

// A mark is what a notice is known by, and what tells it from others with the same hash.
type mark struct {
	hash        uint64
	departure   gtfs.Time
	keys, cited string
	n           int
}

func (n Notice) mark(i int) mark {
	m := mark{n: i, departure: gtfs.NoTime}
	b := append([]byte(n.Rule().Code), 0)
	b = append(append(b, n.FieldName()...), 0)
	if len(n.Rule().Key) == 0 {
		b = append(append(b, n.spelt(n.Value(&Detail{}))...), 0)
	}
	var keys, cited strings.Builder
	for _, v := range n.Values() {
		switch {
		case slices.Contains(n.Rule().Key, v.Detail.Name):
			b = n.appendKey(b, v, &m)
			keys.WriteString(n.spelt(v) + "\x00")
		case v.Detail.Kind == NumberKind && v.Detail.Unit != Raw:
			b = append(b, bucket(v.Number))
		}
		if v.Detail.Kind != LineKind {
			cited.WriteString(n.spelt(v) + "\x00")
		}
	}
	m.hash, m.keys, m.cited = xxh3.Hash(b), keys.String(), cited.String()
	return m
}

// bucket numbers the power of two that a number is below.
func bucket(x float64) byte { return byte(max(0, math.Ceil(math.Log2(math.Abs(x)+1)))) }

// appendKey adds a key detail: its text, or what a trip is known by.
func (n Notice) appendKey(b []byte, v DetailValue, m *mark) []byte {
	f := n.run.feed
	if strings.HasSuffix(v.Detail.Name, "trip_id") {
		if row, ok := f.Trips.TripID.Find(v.Text); ok {
			return appendTrip(b, f, row, m)
		}
	}
	return append(append(b, n.spelt(v)...), 0)
}

// spelt returns the text of a value, or the hash of what the reader could not read:
// which of those texts are kept depends on the order of rows.
func (n Notice) spelt(v DetailValue) string {
	if n.readsRaw(v.Detail) {
		return string(binary.LittleEndian.AppendUint32(nil, n.defect.Sum))
	}
	return v.Text
}

// appendTrip adds pattern, first departure and weekdays of a trip.
func appendTrip(b []byte, f *gtfs.Feed, row int, m *mark) []byte {
	if id := f.Patterns().OfTrip(row); id != gtfs.NoPattern {
		b = binary.LittleEndian.AppendUint64(b, f.Patterns().At(id).Hash)
	}
	dep := gtfs.NoTime
	if calls := f.CallsOf(f.Trips.TripID.At(row)); calls.Len() > 0 {
		dep = f.StopTimes.DepartureTime.At(calls.Row(0))
	}
	if m.departure == gtfs.NoTime {
		m.departure = dep
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(dep))
	return append(b, f.Services().Weekdays(f.Trips.ServiceID.At(row)))
}
