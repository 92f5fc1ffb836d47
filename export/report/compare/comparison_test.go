package compare

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs/lang"
)

// found makes a report of a code: its total, then the notices that are listed.
func found(name string, n Count, notices ...string) Code {
	c := Code{Name: name, Count: n}
	for _, s := range notices {
		c.Samples = append(c.Samples, json.RawMessage(s))
	}
	return c
}

func TestCompareTellsWhatBecameOfEachCode(t *testing.T) {
	a := &Report{Codes: []Code{
		found("a_fell", Count{Info: 3}), found("b_regraded", Count{Warning: 2}), found("c_rose", Count{Warning: 1}),
		found("d_same", Count{Error: 4}), found("e_vanished", Count{Error: 1}), found("g_untold", Count{Untold: 2}),
	}}
	b := &Report{Codes: []Code{
		found("a_fell", Count{Info: 1}), found("b_regraded", Count{Warning: 1, Error: 1}), found("c_rose", Count{Error: 2}),
		found("d_same", Count{Error: 4}), found("f_appeared", Count{Warning: 1}), found("g_untold", Count{Info: 2}),
	}, NotRun: map[string]lang.Text{"e_vanished": {EN: "no x.txt"}}}
	c := Compare(a, b, Options{})
	var got []string
	for _, d := range append(c.Differ, c.Same...) {
		got = append(got, fmt.Sprint(d.Code, " ", d.Change, " ", d.Severity(), " ", d.Regraded()))
	}
	assert.Equal(t, []string{
		"b_regraded regraded error true", "c_rose rose error true", "e_vanished vanished error false",
		"f_appeared appeared warning false", "a_fell fell info false",
		"d_same same error false", "g_untold same info false",
	}, got)
	assert.Equal(t, "no x.txt", c.Differ[2].NotRunB.EN)
	assert.Len(t, c.Same, 2)
}

func TestNoticesAreToldApart(t *testing.T) {
	row := func(n int) string { return fmt.Sprintf(`{"csvRowNumber":%d,"id":"x"}`, n) }
	for _, c := range []struct {
		name  string
		a, b  []string
		onlyA []string
		onlyB []string
		moved int
	}{
		{"order of fields and notices", []string{`{"a":1,"b":"x"}`, `{"a":2}`}, []string{`{"a":2}`, `{"b":"x","a":1.0}`}, nil, nil, 0},
		{"null is absent", []string{`{"a":1,"b":null}`}, []string{`{"a":1}`}, nil, nil, 0},
		{"near numbers", []string{`{"d":1000.0001}`, `{"d":5.5}`}, []string{`{"d":5.500001}`, `{"d":1000}`}, nil, nil, 0},
		{"numbers not near", []string{`{"d":1.5}`}, []string{`{"d":1.50001}`}, []string{`{"d":1.5}`}, []string{`{"d":1.50001}`}, 0},
		{"points", []string{`{"p":[45.123456789,-1.5]}`}, []string{`{"p":[45.12345679,-1.5]}`}, nil, nil, 0},
		{"whole numbers to the digit", []string{`{"n":20000001}`}, []string{`{"n":20000002}`}, []string{`{"n":20000001}`}, []string{`{"n":20000002}`}, 0},
		{"a text is no number", []string{`{"n":"1"}`}, []string{`{"n":1}`}, []string{`{"n":"1"}`}, []string{`{"n":1}`}, 0},
		{"each counts once", []string{`{"n":1}`, `{"n":1}`}, []string{`{"n":1}`, `{"n":2}`}, []string{`{"n":1}`}, []string{`{"n":2}`}, 0},
		{"other rows", []string{row(2), row(3)}, []string{row(3), row(4)}, nil, nil, 1},
		{"what is too large for a number", []string{`{"n":1e999}`}, []string{`{"n":1e999}`}, nil, nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := exchanged(found("x", Count{Error: int64(len(c.a))}, c.a...), found("x", Count{Error: int64(len(c.b))}, c.b...), 9)
			require.NotNil(t, x)
			assert.Equal(t, int64(len(c.onlyA)), x.OnlyA)
			assert.Equal(t, int64(len(c.onlyB)), x.OnlyB)
			assert.Equal(t, c.moved, x.Moved)
			assert.Equal(t, c.onlyA, spelt(x.SamplesA))
			assert.Equal(t, c.onlyB, spelt(x.SamplesB))
		})
	}
}

func spelt(list []json.RawMessage) (out []string) {
	for _, raw := range list {
		out = append(out, string(raw))
	}
	return out
}

func TestCappedListsAreNotCompared(t *testing.T) {
	assert.Nil(t, exchanged(found("x", Count{Error: 3}, `{}`), found("x", Count{Error: 1}, `{}`), 3))
	x := exchanged(found("x", Count{}), found("x", Count{Error: 9}, `{"a":1}`, `{"a":2}`), 1)
	assert.Equal(t, &Exchange{OnlyB: 9, SamplesB: []json.RawMessage{[]byte(`{"a":1}`)}}, x)
}

