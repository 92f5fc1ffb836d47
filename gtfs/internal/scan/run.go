package scan

import (
	"bytes"
	"math/bits"
)

// runCells is the number of cells of a run: with their bytes they stay in the cache of
// a core while they are read column by column.
const runCells = 4096

// MaxRun is more records than any run has: the ends of the last 64 bytes come on top.
const MaxRun = runCells/2 + 64

// A Run is some records that need no care, so that their cells can be read column by
// column: all have the same number of cells, no cell holds a doubled quote or a line
// end, none breaks a limit.
type Run struct {
	// Rows is the number of records.
	Rows int

	data   []byte
	cells  int      // of each record
	ends   []uint32 // of each cell; ends[0] is what ended the record before
	quotes bool     // cells may stand in quotes
	line   int      // of the first record
}

// Run moves on over the next records, up to most or a few more, as long as they have n
// cells each and need no care. It returns false where the next one does: see [Rows.Next].
func (r *Rows) Run(run *Run, n, most int) bool {
	run.Rows = 0
	if r.careful || r.block.inner || n < 2 || n > runCells || r.limits.columns > 0 && n > r.limits.columns {
		return false
	}
	run.data, run.cells, run.quotes, run.line = r.data, n, r.block.Quotes, r.line+1
	run.mark(r.block.separators, r.next, min(n*most, runCells))
	run.Rows = run.plain(r.limits.plain())
	r.next = run.start(run.Rows)
	r.line += run.Rows
	return run.Rows > 0
}

// At turns to record k of the run, for those that need care after all.
func (r *Rows) At(run *Run, k int) bool {
	r.next, r.line = run.start(k), run.line+k-1
	return r.Next()
}

// plain is a length up to which no record breaks a limit.
func (l limits) plain() int {
	if l.units > 0 {
		return min(l.units, l.bytes) // a cell has no more units than bytes
	}
	return l.bytes
}

// start is where record k begins.
func (r *Run) start(k int) int { return int(r.ends[k*r.cells] + 1) }

// mark finds the ends of about most cells from data[next] on.
func (r *Run) mark(separators []uint64, next, most int) {
	if r.ends == nil {
		r.ends = make([]uint32, 1+runCells+64) // a word may hold 64 more
	}
	ends, n := r.ends[:cap(r.ends)], 1
	ends[0] = uint32(next - 1) // for 0 that wraps around, and back when 1 is added
	mask := ^uint64(0) << (next % 64)
	for word := next / 64; 64*word < len(r.data) && n <= most; word++ {
		mask &= separators[word]
		if left := len(r.data) - 64*word; left < 64 {
			mask &= 1<<left - 1
		}
		for ; mask != 0; mask &= mask - 1 {
			ends[n] = uint32(64*word + bits.TrailingZeros64(mask))
			n++
		}
		mask = ^uint64(0)
	}
	r.ends = ends[:n]
}

// plain counts the records up to the first that has another number of cells, or is
// longer than limit.
func (r *Run) plain(limit int) int {
	rows := (len(r.ends) - 1) / r.cells
	for k := range rows {
		end := r.ends[(k+1)*r.cells]
		if r.data[end] != '\n' || int(end)+1-r.start(k) > limit {
			rows = k
			break
		}
	}
	// A record of too few cells ends within: there is a line feed too many.
	if bytes.Count(r.data[r.start(0):r.start(rows)], []byte{'\n'}) == rows {
		return rows
	}
	for k := range rows {
		if bytes.Count(r.data[r.start(k):r.start(k+1)], []byte{'\n'}) > 1 {
			return k
		}
	}
	return rows
}

// Line is the number of the line that record k stands on.
func (r *Run) Line(k int) int { return r.line + k }

// Record is record k as it stands in the file, with its line end.
func (r *Run) Record(k int) []byte { return r.data[r.start(k):r.start(k+1)] }

// Cell is the value of cell c of record k, without its quotes. Blanks around it are
// there, unlike with [Rows.Cell].
func (r *Run) Cell(k, c int) []byte {
	at := k*r.cells + c
	start, end := r.ends[at]+1, r.ends[at+1]
	if c == r.cells-1 && start < end && r.data[end-1] == '\r' {
		end--
	}
	if r.quotes && start < end && r.data[start] == '"' {
		start, end = start+1, end-1
	}
	return r.data[start:end]
}
