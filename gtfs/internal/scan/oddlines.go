package scan

import (
	"bytes"
	"unicode/utf8"
)

const (
	// enough is how many bytes of odd lines are taken, or a line more.
	enough = 4 << 10
	// around is how much is taken to both sides of the first odd byte of a long line.
	around = 512
)

// OddLines returns lines of data that are not UTF-8, as a sample for [GuessCharset]: the
// first few kilobytes of them, of a long line the part around the first odd byte.
func OddLines(data []byte) (sample []byte) {
	for len(data) > 0 && len(sample) < enough {
		line, rest, _ := bytes.Cut(data, []byte{'\n'})
		if odd := firstOdd(line); odd >= 0 {
			sample = append(sample, line[max(0, odd-around):min(len(line), odd+around)]...)
			sample = append(sample, '\n')
		}
		data = rest
	}
	return sample
}

// firstOdd returns where b stops being UTF-8, -1 where it does not.
func firstOdd(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; ; {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size <= 1 {
			return i
		}
		i += size
	}
}
