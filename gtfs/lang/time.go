package lang

import "strconv"

const daySeconds = 24 * 60 * 60

// Time spells a time, in seconds from the start of the service day, as the clock
// shows it: 08:05, or 08:05:30 where the seconds are not 0. A time on a later day
// says so, 25:10 as "01:10 +1"; one before the start says "23:50 −1". It reads
// the same in both languages.
func Time(seconds int32) string {
	day := seconds / daySeconds
	seconds %= daySeconds
	if seconds < 0 {
		day, seconds = day-1, seconds+daySeconds
	}
	text := clock(seconds)
	switch {
	case day > 0:
		return text + noBreak + "+" + strconv.Itoa(int(day))
	case day < 0:
		return text + noBreak + minus + strconv.Itoa(-int(day))
	}
	return text
}

func clock(seconds int32) string {
	s := int64(seconds)
	text := twoDigits(s/3600) + ":" + twoDigits(s/60%60)
	if s%60 != 0 {
		return text + ":" + twoDigits(s%60)
	}
	return text
}

// twoDigits spells n with at least two digits.
func twoDigits(n int64) string {
	if n < 10 {
		return "0" + strconv.FormatInt(n, 10)
	}
	return strconv.FormatInt(n, 10)
}
