package gtfs

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// oddCell returns the text of a cell that is padded, escaped, not plain ASCII or
// worse, and notes what is odd about it.
func (b *blockReader) oddCell(c *planColumn, rows *scan.Rows, i int, flags scan.Flags) []byte {
	b.scratch = rows.Text(i, b.scratch[:0])
	raw := b.scratch
	b.cellLost = false
	if !b.valid && !utf8.Valid(raw) {
		raw = b.decode(c, rows, raw)
	} else if !b.plain && bytes.Contains(raw, []byte("\uFFFD")) {
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
	text := bytes.ToValidUTF8(raw, []byte("\uFFFD"))
	if b.o.Dialect != Canonical {
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
		b.note(BlankAround, c.id, rows, rows.Wide(i))
	}
	if !b.plain && hasControl(raw) {
		b.note(ControlCharacter, c.id, rows, raw)
	}
}

func hasControl(b []byte) bool {
	for _, c := range b {
		if c < ' ' && c != '\n' && c != '\r' || c == 0x7F {
			return true
		}
	}
	return false
}

// plainASCII reports whether a text has nothing but printable ASCII and line ends.
func plainASCII(b []byte) bool {
	for len(b) >= 8 {
		// A byte is odd if its top bit is set, if it is 0x7F, or if it is below a blank.
		w := binary.LittleEndian.Uint64(b)
		const ones, tops = 0x0101010101010101, 0x8080808080808080
		low := (w - 0x20*ones) &^ w & tops
		if (w|(w+ones))&tops != 0 || low != 0 && hasControl(b[:8]) {
			return false
		}
		b = b[8:]
	}
	return !hasOdd(b)
}

func hasOdd(b []byte) bool {
	for _, c := range b {
		if c > 0x7E {
			return true
		}
	}
	return hasControl(b)
}
