package gtfs

import (
	"slices"

	"github.com/quai-transit/quai/gtfs/parallel"
)

// Rows are rows of one table that belong together, in the order of their
// sequence: the calls of a trip, the points of a shape.
type Rows struct {
	first int32
	n     int32
	order []int32 // nil where the rows follow each other from first
}

// Len returns the number of rows.
func (r Rows) Len() int { return int(r.n) }

// Row returns row k of them, from 0.
func (r Rows) Row(k int) int {
	if r.order != nil {
		return int(r.order[k])
	}
	return int(r.first) + k
}

// A rowIndex finds the rows of each id. Where the rows of every id follow each
// other in the order of their sequence, as in most feeds, first and count do;
// otherwise order lists the rows id by id.
type rowIndex struct {
	first, n []int32 // of each id, in the table or in order
	order    []int32
}

func (x *rowIndex) of(id uint32) Rows {
	if id == 0 || int(id) >= len(x.n) {
		return Rows{}
	}
	from, n := x.first[id], x.n[id]
	if x.order == nil {
		return Rows{first: from, n: n}
	}
	return Rows{n: n, order: x.order[from : from+n]}
}

// indexRows groups rows by id; n is the number of ids there are.
func indexRows[T ~uint32](ids []T, seq []Int, n, threads int) *rowIndex {
	if x := grouped(ids, seq, n); x != nil {
		return x
	}
	return sorted(ids, seq, n, threads)
}

// grouped indexes rows that are in order already; nil where they are not.
func grouped[T ~uint32](ids []T, seq []Int, n int) *rowIndex {
	x := &rowIndex{first: make([]int32, n+1), n: make([]int32, n+1)}
	for i := 0; i < len(ids); {
		id, from := ids[i], i
		if x.n[id] != 0 {
			return nil
		}
		for i++; i < len(ids) && ids[i] == id; i++ {
			if seq != nil && seq[i] < seq[i-1] {
				return nil
			}
		}
		x.first[id], x.n[id] = int32(from), int32(i-from)
	}
	return x
}

// sorted indexes rows in any order by a counting sort over the ids; rows of equal
// sequence stay in file order.
func sorted[T ~uint32](ids []T, seq []Int, n, threads int) *rowIndex {
	x := &rowIndex{first: make([]int32, n+1), n: make([]int32, n+1), order: make([]int32, len(ids))}
	for _, id := range ids {
		x.n[id]++
	}
	for id := 1; id <= n; id++ {
		x.first[id] = x.first[id-1] + x.n[id-1]
	}
	next := slices.Clone(x.first)
	for i, id := range ids {
		x.order[next[id]] = int32(i)
		next[id]++
	}
	if seq != nil {
		x.sortBySequence(seq, threads)
	}
	return x
}

// tripsAtOnce is how many trips, or shapes, a goroutine looks at in one go: enough to outweigh
// a start, few enough for all to end together.
const tripsAtOnce = 4096

// sortBySequence sorts the rows of each id.
func (x *rowIndex) sortBySequence(seq []Int, threads int) {
	parallel.Parts(len(x.n), tripsAtOnce, threads, func(from, to int) {
		var keys []uint64
		for id := from; id < to; id++ {
			keys = sortRows(x.order[x.first[id]:][:x.n[id]], seq, keys)
		}
	})
}

// sortRows sorts rows by their sequence, then by row: numbers that have the sequence, its
// sign turned so that it counts up from 0, above the row. It uses the memory of keys.
func sortRows(rows []int32, seq []Int, keys []uint64) []uint64 {
	keys = keys[:0]
	for _, row := range rows {
		keys = append(keys, uint64(uint32(seq[row])^1<<31)<<32|uint64(row))
	}
	slices.Sort(keys)
	for i, key := range keys {
		rows[i] = int32(uint32(key))
	}
	return keys
}
