package scan

// hardCap bounds a record in bytes, so that offsets within a block fit 32 bits.
const hardCap = 1 << 30

// What the canonical validator sets where [Dialect] says nothing.
const (
	canonicalCell    = 4096
	canonicalColumns = 512
)

// A Dialect says how to read what RFC 4180 leaves open. The zero value is the
// tolerant one: see the package comment.
type Dialect struct {
	// Canonical reads as the canonical validator does: UTF-8 only, only a line feed
	// ends a line, a quoted cell followed by text reverts to its raw text, limits.
	Canonical bool
	// LFOnly keeps a lone carriage return as content; it ends a line otherwise.
	// Canonical implies it.
	LFOnly bool
	// MaxCell is the longest cell allowed: in UTF-16 units where Canonical (0 means
	// 4096), in bytes of a whole record otherwise (0 means 1 GiB). Below 0 there is no
	// limit but that of 1 GiB for a record.
	MaxCell int
	// MaxColumns is the largest number of cells in a record. 0 means 512 where
	// Canonical, no limit otherwise; below 0 there is none.
	MaxColumns int
}

// crEnds tells whether a lone carriage return ends a line.
func (d Dialect) crEnds() bool { return !d.LFOnly && !d.Canonical }

// maxUnits is the longest cell in UTF-16 units, 0 where there is no such limit.
func (d Dialect) maxUnits() int {
	switch {
	case !d.Canonical || d.MaxCell < 0:
		return 0
	case d.MaxCell == 0:
		return canonicalCell
	}
	return d.MaxCell
}

// maxColumns is the largest number of cells in a record, 0 where there is no limit.
func (d Dialect) maxColumns() int {
	switch {
	case d.MaxColumns < 0:
		return 0
	case d.MaxColumns == 0 && d.Canonical:
		return canonicalColumns
	}
	return d.MaxColumns
}

// maxRecord is the number of bytes after which a record without an end is given up.
func (d Dialect) maxRecord() int {
	limit := d.MaxCell
	if d.Canonical {
		// A UTF-16 unit takes three bytes at most; each cell may bring two quotes and a comma.
		limit = (3*d.maxUnits() + 3) * (d.maxColumns() + 1)
		if d.maxUnits() == 0 || d.maxColumns() == 0 {
			limit = hardCap
		}
	}
	if limit <= 0 || limit > hardCap {
		return hardCap
	}
	return limit
}
