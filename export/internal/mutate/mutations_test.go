package mutate

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A mutation is one way to spoil a feed.
type mutation struct {
	name string
	does string // in a line, for those who read a failure
	do   func(r *rand.Rand, f *feed)
}

// mutations are all there are.
func mutations() []mutation {
	return slices.Concat(cellMutations(), rowMutations(), headerMutations(), byteMutations(), fileMutations())
}

// onTable makes a mutation of one that changes the rows of some file.
func onTable(do func(r *rand.Rand, t table) table) func(*rand.Rand, *feed) {
	return func(r *rand.Rand, f *feed) {
		if x := f.any(r); x != nil {
			x.set(do(r, x.table()))
		}
	}
}

// onBytes makes a mutation of one that changes the bytes of some file, which it gets a
// copy of and which are at least one.
func onBytes(do func(r *rand.Rand, data []byte) []byte) func(*rand.Rand, *feed) {
	return func(r *rand.Rand, f *feed) {
		if x := f.any(r); x != nil && len(x.data) > 0 {
			x.data = do(r, slices.Clone(x.data))
		}
	}
}

// onFiles makes a mutation of one that changes a feed of at least one file.
func onFiles(do func(r *rand.Rand, f *feed)) func(*rand.Rand, *feed) {
	return func(r *rand.Rand, f *feed) {
		if len(f.files) > 0 {
			do(r, f)
		}
	}
}

// TestEveryMutationSpoils holds that each changes a feed, the same way for one seed.
func TestEveryMutationSpoils(t *testing.T) {
	city := cities()[1].load(t)
	plain := city.pack(t)
	names := map[string]bool{}
	for _, m := range mutations() {
		assert.False(t, names[m.name], "%s stands twice", m.name)
		names[m.name] = true
		assert.NotEmpty(t, m.does, m.name)
		changed := false
		for seed := uint64(0); seed < 10 && !changed; seed++ {
			var got [2][]byte
			for k := range got {
				f := city.clone()
				m.do(rand.New(rand.NewPCG(seed, 0)), f)
				got[k] = f.pack(t)
			}
			assert.True(t, bytes.Equal(got[0], got[1]), "%s: seed %d is not one mutant", m.name, seed)
			changed = !bytes.Equal(got[0], plain)
		}
		assert.True(t, changed, "%s changes nothing", m.name)
	}
	assert.True(t, bytes.Equal(plain, city.pack(t)), "what a mutant is made of was spoilt, too")
}
