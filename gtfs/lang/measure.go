package lang

import "math"

// Distance spells a length in metres: "1.1 m" below ten metres, "350 m", "1.2 km",
// and whole kilometres from a hundred on (« 1,2 km »).
func Distance(l Lang, metres float64) string {
	switch m := math.Abs(metres); {
	case math.IsNaN(m) || math.IsInf(m, 0):
		return Absent
	case m == 0:
		return unit("0", "m")
	case m < 9.95: // what rounds to 10.0 has no decimal
		return unit(Float(l, metres, 1), "m")
	case m < 999.5:
		return unit(Float(l, metres, 0), "m")
	case m < 99_950:
		return unit(Float(l, metres/1000, 1), "km")
	}
	return unit(Float(l, metres/1000, 0), "km")
}

// Speed spells kilometres per hour: "213 km/h", below ten with a decimal.
func Speed(l Lang, kph float64) string {
	switch v := math.Abs(kph); {
	case math.IsNaN(v) || math.IsInf(v, 0):
		return Absent
	case v < 9.95 && v != 0:
		return unit(Float(l, kph, 1), "km/h")
	}
	return unit(Float(l, kph, 0), "km/h")
}

// Percent spells a share (1 is all) in hundredths: "8.5%", « 8,5 % ».
func Percent(l Lang, share float64, decimals int) string {
	number := Float(l, share*100, decimals)
	switch {
	case number == Absent:
		return Absent
	case l == FR:
		return unit(number, "%")
	}
	return number + "%"
}

// Bytes spells a size in units of powers of 1000: "801 MB", « 801 Mo », below ten
// with a decimal ("1.2 GB").
func Bytes(l Lang, n int64) string {
	x, step := float64(n), 0
	for math.Abs(x) >= 999.5 && step < len(byteUnits)-1 {
		x, step = x/1000, step+1
	}
	decimals := 0
	if step > 0 && math.Abs(x) < 9.95 {
		decimals = 1
	}
	return unit(Float(l, x, decimals), byteUnits[step].In(l))
}

var byteUnits = [...]Text{{"B", "o"}, {"kB", "ko"}, {"MB", "Mo"}, {"GB", "Go"}, {"TB", "To"}, {"PB", "Po"}, {"EB", "Eo"}}
