package gtfs

import (
	"bytes"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// oddCell returns the text of a cell that is padded, escaped, not UTF-8 or worse, and notes what is odd about it.
func (b *blockReader) oddCell(c *planColumn, rows *scan.Rows, i int, flags scan.Flags) []byte {
	raw := rows.Text(i, b.scratch[:0])
	if flags&scan.Escaped != 0 {
		b.scratch = raw // else it is a part of the block, which must not be written to
	}
	b.cellLost = false
	if !b.valid && !utf8.Valid(raw) {
		raw = b.decode(c, rows, raw)
	} else if !b.usual && bytes.Contains(raw, []byte("\uFFFD")) {
		b.lose(InvalidCharacter, c, rows, raw)
	}
	if flags&scan.NewLine != 0 && (flags&scan.PadInside != 0 || bytes.ContainsAny(raw, "\r\n")) {
		b.lose(NewLineInValue, c, rows, rows.Wide(i))
	}
	if flags&scan.PadInside != 0 {
		b.note(PaddedValue, c.id, rows, rows.Wide(i))
	}
	if b.o.Dialect != Canonical {
		b.lenientDefects(c, rows, i, raw)
	}
	return raw
}

// decode reads bytes that are not UTF-8 in the encoding guessed for the file; the
// canonical validator puts U+FFFD in their place.
func (b *blockReader) decode(c *planColumn, rows *scan.Rows, raw []byte) []byte {
	var text []byte
	if b.o.Dialect == Canonical {
		text = scan.Replace(raw)
	} else {
		text = scan.DecodeCell(raw, b.charset, nil)
	}
	b.lose(InvalidCharacter, c, rows, text)
	return text
}

// lose notes a defect that costs the row in the canonical dialect.
func (b *blockReader) lose(k DefectKind, c *planColumn, rows *scan.Rows, raw []byte) {
	b.note(k, c.id, rows, raw)
	b.cellLost = b.o.Dialect == Canonical
}

// lenientDefects notes what the canonical validator passes over.
func (b *blockReader) lenientDefects(c *planColumn, rows *scan.Rows, i int, raw []byte) {
	flags := rows.Flags(i)
	if flags&scan.Stray != 0 {
		b.note(StrayQuote, c.id, rows, raw)
	}
	if flags&(scan.PadInside|scan.PadOutside) == scan.PadOutside && len(raw) > 0 {
		b.blankAround(c, rows, i)
	}
	if !b.usual && hasControl(raw) {
		b.note(ControlCharacter, c.id, rows, raw)
	}
}

// blankAround notes blanks around an unquoted value. Feeds that pad do so everywhere:
// of each block and column only the first are kept, the rest is counted.
func (b *blockReader) blankAround(c *planColumn, rows *scan.Rows, i int) {
	if b.defects.countAround(c.id, 1) > keptAround {
		b.defects.counts[BlankAround]++
		return
	}
	b.note(BlankAround, c.id, rows, rows.Wide(i))
}

const keptAround = 100

func hasControl(b []byte) bool {
	for _, c := range b {
		if c < ' ' && c != '\n' && c != '\r' || c == 0x7F {
			return true
		}
	}
	return false
}

// usual reports whether a text of UTF-8 has neither controls, but for line ends, nor
// U+FFFD. Most text is, and then no cell of it is looked at for them.
func usual(b *scan.Block) bool {
	return !b.Controls && !(b.Wide && bytes.Contains(b.Data, []byte("\uFFFD")))
}
