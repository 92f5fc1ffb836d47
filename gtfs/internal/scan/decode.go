package scan

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"golang.org/x/text/encoding/unicode"
)

// An Encoding says how the bytes of a file made up its text.
type Encoding struct {
	// Name is UTF-8, UTF-16LE or UTF-16BE. Text of one byte per character passes as
	// UTF-8 here; it is told apart cell by cell, see [GuessCharset].
	Name string
	// BOM: the file began with a byte order mark, which is not part of the text.
	BOM bool
}

// The names of encodings.
const (
	UTF8    = "UTF-8"
	UTF16LE = "UTF-16LE"
	UTF16BE = "UTF-16BE"
)

// peekSize is how much of a file is looked at to know UTF-16 without a mark.
const peekSize = 1024

// Decode looks at the beginning of r and returns its text: UTF-16 becomes UTF-8
// (broken pairs become U+FFFD), a byte order mark is left out, all else passes
// through unchanged. Where Canonical, only a mark of UTF-8 is known.
func Decode(r io.Reader, d Dialect) (io.Reader, Encoding, error) {
	buffered := bufio.NewReaderSize(r, 1<<16)
	start, err := buffered.Peek(peekSize)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, Encoding{}, fmt.Errorf("read the beginning: %w", err)
	}
	e, mark := sniff(start, d)
	if _, err := buffered.Discard(mark); err != nil {
		return nil, Encoding{}, fmt.Errorf("skip the byte order mark: %w", err)
	}
	switch e.Name {
	case UTF16LE:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder().Reader(buffered), e, nil
	case UTF16BE:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder().Reader(buffered), e, nil
	}
	return buffered, e, nil
}

// sniff tells the encoding by the beginning of a file, and the length of its mark.
func sniff(start []byte, d Dialect) (Encoding, int) {
	mark := []byte("\xEF\xBB\xBF")
	switch {
	case d.Canonical && bytes.HasPrefix(start, append(mark, mark...)): // its CSV library skips a second one
		return Encoding{Name: UTF8, BOM: true}, 6
	case bytes.HasPrefix(start, mark):
		return Encoding{Name: UTF8, BOM: true}, 3
	case d.Canonical:
		return Encoding{Name: UTF8}, 0
	case bytes.HasPrefix(start, []byte("\xFF\xFE")):
		return Encoding{Name: UTF16LE, BOM: true}, 2
	case bytes.HasPrefix(start, []byte("\xFE\xFF")):
		return Encoding{Name: UTF16BE, BOM: true}, 2
	}
	return Encoding{Name: byZeros(start)}, 0
}

// byZeros knows UTF-16 without a mark by where zero bytes stand: a header is ASCII, so
// every second byte is zero, and hardly any other.
func byZeros(start []byte) string {
	var zeros [2]int
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	pairs := len(start) / 2
	switch {
	case pairs < 2:
		return UTF8
	case zeros[1]*10 > pairs*7 && zeros[0]*10 < pairs:
		return UTF16LE
	case zeros[0]*10 > pairs*7 && zeros[1]*10 < pairs:
		return UTF16BE
	}
	return UTF8
}
