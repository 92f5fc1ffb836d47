package gtfs

import (
	"encoding/binary"
	"math"
)

// A Time is a time of a service day: seconds since noon less 12 hours, which is
// midnight on all days but those on which the clocks change. It may pass 24 hours.
type Time int32

// NoTime is the time that is not given.
const NoTime Time = math.MinInt32

// IsSet reports whether the time is given.
func (t Time) IsSet() bool { return t != NoTime }

// parseTime reads H:MM:SS, HH:MM:SS or HHH:MM:SS.
func parseTime(b []byte) (Time, DefectKind) {
	// Times are nearly always HH:MM:SS.
	if len(b) == 8 && b[2] == ':' && b[5] == ':' {
		h, m, s := twoDigits(b[0], b[1]), twoDigits(b[3], b[4]), twoDigits(b[6], b[7])
		if h < 100 && m < 60 && s < 60 {
			return Time(h*3600 + m*60 + s), 0
		}
		return NoTime, BadTime
	}
	return parseOddTime(b)
}

// twoDigits returns the number of two digits, or 100 and above if one is none.
func twoDigits(a, b byte) uint32 {
	x, y := uint32(a-'0'), uint32(b-'0')
	if x > 9 || y > 9 {
		return 100
	}
	return x*10 + y
}

// quickTime reads HH:MM:SS, eight bytes at once; false where it is no time.
func quickTime(b [8]byte) (Time, bool) {
	// Digits become 0 to 9, colons 0. A byte that is more than it may be, a ten of
	// minutes or seconds more than 5, reaches 0x80 with what is added to it.
	const zeros, room = 0x30_30_3A_30_30_3A_30_30, 0x76_7A_7F_76_7A_7F_76_76
	x := binary.LittleEndian.Uint64(b[:]) ^ zeros
	if (x+room|x)&0x80_80_80_80_80_80_80_80 != 0 {
		return 0, false
	}
	x = x*10 + x>>8 // tens and ones together in the bytes of the tens
	return Time(x&0xFF*3600 + x>>24&0xFF*60 + x>>48&0xFF), true
}

func parseOddTime(b []byte) (Time, DefectKind) {
	n := len(b) - 6 // digits of the hour
	if n < 1 || n > 3 || b[n] != ':' || b[n+3] != ':' {
		return NoTime, BadTime
	}
	h := int32(0)
	for _, c := range b[:n] {
		if c < '0' || c > '9' {
			return NoTime, BadTime
		}
		h = h*10 + int32(c-'0')
	}
	m, s := twoDigits(b[n+1], b[n+2]), twoDigits(b[n+4], b[n+5])
	if m > 59 || s > 59 {
		return NoTime, BadTime
	}
	return Time(h*3600 + int32(m)*60 + int32(s)), 0
}

// Append spells the time as HH:MM:SS; nothing where it is not given.
func (t Time) Append(dst []byte) []byte {
	if !t.IsSet() {
		return dst
	}
	if t < 0 {
		dst, t = append(dst, '-'), -t
	}
	h := int(t) / 3600
	if h > 99 {
		dst = append(dst, byte('0'+h/100%10))
	}
	dst = appendTwo(dst, h%100)
	dst = appendTwo(append(dst, ':'), int(t)/60%60)
	return appendTwo(append(dst, ':'), int(t)%60)
}

func appendTwo(dst []byte, n int) []byte { return append(dst, byte('0'+n/10), byte('0'+n%10)) }

// String spells the time as HH:MM:SS.
func (t Time) String() string { return string(t.Append(nil)) }
