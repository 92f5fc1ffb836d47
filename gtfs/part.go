package gtfs

// A part is a block's share of a column. It is written row by row, or column by column
// for a run of records that need no care.
type part interface {
	// open makes rows from up to to of the column those of the block.
	open(from, to int)
	// set reads a text that is not empty as the value of row i of the block.
	set(i int, b []byte) DefectKind
	// setEmpty reads the empty text as the value of row i.
	setEmpty(i int) DefectKind
	// setRun reads cell c of a run of records as the values from row on. What it cannot
	// read, and what it must not be empty, is left to care.
	setRun(r *run, c int, must bool, row int)
	// clear makes row i not given.
	clear(i int)
	// remove takes row i out: the rows behind it, up to row end, move up.
	remove(i, end int)
}

// A store holds the values of a column while its blocks are read: these write to it
// side by side, each to its rows.
type store[T any] struct{ vals []T }

// grow makes room for rows.
func (s *store[T]) grow(rows int) {
	vals := make([]T, rows)
	copy(vals, s.vals)
	s.vals = vals
}

// settle moves the n rows from from on up to row to: blocks hold fewer rows than there
// was room for.
func (s *store[T]) settle(from, to, n int) []T {
	if from != to {
		copy(s.vals[to:to+n], s.vals[from:from+n])
	}
	return s.vals[to : to+n]
}

// finish returns the values of the column, which has that many rows: never nil.
func (s *store[T]) finish(rows int) []T {
	vals := s.vals[:rows:rows]
	if len(s.vals) == 0 || len(s.vals) > 2*rows { // much room for few rows: give it back
		vals = append(make([]T, 0, rows), vals...)
	}
	s.vals = nil
	return vals
}
