package gtfs

// A Cell points at one value of a feed: file, field and row.
type Cell struct {
	Field FieldID
	Row   int32 // from 0, in file order
}

// A Column holds one field of a table, a value per row, in file order.
//
// A field the file does not have reads as "not given" on every row, so
// callers never ask whether the column is there before reading it.
type Column[T any] struct {
	vals  []T
	none  T
	kind  *kind[T]
	space *Space // texts of an id or text column
	id    FieldID
}

// At returns the value of row i, "not given" where there is none.
func (c *Column[T]) At(i int) T {
	if uint(i) < uint(len(c.vals)) {
		return c.vals[i]
	}
	return c.none
}

// Cell points at the value of row i.
func (c *Column[T]) Cell(i int) Cell { return Cell{c.id, int32(i)} }

// Field names the field the column holds.
func (c *Column[T]) Field() FieldID { return c.id }

// Given reports whether the file has the column.
func (c *Column[T]) Given() bool { return c.vals != nil }

// Values returns the values in file order, nil where the file lacks the column.
// The caller must not change them.
func (c *Column[T]) Values() []T { return c.vals }

// Append spells the value of row i as GTFS does; nothing where it is not given.
func (c *Column[T]) Append(dst []byte, i int) []byte {
	return c.kind.append(dst, c.space, c.At(i))
}

// Text spells the value of row i as GTFS does, "" where it is not given.
func (c *Column[T]) Text(i int) string { return string(c.Append(nil, i)) }

// Space returns the texts of an id or text column, nil for other columns.
func (c *Column[T]) Space() *Space { return c.space }
