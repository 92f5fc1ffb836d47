package validate

import (
	"strconv"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// In spells the value for people who read a language: dates with their weekday,
// numbers with their unit; ids, names and times of day as the feed has them. It is
// "" where the value is not given.
func (v DetailValue) In(l lang.Lang) string {
	switch {
	case v.Text == "":
		return ""
	case v.Detail.Kind == NumberKind:
		return v.Detail.Unit.spell(l, v.Number)
	case v.isDate():
		if d, ok := gtfs.ParseDate(v.Text); ok {
			return lang.Date(l, int32(d))
		}
	case v.Detail.Kind == PointKind:
		return strconv.FormatFloat(v.Lat, 'f', 5, 64) + ", " + strconv.FormatFloat(v.Lon, 'f', 5, 64)
	}
	return v.Text
}

func (v DetailValue) isDate() bool {
	return v.Detail.Kind == DateKind || v.Type == "Date"
}

// spell writes a number with its unit.
func (u Unit) spell(l lang.Lang, n float64) string {
	switch u {
	case Seconds:
		return lang.Duration(l, int64(n))
	case Metres:
		return lang.Distance(l, n)
	case KPH:
		return lang.Speed(l, n)
	case Days:
		return lang.Days(l, int64(n))
	case Degrees:
		return lang.Float(l, n, 0) + "°"
	case Percent:
		return lang.Percent(l, n/100, 0)
	case Raw:
		return lang.Float(l, n, decimals(n))
	}
	return lang.Integer(l, int64(n))
}

// decimals returns how many decimals tell a number apart, three at most.
func decimals(n float64) int {
	for d := range 3 {
		if s := strconv.FormatFloat(n, 'f', d, 64); s == strconv.FormatFloat(n, 'f', -1, 64) {
			return d
		}
	}
	return 3
}
