package scan

import (
	"bytes"
	"math/bits"
)

// runCells is the number of cells of a run: with their bytes they stay in the cache of
// a core while they are read column by column.
const runCells = 2048

// MaxRun is more records than any run has: the ends of the last 64 bytes come on top.
const MaxRun = runCells/2 + 64

// A Run is some records that need no care, so that their cells can be read column by
// column: all have the same number of cells, no cell holds a doubled quote or a line
// end, none breaks a limit.
type Run struct {
	// Rows is the number of records.
	Rows int

	data  []byte
	cells int // of each record
	line  int // of the first record
	found int // cells, some of which may be beyond the last record
	// starts[k] is where record k begins; the last one is where the next run does.
	starts [MaxRun + 1]uint32
	// ends[i+1] is where cell i ends, ends[0] what stands before the first. A word of
	// marks may hold 64 ends more than asked for, and three are written at random.
	ends [1 + runCells + 64 + 3]uint32
	// Where trimmed, cells begin at begins: else each begins behind the one before.
	begins  [runCells + 64]uint32
	trimmed bool
}

// Run moves on over the next records, up to most or a few more, as long as they have n
// cells each and need no care. It returns false where the next one does: see [Rows.Next].
func (r *Rows) Run(run *Run, n, most int) bool {
	run.Rows = 0
	if r.next >= len(r.data) {
		return false
	}
	if r.careful || r.block.inner || n < 2 || n > runCells || r.limits.columns > 0 && n > r.limits.columns {
		return false
	}
	run.data, run.cells, run.line = r.data, n, r.line+1
	run.mark(r.block.separators, r.next, min(n*most, runCells))
	run.Rows = run.plain(r.limits.plain())
	if run.Rows == 0 {
		return false
	}
	r.next = int(run.starts[run.Rows])
	r.line += run.Rows
	run.trimmed = false
	if r.block.Quotes || r.block.returns {
		run.trim()
	}
	return true
}

// At turns to record k of the run, for those that need care after all.
func (r *Rows) At(run *Run, k int) bool {
	r.next, r.line = int(run.starts[k]), run.line+k-1
	return r.Next()
}

// plain is a length up to which no record breaks a limit.
func (l limits) plain() int {
	if l.units > 0 {
		return min(l.units, l.bytes) // a cell has no more units than bytes
	}
	return l.bytes
}

// mark finds about most cells from data[next] on.
func (r *Run) mark(separators []uint64, next, most int) {
	word := next / 64
	first := [1]uint64{separators[word] &^ (1<<(next%64) - 1)}
	r.ends[0] = uint32(next - 1) // for 0 that wraps around, and back when 1 is added
	n := marksPlain(r.ends[1:], first[:], uint32(64*word), most)
	r.found = n + marks(r.ends[1+n:], separators[word+1:], uint32(64*word+64), most-n)
}

// marksPlain writes to dst the positions of the bits of masks, the first of which is
// base, until there are most or, to the end of that mask, a few more.
func marksPlain(dst []uint32, masks []uint64, base uint32, most int) (n int) {
	for _, mask := range masks {
		if n >= most {
			break
		}
		for ; mask != 0; mask &= mask - 1 {
			dst[n] = base + uint32(bits.TrailingZeros64(mask))
			n++
		}
		base += 64
	}
	return n
}

// plain counts the records up to the first that has another number of cells, or is
// longer than limit.
func (r *Run) plain(limit int) int {
	rows := r.found / r.cells
	r.starts[0] = r.ends[0] + 1
	for k := range rows {
		end := r.ends[(k+1)*r.cells]
		if r.data[end] != '\n' || int(end+1-r.starts[k]) > limit {
			rows = k
			break
		}
		r.starts[k+1] = end + 1
	}
	// A record of too few cells ends within: there is a line feed too many.
	if bytes.Count(r.data[r.starts[0]:r.starts[rows]], []byte{'\n'}) == rows {
		return rows
	}
	for k := range rows {
		if bytes.Count(r.Record(k), []byte{'\n'}) > 1 {
			return k
		}
	}
	return rows
}

// trim takes the carriage returns off the last cells, and the quotes off all.
func (r *Run) trim() {
	start := int(r.starts[0])
	for i := range r.Rows * r.cells {
		end := int(r.ends[i+1])
		next := end + 1
		if start < end && r.data[end-1] == '\r' {
			end--
		}
		if start < end && r.data[start] == '"' {
			start, end = start+1, end-1
		}
		r.begins[i], r.ends[i+1] = uint32(start), uint32(end)
		start = next
	}
	r.trimmed = true
}

// Line is the number of the line that record k stands on.
func (r *Run) Line(k int) int { return r.line + k }

// Record is record k as it stands in the file, with its line end.
func (r *Run) Record(k int) []byte { return r.data[r.starts[k]:r.starts[k+1]] }

// Cell is the value of cell c of record k, without its quotes. Blanks around it are
// there, unlike with [Rows.Cell].
func (r *Run) Cell(k, c int) []byte {
	at := k*r.cells + c
	start := r.ends[at] + 1
	if r.trimmed {
		start = r.begins[at]
	}
	return r.data[start:r.ends[at+1]]
}
