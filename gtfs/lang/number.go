package lang

import (
	"math"
	"strconv"
)

// Absent stands for a value that is not given: an em dash.
const Absent = "—"

const (
	noBreak       = "\u00a0" // between a number and its unit, which share a line
	narrowNoBreak = "\u202f" // between groups of three digits in French
	minus         = "−"
)

// Integer spells n with its digits in groups of three: 1,234 in English, 1 234
// (narrow no-break space) in French. The sign is a true minus.
func Integer(l Lang, n int64) string {
	digits := strconv.FormatInt(n, 10)
	if n < 0 {
		return minus + group(l, digits[1:])
	}
	return group(l, digits)
}

// Float spells x rounded to a number of decimals, 0 to 20, which are all shown:
// 1,234.5 in English, 1 234,5 in French. What rounds to zero has no sign; NaN and
// the infinities are [Absent].
func Float(l Lang, x float64, decimals int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Absent
	}
	decimals = min(max(decimals, 0), 20)
	digits := strconv.FormatFloat(math.Abs(x), 'f', decimals, 64)
	whole, fraction := digits, ""
	if decimals > 0 {
		whole = digits[:len(digits)-decimals-1]
		fraction = decimalMark(l) + digits[len(digits)-decimals:]
	}
	text := group(l, whole) + fraction
	if x < 0 && !isZero(digits) {
		return minus + text
	}
	return text
}

func decimalMark(l Lang) string {
	if l == FR {
		return ","
	}
	return "."
}

// group parts digits in groups of three from the right.
func group(l Lang, digits string) string {
	mark := ","
	if l == FR {
		mark = narrowNoBreak
	}
	first := (len(digits)-1)%3 + 1
	out := make([]byte, 0, len(digits)+len(digits)/3*len(mark))
	out = append(out, digits[:first]...)
	for i := first; i < len(digits); i += 3 {
		out = append(out, mark...)
		out = append(out, digits[i:i+3]...)
	}
	return string(out)
}

// isZero reports whether a decimal number has no digit but 0.
func isZero(digits string) bool {
	for i := range len(digits) {
		if digits[i] != '0' && digits[i] != '.' {
			return false
		}
	}
	return true
}
