package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestNormName(t *testing.T) {
	f := func(name, want string) {
		t.Helper()
		assert.Equal(t, want, normName(name), name)
	}
	f("Hôtel de Ville", "hotel de ville")
	f("HOTEL-DE-VILLE", "hotel de ville")
	f("Place d’Armes (quai 2)", "place darmes")
	f("Bahnhofstr.", "bahnhofstrasse")
	f("Bahnhofstraße", "bahnhofstrasse")
	f("Köln Hbf", "koln hauptbahnhof")
	f("(Depot)", "depot")
	f("東京駅", "東京駅")
	f("", "")
}

func TestSimilarity(t *testing.T) {
	assert.InDelta(t, 1.0, similarity("gare", "gare"), 0)
	assert.InDelta(t, 0.75, similarity("gare", "gaer"), 0)
	assert.InDelta(t, 0.0, similarity("ab", "cd"), 0)
	assert.InDelta(t, 0.0, similarity("", "x"), 0)
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.String().Draw(t, "a"), rapid.String().Draw(t, "b")
		s := similarity(a, b)
		assert.True(t, s >= 0 && s <= 1, "%q %q %v", a, b, s)
		assert.InDelta(t, s, similarity(b, a), 1e-12)
	})
}
