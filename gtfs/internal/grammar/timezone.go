package grammar

import "bytes"

// Timezone reports whether b is the name of a zone or of a link in the IANA time
// zone database, exact in case: Europe/Paris, UTC, US/Pacific. Offsets such as
// +02:00 are none.
//
// Source: https://www.iana.org/time-zones, release 2025c
func Timezone(b []byte) bool { return isZone(b) }

// TimezoneCanonical reports whether ZoneId.of of JDK 17 reads b.
//
// Against [Timezone] it also takes offsets (Z, +2, -05:30, UTC+1, GMT-3, UT+01:00)
// and the SystemV zones; it refuses EST, MST, HST, ROC and zones younger than its
// database.
func TimezoneCanonical(b []byte) bool {
	if len(b) == 1 || len(b) > 0 && (b[0] == '+' || b[0] == '-') {
		return isOffset(b)
	}
	if rest, ok := cutUTC(b); ok && (len(rest) == 0 || rest[0] == '+' || rest[0] == '-') {
		return len(rest) == 0 || isOffset(rest)
	}
	return isCanonicalZone(b)
}

func cutUTC(b []byte) (rest []byte, ok bool) {
	for _, prefix := range [...]string{"UTC", "GMT", "UT"} {
		if rest, ok = bytes.CutPrefix(b, []byte(prefix)); ok {
			return rest, true
		}
	}
	return nil, false
}

func isCanonicalZone(b []byte) bool {
	switch string(b) {
	case "EST", "MST", "HST", "ROC", "America/Coyhaique":
		return false
	case "SystemV/AST4", "SystemV/AST4ADT", "SystemV/CST6", "SystemV/CST6CDT", "SystemV/EST5",
		"SystemV/EST5EDT", "SystemV/HST10", "SystemV/MST7", "SystemV/MST7MDT", "SystemV/PST8",
		"SystemV/PST8PDT", "SystemV/YST9", "SystemV/YST9YDT":
		return true
	}
	return isZone(b)
}

// isOffset accepts Z and a sign with h, hh, hhmm, hh:mm, hhmmss or hh:mm:ss, up
// to 18 hours.
func isOffset(b []byte) bool {
	if string(b) == "Z" {
		return true
	}
	if len(b) < 2 || b[0] != '+' && b[0] != '-' {
		return false
	}
	d := b[1:]
	if len(d) == 1 {
		return isDigit(d[0])
	}
	colons := len(d) > 2 && d[2] == ':'
	hours, d, ok := cutTwo(d, false)
	minutes, seconds := 0, 0
	if ok && len(d) > 0 {
		minutes, d, ok = cutTwo(d, colons)
	}
	if ok && len(d) > 0 {
		seconds, d, ok = cutTwo(d, colons)
	}
	return ok && len(d) == 0 && minutes < 60 && seconds < 60 && hours*3600+minutes*60+seconds <= 18*3600
}

// cutTwo reads two digits, behind a colon where there must be one.
func cutTwo(b []byte, colon bool) (n int, rest []byte, ok bool) {
	if colon {
		if b[0] != ':' {
			return 0, nil, false
		}
		b = b[1:]
	}
	if len(b) < 2 || !isDigit(b[0]) || !isDigit(b[1]) {
		return 0, nil, false
	}
	return int(b[0]-'0')*10 + int(b[1]-'0'), b[2:], true
}
