package inflate

import (
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// completeLens returns code lengths of a complete set for n symbols: codes are split in
// two until there are enough, long ones the more often the deeper.
func completeLens(r *rand.Rand, n int, deep float64) []uint8 {
	lens := []uint8{1, 1}
	for len(lens) < n {
		i := r.IntN(len(lens))
		if r.Float64() < deep {
			i = len(lens) - 1
		}
		if lens[i] == maxCodeLen {
			i = slices.IndexFunc(lens, func(l uint8) bool { return l < maxCodeLen })
		}
		lens[i]++
		lens = append(lens, lens[i])
	}
	r.Shuffle(n, func(i, j int) { lens[i], lens[j] = lens[j], lens[i] })
	return lens
}

// canonical gives each symbol its code, as RFC 1951, 3.2.2 tells it.
func canonical(lens []uint8) []int {
	codes, code := make([]int, len(lens)), 0
	for n := uint8(1); n <= maxCodeLen; n++ {
		for sym, l := range lens {
			if l == n {
				codes[sym] = code
				code++
			}
		}
		code <<= 1
	}
	return codes
}

// TestBuild looks up every code of many sets, with other bits behind it.
func TestBuild(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	symbols := entries(numLitlen, precodeEntry)
	for range 200 {
		table, n, root := make([]entry, litlenSize), 2+r.IntN(numLitlen-1), uint(litlenBits)
		if n <= numDist {
			table, root = table[:distSize], distBits
		}
		lens := completeLens(r, n, r.Float64())
		require.True(t, build(table, lens, root, symbols), "%v", lens)
		for sym, code := range canonical(lens) {
			size := uint(lens[sym])
			d := Reader{bits: uint64(bits.Reverse16(uint16(code)))>>(16-size) | r.Uint64()<<size, n: 64}
			e, err := d.symbol(table, root)
			require.NoError(t, err)
			require.Equal(t, sym, int(e>>16), "%v", lens)
			require.Equal(t, 64-size, d.n, "%v", lens)
		}
	}
}

func TestBuildRefuses(t *testing.T) {
	table := make([]entry, litlenSize)
	for _, lens := range [][]uint8{{1, 1, 1}, {1, 2}, {2}, {2, 2, 2}, {1, 15}} {
		require.False(t, build(table, lens, litlenBits, litlenEntries), "%v", lens)
	}
	for _, lens := range [][]uint8{{}, {0, 0}, {0, 1}} {
		require.True(t, build(table, lens, litlenBits, litlenEntries), "%v", lens)
	}
}

// TestPairs holds that a pair is what its two look-ups give.
func TestPairs(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 20 {
		var plain [litlenSize]entry
		require.True(t, build(plain[:], completeLens(r, 286, r.Float64()), litlenBits, litlenEntries))
		paired := plain
		addPairs(paired[:1<<litlenBits])
		for i, e := range paired[:1<<litlenBits] {
			if e&kindMask != pair {
				require.Equal(t, plain[i], e)
				continue
			}
			first := plain[i]
			second := plain[i>>first.codeLen()]
			require.Equal(t, literal, first&kindMask)
			require.Equal(t, match, second&kindMask)
			require.Equal(t, first>>16&0xFF, e>>16&0xFF)
			require.Equal(t, second>>24, e>>24)
			require.Equal(t, first.codeLen()+second.codeLen(), e.codeLen())
			require.Equal(t, first&0xFF+second&0xFF, e&0xFF)
		}
	}
}
