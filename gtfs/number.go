package gtfs

import (
	"math"
	"strconv"
)

// An Int is a whole number of 32 bits.
type Int int32

// NoInt is the number that is not given.
const NoInt Int = math.MinInt32

// IsSet reports whether the number is given.
func (n Int) IsSet() bool { return n != NoInt }

// parseInt reads an optional sign and digits. Least int32 is refused: no field
// of GTFS can mean it, and it stands for "not given".
func parseInt(b []byte) (Int, DefectKind) {
	neg := b[0] == '-'
	if neg || b[0] == '+' {
		b = b[1:]
	}
	if len(b) == 0 {
		return NoInt, BadInteger
	}
	n := int64(0)
	for _, c := range b {
		if c < '0' || c > '9' || n > math.MaxInt32 {
			return NoInt, BadInteger
		}
		n = n*10 + int64(c-'0')
	}
	if n > math.MaxInt32 {
		return NoInt, BadInteger
	}
	if neg {
		n = -n
	}
	return Int(n), 0
}

// quickInt reads up to nine digits that are more than 0; false where they are not that.
func quickInt(b []byte) (Int, bool) {
	n := int32(0)
	for _, c := range b {
		if c-'0' > 9 {
			return 0, false
		}
		n = n*10 + int32(c-'0')
	}
	return Int(n), len(b) <= 9 && n > 0
}

// Append spells the number in decimal; nothing where it is not given.
func (n Int) Append(dst []byte) []byte {
	if !n.IsSet() {
		return dst
	}
	return strconv.AppendInt(dst, int64(n), 10)
}

// An Enum is one value of a list of whole numbers, such as a route_type.
// Numbers outside the list are kept as they are and are a [Defect].
type Enum int16

// NoEnum is the value that is not given; OtherEnum stands for a number that
// does not fit 16 bits, which no list of GTFS or of an extension has.
const (
	NoEnum    Enum = math.MinInt16
	OtherEnum Enum = math.MinInt16 + 1
)

// IsSet reports whether the value is given.
func (e Enum) IsSet() bool { return e != NoEnum }

// Or returns the value, or def where it is not given.
func (e Enum) Or(def Enum) Enum {
	if e == NoEnum {
		return def
	}
	return e
}

func parseEnum(b []byte) (Enum, DefectKind) {
	// Values are nearly always one digit.
	if len(b) == 1 && b[0]-'0' <= 9 {
		return Enum(b[0] - '0'), 0
	}
	n, fault := parseInt(b)
	switch {
	case fault != 0:
		return NoEnum, fault
	case n <= Int(OtherEnum) || n > math.MaxInt16:
		return OtherEnum, 0
	}
	return Enum(n), 0
}

// Append spells the value in decimal; nothing where it is not given.
func (e Enum) Append(dst []byte) []byte {
	if !e.IsSet() {
		return dst
	}
	return strconv.AppendInt(dst, int64(e), 10)
}
