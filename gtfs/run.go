package gtfs

import (
	"math/bits"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// A run is some records that are read column by column. Those with a cell that is
// empty and must not be, padded, or no value of its type are read again with care.
type run struct {
	scan.Run
	odd  [scan.MaxRun / 64]uint64 // bitmap of the records that need care
	most int                      // records to ask for
}

func (r *run) careIf(odd bool, k int) {
	if odd {
		r.odd[k/64] |= 1 << (k % 64)
	}
}

// cares returns how many records need care.
func (r *run) cares() (n int) {
	for _, w := range r.odd {
		n += bits.OnesCount64(w)
	}
	return n
}

// next returns the first record from k on that needs care, the number of records if
// none does.
func (r *run) next(k int) int {
	for ; k < r.Rows; k = k/64*64 + 64 {
		if w := r.odd[k/64] >> (k % 64); w != 0 {
			return k + bits.TrailingZeros64(w)
		}
	}
	return r.Rows
}

// padded reports whether blanks stand around a text that is not empty.
func padded(b []byte) bool { return b[0] <= ' ' || b[len(b)-1] <= ' ' }

// run reads the next records column by column; false where the next one needs care.
func (b *blockReader) run() bool {
	r := &b.desk.batch
	r.Rows = 0
	if !b.usual || !b.inRuns || len(b.plan.recommended) > 0 || !b.desk.rows.Run(&r.Run, len(b.plan.columns), r.most) {
		r.most = 2
		return false
	}
	r.most, r.odd = min(2*r.most, scan.MaxRun), [scan.MaxRun / 64]uint64{}
	for i := range b.plan.columns {
		if c := &b.plan.columns[i]; c.field != nil {
			b.parts[c.part].setRun(r, i, c.required || c.wanted, b.held)
		}
	}
	b.comments(r)
	b.settleRun(r)
	// Where most records need care, as in padded files, runs only cost time.
	b.inRuns = 2*r.cares() <= r.Rows
	return true
}

// comments leaves records that begin with a number sign to care, see isComment.
func (b *blockReader) comments(r *run) {
	if b.o.Dialect != Canonical {
		return
	}
	for k := range r.Rows {
		r.careIf(r.Record(k)[0] == '#', k)
	}
}

// settleRun holds the records of a run, those that need care one by one. Where one of
// these is not held, the rows behind it move up.
func (b *blockReader) settleRun(r *run) {
	end := b.held + r.Rows // behind the rows of the run
	for done := 0; ; {
		odd := r.next(done)
		b.hold(odd-done, r.Line(done))
		if odd == r.Rows {
			return
		}
		row := b.held
		b.desk.care.At(&r.Run, odd)
		b.row(&b.desk.care)
		if b.held == row { // it is not held
			for _, p := range b.parts {
				p.remove(row, end)
			}
			end--
		}
		done = odd + 1
	}
}

// hold holds n rows whose records follow each other line by line.
func (b *blockReader) hold(n, line int) {
	if n > 0 {
		b.lines.add(int32(b.held), int32(line))
		b.held += n
	}
}
