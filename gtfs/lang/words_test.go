package lang

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestList(t *testing.T) {
	for _, c := range []struct {
		items  []string
		en, fr string
	}{
		{nil, "", ""},
		{[]string{"a"}, "a", "a"},
		{[]string{"a", "b"}, "a and b", "a et b"},
		{[]string{"a", "b", "c"}, "a, b and c", "a, b et c"},
	} {
		assert.Equal(t, c.en, List(EN, c.items))
		assert.Equal(t, c.fr, List(FR, c.items))
	}
}

func TestPlural(t *testing.T) {
	for n, want := range map[float64]Text{
		0: {"many", "one"}, 1: {"one", "one"}, 1.5: {"many", "one"}, 2: {"many", "many"},
		-1: {"one", "one"}, -2: {"many", "many"}, 1e9: {"many", "many"},
	} {
		assert.Equal(t, want.EN, Plural(EN, n, "one", "many"), n)
		assert.Equal(t, want.FR, Plural(FR, n, "one", "many"), n)
	}
	assert.Equal(t, "many", Plural(FR, math.NaN(), "one", "many"))
}
