package gtfs

import (
	"bytes"
	"math"
	"strconv"
)

// canonicalFloat reads a number as Java's Double.parseDouble does: a suffix d or f,
// hexadecimal, NaN and infinity are numbers too. NaN, which is "not given" here, is
// told as out of range; the canonical validator does so of all bounded fields.
func canonicalFloat(b []byte) (Float, DefectKind) {
	if v, fault := parseFloat(b); fault == 0 {
		return v, 0
	}
	body := bytes.TrimLeft(b, "+-")
	if len(b)-len(body) > 1 {
		return NoFloat, BadFloat
	}
	switch string(body) {
	case "NaN":
		return NoFloat, OutOfRange
	case "Infinity":
		return Float(math.Inf(signOf(b))), 0
	}
	hex := len(body) > 1 && body[0] == '0' && body[1]|0x20 == 'x'
	if bytes.ContainsAny(body, "_") || hex && !bytes.ContainsAny(body, "pP") {
		return NoFloat, BadFloat
	}
	if last := body[max(len(body)-1, 0):]; len(last) == 1 && bytes.ContainsAny(last, "dDfF") {
		b = b[:len(b)-1]
	}
	v, err := strconv.ParseFloat(string(b), 64)
	if err != nil && !math.IsInf(v, 0) || math.IsNaN(v) || bytes.ContainsAny(b, "iInN") {
		return NoFloat, BadFloat
	}
	return Float(v), 0
}

func signOf(b []byte) int {
	if b[0] == '-' {
		return -1
	}
	return 1
}
