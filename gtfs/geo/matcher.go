package geo

import "slices"

// Limits of matching, those of the reference validator.
const (
	// MatchDistance is how far, in metres, a stop may lie from the line.
	MatchDistance = 100
	// LargeFactor is how many times MatchDistance a large station may lie away.
	LargeFactor = 4
	// MaxMatches is how many places on the line may be near a stop before it is in doubt
	// which of them is meant.
	MaxMatches = 20
)

// A MatchStop is one call of a trip that is to be placed on a line.
type MatchStop struct {
	// Place is the stop's place.
	Place Vector
	// UserDist is shape_dist_traveled in the feed's own unit. NaN and 0 are not given.
	UserDist float64
	// Large stands for a station where the line may be far from the stop's point: it
	// is searched LargeFactor times as far.
	Large bool
}

func (s MatchStop) hasUserDist() bool { return s.UserDist > 0 }

func (s MatchStop) reach() float64 {
	if s.Large {
		return MatchDistance * LargeFactor
	}
	return MatchDistance
}

// A Matcher places the stops of trips on one line, in memory that it uses again: one
// goroutine at a time may use it.
type Matcher struct {
	line   Line
	user   []float64
	bounds bounds

	found candidates
	picks picks
}

// NewMatcher returns the matcher of the line through points. userDist holds each
// point's shape_dist_traveled, NaN where not given; nil gives none. A distance that falls
// counts as the largest before it.
func NewMatcher(points []Point, userDist []float64) *Matcher {
	m := new(Matcher)
	m.Reset(points, userDist)
	return m
}

// Reset makes m the matcher of another line, see [NewMatcher].
func (m *Matcher) Reset(points []Point, userDist []float64) {
	m.line.reset(points)
	m.bounds.reset(m.line.Vectors)
	m.user = slices.Grow(m.user[:0], len(points))[:len(points)]
	longest := 0.0
	for i := range m.user {
		if i < len(userDist) && userDist[i] > longest {
			longest = userDist[i]
		}
		m.user[i] = longest
	}
}

// Line returns the matcher's line, which is not to be changed and holds until [Matcher.Reset].
func (m *Matcher) Line() Line { return m.line }

// HasUserDist reports whether the line has distances of the feed's own.
func (m *Matcher) HasUserDist() bool {
	return len(m.user) > 0 && m.user[len(m.user)-1] > 0
}

// Match places stops, the calls of one trip in order, on the line.
//
// It goes over them once by place alone, and a second time by the distances of the feed
// where the line and the last stop have any.
func (m *Matcher) Match(stops []MatchStop) Result {
	if len(stops) == 0 || len(m.line.Vectors) == 0 {
		return Result{}
	}
	r := Result{ByPlace: m.byPlace(stops)}
	if m.HasUserDist() && stops[len(stops)-1].hasUserDist() {
		r.ByUserDist, r.HasUserDist = m.byUserDist(stops), true
	}
	return r
}

// byPlace looks at the order only if every stop has somewhere to go.
func (m *Matcher) byPlace(stops []MatchStop) Placement {
	var p Placement
	found := &m.found
	found.reset()
	complete := true
	for i, s := range stops {
		if !m.addNear(&p, found, i, s, TooFar) {
			complete = false
		}
	}
	if complete {
		p.assign(found, &m.picks)
	}
	return p
}

// addNear adds the candidates of a stop and notes what is wrong with them. It returns
// false where there are none.
func (m *Matcher) addNear(p *Placement, found *candidates, i int, s MatchStop, far Kind) bool {
	found.all = m.near(found.all, s.Place, s.reach())
	found.endStop()
	own := found.of(i)
	if len(own) == 0 {
		if nearest := m.nearest(s.Place); nearest.Distance > s.reach() {
			p.Problems = append(p.Problems, Problem{Kind: far, Stop: i, Match: nearest, Previous: -1})
		}
		return false
	}
	if len(own) > MaxMatches {
		p.Problems = append(p.Problems,
			Problem{Kind: TooMany, Stop: i, Match: nearestOf(own), Count: len(own), Previous: -1})
	}
	return true
}
