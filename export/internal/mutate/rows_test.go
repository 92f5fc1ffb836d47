package mutate

import (
	"math/rand/v2"
	"slices"
)

// rowMutations change which rows there are, and their order.
func rowMutations() []mutation {
	return []mutation{
		{"drop rows", "some rows are gone", onTable(func(r *rand.Rand, t table) table {
			for n := 1 + r.IntN(1+len(t)/3); n > 0 && len(t) > 1; n-- {
				i := 1 + r.IntN(len(t)-1)
				t = slices.Delete(t, i, i+1)
			}
			return t
		})},
		{"keep a few", "the file has no row, one or two", onTable(func(r *rand.Rand, t table) table {
			return t[:min(len(t), 1+r.IntN(3))]
		})},
		{"double rows", "some rows stand twice", onTable(func(r *rand.Rand, t table) table {
			for range 1 + r.IntN(10) {
				if i, _, ok := t.cell(r); ok {
					t = slices.Insert(t, 1+r.IntN(len(t)), t[i])
				}
			}
			return t
		})},
		{"many of one", "a row stands up to 16,384 times", onTable(func(r *rand.Rand, t table) table {
			if i, _, ok := t.cell(r); ok {
				t = append(t, slices.Repeat(table{t[i]}, 1<<(5+r.IntN(10)))...)
			}
			return t
		})},
		{"shuffle rows", "rows are in random order", onTable(func(r *rand.Rand, t table) table {
			rows := t[1:]
			r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
			return t
		})},
		{"reverse rows", "the last row is the first", onTable(func(_ *rand.Rand, t table) table {
			slices.Reverse(t[1:])
			return t
		})},
		{"ragged rows", "some rows lack cells or have too many", onTable(func(r *rand.Rand, t table) table {
			for range 1 + r.IntN(10) {
				if i, col, ok := t.cell(r); ok && r.IntN(2) == 0 {
					t[i] = t[i][:col]
				} else if ok {
					t[i] = append(slices.Clip(t[i]), slices.Repeat([][]byte{[]byte("x")}, 1+r.IntN(50))...)
				}
			}
			return t
		})},
		{"rows of elsewhere", "some rows of another file stand between", func(r *rand.Rand, f *feed) {
			to, from := f.any(r), f.any(r)
			if to == nil {
				return
			}
			t, other := to.table(), from.table()
			for range 1 + r.IntN(5) {
				t = slices.Insert(t, 1+r.IntN(len(t)), other[r.IntN(len(other))])
			}
			to.set(t)
		}},
	}
}
