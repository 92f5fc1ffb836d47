package lang

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func message(t require.TestingT, s string) Message {
	m, err := ParseMessage(s)
	require.NoError(t, err, s)
	return m
}

// calls are the values of a trip T1 with n calls.
func calls(l Lang, n float64) func(string) (string, float64, bool) {
	return func(name string) (string, float64, bool) {
		switch name {
		case "trip_id":
			return "T1", 0, true
		case "calls":
			return Float(l, n, 0), n, true
		}
		return "", 0, false
	}
}

func TestMessageFormat(t *testing.T) {
	en := "Trip {trip_id} has {calls} {calls|call|calls}."
	fr := "La course {trip_id} a {calls} {calls|arrêt|arrêts}."
	for _, c := range []struct {
		l             Lang
		message, want string
		calls         float64
	}{
		{EN, en, "Trip T1 has 0 calls.", 0},
		{EN, en, "Trip T1 has 1 call.", 1},
		{EN, en, "Trip T1 has 1,200 calls.", 1200},
		{FR, fr, "La course T1 a 0 arrêt.", 0},
		{FR, fr, "La course T1 a 1 arrêt.", 1},
		{FR, fr, "La course T1 a 2 arrêts.", 2},
		{EN, "{calls|It is|They are} late", "They are late", 2},
		{EN, "trip{calls||s}", "trip", 1},
		{EN, "trip{calls||s}", "trips", 3},
		{EN, "{stop_id}: {gap} {gap|second|seconds}", "—: — seconds", 0},
		{EN, "{{trip_id}} {{{trip_id}}} }}{{", "{trip_id} {T1} }{", 0},
		{FR, "", "", 0},
		{FR, "sans valeur", "sans valeur", 0},
	} {
		assert.Equal(t, c.want, message(t, c.message).Format(c.l, calls(c.l, c.calls)), c.message)
	}
	assert.Empty(t, Message{}.Format(EN, nil))
}

func TestMessageNames(t *testing.T) {
	assert.Equal(t, []string{"b", "a_2", "c"}, message(t, "{b} {a_2|x|y} {b|x|y} {{d}} {c}").Names())
	assert.Empty(t, message(t, "no value").Names())
}

func TestParseMessageRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"a {trip_id":    `message "a {trip_id", byte 2: { without }; as text it is written {{`,
		"{a {b}":        `message "{a {b}", byte 0: { without }; as text it is written {{`,
		"a}":            `message "a}", byte 1: } without {; as text it is written }}`,
		"{}":            `message "{}", byte 0: "" is no name`,
		"{Trip}":        `message "{Trip}", byte 0: "Trip" is no name`,
		"{ a }":         `message "{ a }", byte 0: " a " is no name`,
		"{1a}":          `message "{1a}", byte 0: "1a" is no name`,
		"{calls|calls}": `message "{calls|calls}", byte 0: {calls} needs two phrases, singular and plural`,
		"{n|0|1|2}":     `message "{n|0|1|2}", byte 0: {n} needs two phrases, singular and plural`,
	} {
		_, err := ParseMessage(text)
		assert.EqualError(t, err, want)
	}
}

func TestEscapedTextReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("{}|aé "))).Draw(t, "text")
		var want Message
		if text != "" {
			want.parts = []part{{literal: text}}
		}
		m := message(t, want.String())
		assert.Equal(t, want, m)
		assert.Equal(t, text, m.Format(EN, nil))
	})
}

func FuzzParseMessage(f *testing.F) {
	for _, s := range []string{"Trip {trip_id} has {calls} {calls|call|calls}.", "{{}}{a}", "{a|}|b}", "{{{a}}}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, err := ParseMessage(s)
		if err != nil {
			assert.Empty(t, m)
			return
		}
		assert.Equal(t, s, m.String())
		for _, name := range m.Names() {
			assert.True(t, isName(name), "%q", name)
		}
	})
}
