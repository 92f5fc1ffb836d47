package sample

import "math/rand/v2"

// dice is the only source of chance: PCG, whose output is fixed by its seed.
type dice struct{ *rand.Rand }

// newDice returns the dice of one part of the work, so that a change in one part
// leaves the others as they were.
func newDice(seed, part uint64) dice {
	return dice{rand.New(rand.NewPCG(seed, mix(seed, part)))}
}

// span returns a number from a to b, both included.
func (d dice) span(a, b int) int { return a + d.IntN(b-a+1) }

func (d dice) flip() bool { return d.Uint64()&1 == 0 }

// mix spreads two numbers over 64 bits (the finaliser of SplitMix64).
func mix(a, b uint64) uint64 {
	z := a + 0x9e3779b97f4a7c15*(b+1)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
