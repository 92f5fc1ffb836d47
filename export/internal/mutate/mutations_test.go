package mutate

import (
	"math/rand/v2"
	"slices"
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
