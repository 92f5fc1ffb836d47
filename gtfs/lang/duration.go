package lang

// Duration spells a span of time in seconds: "30 s", "5 min", "5 min 30 s",
// "1 h 05". From one hour on it is rounded to the minute.
func Duration(l Lang, seconds int64) string {
	if seconds < 0 {
		if seconds == -1<<63 { // has no positive twin
			seconds++
		}
		return minus + Duration(l, -seconds)
	}
	if seconds < 3600 {
		return shortDuration(seconds)
	}
	minutes := seconds / 60
	if seconds%60 >= 30 {
		minutes++
	}
	return Integer(l, minutes/60) + noBreak + "h" + noBreak + twoDigits(minutes%60)
}

// shortDuration spells less than an hour, to the second.
func shortDuration(seconds int64) string {
	minutes, seconds := seconds/60, seconds%60
	switch {
	case minutes == 0:
		return unit(Integer(EN, seconds), "s")
	case seconds == 0:
		return unit(Integer(EN, minutes), "min")
	}
	return unit(Integer(EN, minutes), "min") + noBreak + unit(Integer(EN, seconds), "s")
}

// Days spells a number of days: "1 day", "14 days", « 14 jours ».
func Days(l Lang, n int64) string {
	word := Text{EN: Plural(EN, float64(n), "day", "days"), FR: Plural(FR, float64(n), "jour", "jours")}
	return unit(Integer(l, n), word.In(l))
}

func unit(number, name string) string { return number + noBreak + name }
