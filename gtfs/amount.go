package gtfs

import "strconv"

// An Amount is an exact decimal number of a currency: Units / 10^Scale.
type Amount struct {
	Units int64
	Scale int8 // digits after the point as written; -1 is "not given"
}

// NoAmount is the amount that is not given.
var NoAmount = Amount{Scale: -1}

// IsSet reports whether the amount is given.
func (a Amount) IsSet() bool { return a.Scale >= 0 }

// Float returns the amount as the nearest binary number, NaN where it is not given.
func (a Amount) Float() float64 {
	if !a.IsSet() {
		return float64(NoFloat)
	}
	return float64(a.Units) / pow10[a.Scale]
}

func parseAmount(b []byte) (Amount, DefectKind) {
	i, neg := 0, false
	if b[0] == '-' || b[0] == '+' {
		i, neg = 1, b[0] == '-'
	}
	a, point, some := Amount{}, false, false
	for ; i < len(b); i++ {
		switch c := b[i]; {
		case c == '.' && !point:
			point = true
		case c >= '0' && c <= '9' && a.Units < 1e17 && a.Scale < 18: // 18 digits fit
			a.Units = a.Units*10 + int64(c-'0')
			some = true
			if point {
				a.Scale++
			}
		default:
			return NoAmount, BadFloat
		}
	}
	if !some {
		return NoAmount, BadFloat
	}
	if neg {
		a.Units = -a.Units
	}
	return a, 0
}

// Append spells the amount with as many decimals as it was written with.
func (a Amount) Append(dst []byte) []byte {
	if !a.IsSet() {
		return dst
	}
	u := a.Units
	if u < 0 {
		dst, u = append(dst, '-'), -u
	}
	start := len(dst)
	dst = strconv.AppendInt(dst, u, 10)
	if a.Scale == 0 {
		return dst
	}
	for len(dst)-start <= int(a.Scale) { // a digit must stand before the point
		dst = append(dst[:start], append([]byte{'0'}, dst[start:]...)...)
	}
	p := len(dst) - int(a.Scale)
	return append(dst[:p], append([]byte{'.'}, dst[p:]...)...)
}
