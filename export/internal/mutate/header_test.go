package mutate

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
)

// headerMutations change the names of columns, and which there are.
func headerMutations() []mutation {
	return []mutation{
		{"hostile name", "a column has an odd name", onHeader(func(r *rand.Rand, _ table, h [][]byte, i int) [][]byte {
			h[i] = hostile(r)
			return h
		})},
		{"double name", "two columns have one name", onHeader(func(r *rand.Rand, _ table, h [][]byte, i int) [][]byte {
			h[i] = h[r.IntN(len(h))]
			return h
		})},
		{"swap names", "two columns change names", onHeader(func(r *rand.Rand, _ table, h [][]byte, i int) [][]byte {
			j := r.IntN(len(h))
			h[i], h[j] = h[j], h[i]
			return h
		})},
		{"lose a name", "the header has a cell less", onHeader(func(_ *rand.Rand, _ table, h [][]byte, i int) [][]byte {
			return slices.Delete(h, i, i+1)
		})},
		{"capitals", "the header is in capitals", onHeader(func(_ *rand.Rand, _ table, h [][]byte, _ int) [][]byte {
			for i := range h {
				h[i] = bytes.ToUpper(h[i])
			}
			return h
		})},
		{"many columns", "the header has a hundred names more", onHeader(func(_ *rand.Rand, _ table, h [][]byte, _ int) [][]byte {
			for i := range 100 {
				h = append(h, []byte(fmt.Sprintf("column_%d", i)))
			}
			return h
		})},
		{"drop a column", "a column is gone, with its values", onHeader(func(_ *rand.Rand, rows table, h [][]byte, i int) [][]byte {
			for k, row := range rows {
				if i < len(row) {
					rows[k] = slices.Delete(row, i, i+1)
				}
			}
			return slices.Delete(h, i, i+1)
		})},
		{"no header", "the first row of values is the header", onTable(func(_ *rand.Rand, t table) table { return t[1:] })},
		{"header again", "the header stands among the rows, too", onTable(func(r *rand.Rand, t table) table {
			return slices.Insert(t, 1+r.IntN(len(t)), t[0])
		})},
		{"header of elsewhere", "a file has the header of another", func(r *rand.Rand, f *feed) {
			if to, from := f.any(r), f.any(r); to != nil {
				t := to.table()
				t[0] = from.table()[0]
				to.set(t)
			}
		}},
	}
}

// onHeader makes a mutation of one that changes a header at a column; it may change the
// rows, too.
func onHeader(do func(r *rand.Rand, rows table, h [][]byte, i int) [][]byte) func(*rand.Rand, *feed) {
	return onTable(func(r *rand.Rand, t table) table {
		t[0] = do(r, t[1:], t[0], r.IntN(len(t[0])))
		return t
	})
}
