package gtfs

import (
	"math"
	"strconv"
)

// A Float is a decimal number: a coordinate in degrees, a distance in the unit of
// the feed. NaN is "not given".
type Float float64

// NoFloat is the number that is not given.
var NoFloat = Float(math.NaN())

// IsSet reports whether the number is given.
func (f Float) IsSet() bool { return !math.IsNaN(float64(f)) }

var pow10 = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// parseFloat reads a decimal number with a point.
func parseFloat(b []byte) (Float, DefectKind) {
	// Up to 15 digits and no exponent: both parts are exact, so one division is too.
	i, neg := 0, false
	if b[0] == '-' {
		i, neg = 1, true
	}
	mant, digits, point := uint64(0), 0, -1
	for ; i < len(b); i++ {
		c := b[i]
		if d := c - '0'; d <= 9 {
			mant = mant*10 + uint64(d)
			digits++
		} else if c == '.' && point < 0 {
			point = digits
		} else {
			return parseOddFloat(b)
		}
	}
	if digits == 0 || digits > 15 {
		return parseOddFloat(b)
	}
	v := float64(mant)
	if point >= 0 {
		v /= pow10[digits-point]
	}
	if neg {
		v = -v
	}
	return Float(v), 0
}

// parseOddFloat reads signs, exponents and long numbers, all in decimal: NaN,
// infinity and hexadecimal are no numbers of a feed.
func parseOddFloat(b []byte) (Float, DefectKind) {
	for _, c := range b {
		if (c < '0' || c > '9') && c != '+' && c != '-' && c != '.' && c != 'e' && c != 'E' {
			return NoFloat, BadFloat
		}
	}
	v, err := strconv.ParseFloat(string(b), 64)
	if err != nil && !math.IsInf(v, 0) || math.IsInf(v, 0) {
		return NoFloat, BadFloat
	}
	return Float(v), 0
}

// Append spells the number in the shortest decimal form that reads back the same;
// nothing where it is not given.
func (f Float) Append(dst []byte) []byte {
	if !f.IsSet() {
		return dst
	}
	return strconv.AppendFloat(dst, float64(f), 'f', -1, 64)
}