func TestSameTotalOfOtherNotices(t *testing.T) {
	a := &Report{Codes: []Code{found("x", Count{Error: 1}, `{"id":"a"}`), found("y", Count{Error: 1}, `{"csvRowNumber":1}`)}}
	b := &Report{Codes: []Code{found("x", Count{Error: 1}, `{"id":"b"}`), found("y", Count{Error: 1}, `{"csvRowNumber":2}`)}}
	c := Compare(a, b, Options{Samples: 1})
	require.Len(t, c.Differ, 1)
	assert.Equal(t, Exchanged, c.Differ[0].Change)
	require.Len(t, c.Same, 1, "a notice that differs in nothing but its row is the same")
	assert.Equal(t, 1, c.Same[0].Notices.Moved)
}

// TestExchangeCountsAllNotices holds that none is lost or found twice, and that the order
// of the notices plays no part where numbers are exact.
func TestExchangeCountsAllNotices(t *testing.T) {
	notices := rapid.SliceOf(rapid.Custom(func(t *rapid.T) string {
		return fmt.Sprintf(`{"csvRowNumber":%d,"id":"%d","d":%g}`, rapid.IntRange(1, 4).Draw(t, "row"),
			rapid.IntRange(1, 3).Draw(t, "id"), rapid.SampledFrom([]float64{1, 1.25, 2.5}).Draw(t, "d"))
	}))
	rapid.Check(t, func(t *rapid.T) {
		a, b := notices.Draw(t, "a"), notices.Draw(t, "b")
		if len(a) == 0 || len(b) == 0 {
			return
		}
		one := exchanged(found("x", Count{Error: int64(len(a))}, a...), found("x", Count{Error: int64(len(b))}, b...), 0)
		assert.Equal(t, int64(len(a))-one.OnlyA, int64(len(b))-one.OnlyB)
		assert.LessOrEqual(t, int64(one.Moved), int64(len(a))-one.OnlyA)
		b = rapid.Permutation(b).Draw(t, "other order")
		two := exchanged(found("x", Count{Error: int64(len(a))}, a...), found("x", Count{Error: int64(len(b))}, b...), 0)
		assert.Equal(t, one, two)
	})
}

func TestRulesAreMarked(t *testing.T) {
	k := newKnown()
	assert.Empty(t, k.rule("foreign_key_violation").origin())
	assert.True(t, k.rule("i_o_error").Canonical)
	assert.Equal(t, "own rule of Quai, takes the place of fast_travel_between_consecutive_stops", k.rule("impossible_speed").origin().EN)
	assert.Equal(t, "Quai has impossible_speed in its place", k.rule("fast_travel_between_consecutive_stops").origin().EN)
	assert.Equal(t, "own rule of Quai", k.rule("shape_overshoots_terminal").origin().EN)
	assert.Equal(t, "only the canonical validator has this rule", Rule{Canonical: true}.origin().EN)
	assert.Equal(t, "ni Quai ni le validateur canonique 8.0.1 n’ont cette règle", k.rule("of_old").origin().FR)
}

func TestCaveats(t *testing.T) {
	kinds := func(a, b Report) (list []string) {
		for _, c := range Compare(&a, &b, Options{}).Caveats {
			assert.NotEmpty(t, c.Text.EN)
			assert.NotEmpty(t, c.Text.FR)
			list = append(list, c.Kind)
		}
		return list
	}
	assert.Empty(t, kinds(Report{}, Report{Date: "2026-11-24", Country: "FR", Publisher: "x", Files: []string{"a.txt"}}))
	assert.Equal(t, []string{"date", "country"}, kinds(Report{Validator: "8", Date: "2026-11-24"}, Report{Validator: "7", Date: "2026-11-25", Country: "FR"}))
	assert.Equal(t, []string{"feed"}, kinds(Report{Publisher: "x"}, Report{Publisher: "y"}))
	assert.Equal(t, []string{"feed"}, kinds(Report{Agencies: []string{"x"}}, Report{Agencies: []string{"y"}}))
	assert.Empty(t, kinds(Report{Publisher: "x", Agencies: []string{"a", "b"}}, Report{Publisher: "y", Agencies: []string{"b"}}))
	assert.Equal(t, []string{"data"}, kinds(Report{Counts: map[string]int64{"Stops": 1}}, Report{Counts: map[string]int64{"Stops": 2}}))
	assert.Empty(t, kinds(Report{Features: []string{}}, Report{Features: []string{"x"}}), "versions know other features")
	assert.Equal(t, []string{"refused"}, kinds(Report{}, Report{Refused: lang.Text{EN: "no", FR: "non"}}))
}
