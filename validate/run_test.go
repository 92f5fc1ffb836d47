package validate_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
)

func feedOf(t *testing.T, files map[string]string) *gtfs.Feed {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	a, err := source.FromFS(fsys, "feed")
	require.NoError(t, err)
	f, err := gtfs.Read(t.Context(), a, gtfs.Options{})
	require.NoError(t, err)
	return f
}

func stops(t *testing.T) *gtfs.Feed {
	t.Helper()
	return feedOf(t, map[string]string{"stops.txt": "stop_id,stop_name\nA,Gare\nB,Place\nC,Port\n"})
}

// everyStop finds fault with each stop.
func everyStop(code string) *validate.Rule {
	return &validate.Rule{
		Code: code, Severity: validate.Warning,
		Message: lang.Text{EN: "Stop {stop_id} is {distance} off, rank {count}.", FR: "L’arrêt {stop_id} est à {distance}, rang {count}."},
		Reads:   []gtfs.File{gtfs.StopsFile},
		Details: []validate.Detail{
			validate.Here("stop_id", "stopId"),
			validate.Number(1, "distance", validate.Metres, ""),
			validate.Number(2, "count", validate.Count, ""),
		},
		Key: []string{"stop_id"},
		Run: func(p *validate.Pass) {
			for i := range p.Feed.Stops.Len() {
				p.Report(p.Feed.Stops.StopName.Cell(i), validate.Num(100*i), validate.Num(i))
			}
		},
	}
}

func run(t *testing.T, f *gtfs.Feed, rules ...*validate.Rule) *validate.Result {
	t.Helper()
	res, err := validate.Run(t.Context(), f, validate.Options{Rules: rules})
	require.NoError(t, err)
	return res
}

func TestNoticesSayWhatTheRuleDeclares(t *testing.T) {
	res := run(t, stops(t), everyStop("every_stop"))
	require.Len(t, res.Groups, 1)
	g := res.Groups[0]
	assert.Equal(t, 3, g.Total)
	n := g.Notice(2)
	assert.Equal(t, "stops.txt", n.File())
	assert.Equal(t, 4, n.Line())
	assert.Equal(t, "stop_name", n.FieldName())
	assert.Equal(t, "Stop C is 200\u00a0m off, rank 2.", n.Sentence(lang.EN))
	assert.Equal(t, "L’arrêt C est à 200\u00a0m, rang 2.", n.Sentence(lang.FR))
	assert.Equal(t, 3, res.Count(validate.Warning))
	worst, any := res.Worst()
	assert.True(t, any)
	assert.Equal(t, validate.Warning, worst)
}

// TestARuleThatBreaksDownStopsNoOther holds that what it found before is kept.
func TestARuleThatBreaksDownStopsNoOther(t *testing.T) {
	broken := everyStop("broken")
	report := broken.Run
	broken.Run = func(p *validate.Pass) {
		report(p)
		panic("lost the way")
	}
	res := run(t, stops(t), broken, everyStop("sound"))
	require.Len(t, res.Failures, 1)
	assert.Equal(t, "broken", res.Failures[0].Rule.Code)
	assert.Contains(t, res.Failures[0].Reason, "lost the way")
	assert.Len(t, res.Groups, 2)
	assert.Equal(t, 1, res.Ran)
}

func TestARuleThatCannotRunSaysWhy(t *testing.T) {
	needsShapes := everyStop("needs_shapes")
	needsShapes.Reads = append(needsShapes.Reads, gtfs.ShapesFile)
	res := run(t, stops(t), needsShapes)
	require.Len(t, res.Skipped, 1)
	assert.Equal(t, "no shapes.txt", res.Skipped[0].Reason)
	assert.Empty(t, res.Groups)
}

func TestANoticeMayLowerItsSeverityOnly(t *testing.T) {
	lower, raise := everyStop("lower"), everyStop("raise")
	lower.Run = func(p *validate.Pass) {
		p.ReportAs(validate.Info, p.Feed.Stops.StopName.Cell(0), validate.Num(0), validate.Num(0))
	}
	raise.Run = func(p *validate.Pass) {
		p.ReportAs(validate.Error, p.Feed.Stops.StopName.Cell(0), validate.Num(0), validate.Num(0))
	}
	res := run(t, stops(t), lower, raise)
	require.Len(t, res.Groups, 1)
	assert.Equal(t, validate.Info, res.Groups[0].Notice(0).Severity())
	require.Len(t, res.Failures, 1)
	assert.Equal(t, "raise", res.Failures[0].Rule.Code)
}

// TestFactsAreWorkedOutOnce has many rules ask for the same fact at the same time.
func TestFactsAreWorkedOutOnce(t *testing.T) {
	var made atomic.Int32
	fact := validate.NewFact(func(f *gtfs.Feed) int {
		made.Add(1)
		return f.Stops.Len()
	})
	var rules []*validate.Rule
	for i := range 20 {
		r := everyStop(fmt.Sprintf("rule_%02d", i))
		r.Run = func(p *validate.Pass) { assert.Equal(t, 3, fact.Of(p)) }
		rules = append(rules, r)
	}
	run(t, stops(t), rules...)
	assert.EqualValues(t, 1, made.Load())
}

func TestARunEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := validate.Run(ctx, stops(t), validate.Options{Rules: []*validate.Rule{everyStop("a")}})
	require.ErrorIs(t, err, context.Canceled)
}

// TestALongRuleEndsWithItsContext has a rule and a fact that would go on for ever.
func TestALongRuleEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	fact := validate.NewLongFact(func(_ *gtfs.Feed, stopped func() bool) (n int) {
		assert.False(t, stopped())
		cancel()
		for !stopped() {
			n++
		}
		return n
	})
	rule, long := everyStop("fact"), everyStop("long")
	rule.Run = func(p *validate.Pass) { fact.Of(p) }
	long.Run = func(p *validate.Pass) {
		for !p.Stopped() {
		}
	}
	_, err := validate.Run(ctx, stops(t), validate.Options{Rules: []*validate.Rule{rule, long}, Threads: 2})
	require.ErrorIs(t, err, context.Canceled)
}

// TestCountsAreExactBeyondWhatIsKept reports three million times: counts go on, memory does not.
func TestCountsAreExactBeyondWhatIsKept(t *testing.T) {
	const times = 3_000_000
	many := everyStop("many")
	many.Run = func(p *validate.Pass) {
		c := p.Feed.Stops.StopName.Cell(0)
		assert.False(t, p.Full())
		for range times {
			p.Report(c, validate.Num(1), validate.Num(2))
		}
		assert.True(t, p.Full())
		assert.Zero(t, testing.AllocsPerRun(100, func() { p.Report(c, validate.Num(1), validate.Num(2)) }),
			"a report beyond the limit allocates nothing")
	}
	res := run(t, stops(t), many)
	require.Len(t, res.Groups, 1)
	assert.Equal(t, times+101, res.Groups[0].Total)
	assert.Equal(t, 2_000_000, res.Groups[0].Len())
}

// TestFingerprintsSurviveOtherRowNumbers reads the same stops in another order, with
// a row and a column more.
func TestFingerprintsSurviveOtherRowNumbers(t *testing.T) {
	named := &validate.Rule{
		Code: "named", Severity: validate.Info, Details: []validate.Detail{validate.Here("stop_id", "")},
		Key: []string{"stop_id"},
		Run: func(p *validate.Pass) {
			for i := range p.Feed.Stops.Len() {
				if strings.HasPrefix(p.Feed.Stops.StopName.Text(i), "G") {
					p.Report(p.Feed.Stops.StopName.Cell(i))
				}
			}
		},
	}
	a := run(t, feedOf(t, map[string]string{"stops.txt": "stop_id,stop_name\nA,Gare\nB,Grève\nC,Port\n"}), named).Groups[0].Fingerprints()
	b := run(t, feedOf(t, map[string]string{"stops.txt": "zone_id,stop_name,stop_id\n,Quai,Q\n1,Grève,B\n,Port,C\n2,Gare,A\n"}), named).Groups[0].Fingerprints()
	assert.ElementsMatch(t, a, b)
	assert.NotEqual(t, a[0], a[1])
}

// TestLikeFindingsAreNumbered holds that findings with one key still have a number each.
func TestLikeFindingsAreNumbered(t *testing.T) {
	twice := everyStop("twice")
	twice.Run = func(p *validate.Pass) {
		for range 2 {
			p.Report(p.Feed.Stops.StopName.Cell(0), validate.Num(5), validate.Num(1))
		}
	}
	prints := run(t, stops(t), twice).Groups[0].Fingerprints()
	require.Len(t, prints, 2)
	assert.NotEqual(t, prints[0], prints[1])
}

// TestFingerprintsOfDefectsKnowNoOrder has more cells that cannot be read than texts of
// such cells are kept, in two orders of rows.
func TestFingerprintsOfDefectsKnowNoOrder(t *testing.T) {
	prints := func(from, to, step int) []uint64 {
		var b strings.Builder
		b.WriteString("stop_id,stop_lat\n")
		for i := from; i != to; i += step {
			fmt.Fprintf(&b, "S%d,north %d\n", i, i)
		}
		unread := &validate.Rule{
			Code: "unread", Severity: validate.Error, Key: []string{"field_value"},
			Details: []validate.Detail{validate.Value("field_value", "")},
			Run: func(p *validate.Pass) {
				for i := range p.Feed.Stops.Defects().All() {
					p.ReportDefect(&p.Feed.Stops.Defects().All()[i])
				}
			},
		}
		return run(t, feedOf(t, map[string]string{"stops.txt": b.String()}), unread).Groups[0].Fingerprints()
	}
	down := prints(0, 1500, 1)
	up := prints(1499, -1, -1)
	require.Len(t, down, 1500)
	assert.NotContains(t, up[:1499], up[1499])
	slices.Reverse(up)
	assert.True(t, slices.Equal(down, up), "a finding is known again whatever its row")
}
