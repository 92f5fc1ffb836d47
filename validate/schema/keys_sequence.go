package schema

import (
	"iter"

	"github.com/quai-transit/quai/gtfs"
)

// bySequence checks rows whose key is an id and a number: in that order equal ones are
// neighbours.
func bySequence[T ~uint32](k *keyCheck, ids *gtfs.Column[T], seq []gtfs.Int, rowsOf func(T) gtfs.Rows) {
	if inOrder(ids, seq) {
		return
	}
	for rows := range mayRepeat(ids, seq, rowsOf) {
		first := 0
		for n := 1; n < rows.Len(); n++ {
			if at := seq[rows.Row(n)]; at != seq[rows.Row(first)] || !at.IsSet() {
				first = n
				continue
			}
			k.report(rows.Row(first), rows.Row(n))
		}
	}
}

// inOrder reports whether the rows of each id follow each other and their numbers rise,
// as in most feeds: then no two have one key.
func inOrder[T ~uint32](column *gtfs.Column[T], seq []gtfs.Int) bool {
	ids, seen := column.Values(), make([]bool, column.Space().Len()+1)
	if seq == nil {
		return true // no number is given
	}
	seq = seq[:len(ids)]
	for i, id := range ids {
		switch {
		case i == 0 || id != ids[i-1]:
			if seen[id] {
				return false
			}
			seen[id] = true
		case seq[i] <= seq[i-1]:
			return false
		}
	}
	return true
}

// mayRepeat yields the rows of the ids of which two rows may have one number. It looks
// at rows in file order: where they stand in any order, those of one id lie far apart.
func mayRepeat[T ~uint32](ids *gtfs.Column[T], seq []gtfs.Int, rowsOf func(T) gtfs.Rows) iter.Seq[gtfs.Rows] {
	return func(yield func(gtfs.Rows) bool) {
		may := make([]bool, ids.Space().Len()+1)
		seen := newNumbersSeen(len(may), rowsOf)
		for i, id := range ids.Values() {
			if seen.again(uint32(id), seq[i]) {
				may[id] = true
			}
		}
		for id := 1; id < len(may); id++ {
			if may[id] && !yield(rowsOf(T(id))) {
				return
			}
		}
	}
}

// numbersSeen tells which numbers rows of each id have. Those that most feeds give, from
// 0 to how many rows the id has, take a bit each.
type numbersSeen struct {
	bits  []uint64
	first []uint32 // bit of each id and 0; one more than there are ids
}

func newNumbersSeen[T ~uint32](ids int, rowsOf func(T) gtfs.Rows) *numbersSeen {
	n := &numbersSeen{first: make([]uint32, ids+1)}
	for id := range ids {
		n.first[id+1] = n.first[id] + uint32(rowsOf(T(id)).Len()) + 1
	}
	n.bits = make([]uint64, n.first[ids]/64+1)
	return n
}

// again tells whether a number was seen of an id, or is none of those that have a bit.
func (n *numbersSeen) again(id uint32, number gtfs.Int) bool {
	from, to := n.first[id], n.first[id+1]
	if uint32(number) >= to-from { // so is one below 0 or not given
		return true
	}
	at := from + uint32(number)
	word, bit := &n.bits[at/64], uint64(1)<<(at%64)
	seen := *word&bit != 0
	*word |= bit
	return seen
}
