package report

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// FuzzJSONText holds the spelling of texts and numbers against that of the library.
func FuzzJSONText(f *testing.F) {
	for _, s := range []string{"", "Gare", "Évian", "a\"b", `a\b`, "<&>", "\x7f\x1f\n", "\u2028", "\xff", "\ufffd", "😀"} {
		f.Add(s, int64(len(s)), float64(len(s))/3)
	}
	f.Fuzz(func(t *testing.T, s string, n int64, x float64) {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			x = 0
		}
		values := []any{s, n, int(n), x, []float64{x, -x}, s == "", []string{s, s}, json.Number("1.50"), []int{}}
		for _, v := range values {
			assert.Equal(t, encoded(t, v), spelled(t, v))
		}
		o := object{{"b", s}, {"a", object{{s, n}}}, {"c", []object{{{"x", x}}, {}}}, {"d", []object{}}}
		got := spelled(t, o)
		assert.Equal(t, `{"b":`+encoded(t, s)+`,"a":{`+encoded(t, s)+":"+encoded(t, n)+`},"c":[{"x":`+encoded(t, x)+`},{}],"d":[]}`, got)
		assert.True(t, json.Valid([]byte(got)))
	})
}

func spelled(t *testing.T, v any) string {
	text := &jsonText{}
	text.value(v)
	require.NoError(t, text.err)
	return string(text.b)
}

func encoded(t *testing.T, v any) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	require.NoError(t, enc.Encode(v))
	return strings.TrimSuffix(b.String(), "\n")
}

func TestJSONTextTellsWhatItCannotSpell(t *testing.T) {
	text := &jsonText{}
	text.value(object{{"x", math.Inf(1)}, {"y", 1}})
	require.Error(t, text.err)
	require.Error(t, text.writeTo(&strings.Builder{}))
}
