package sample

// A kind of line decides its vehicle, its way through the city and its timetable.
type kind int

const (
	metro kind = iota
	tram
	trunk // frequent bus through the centre
	local
	ring
	shuttle // small bus of the centre, by headway only
	school
	night
	express // to the villages
	ferry
)

// A mode is what all lines of a kind share.
type mode struct {
	routeType int
	prefix    string  // of the short names
	desc      string  // what riders are told it is
	speed     float64 // between stops, metres a second
	dwell     int     // seconds
	gap       float64 // least way between two stops, metres
	side      float64 // of a stop from the middle of the way, metres to the right
	cut       float64 // of corners, metres before and after a crossing
	traffic   float64 // how much of the road's rush hours it feels, 0 to 1
	stations  bool    // stops at crossings, in stations, instead of along the street
}

var modes = [...]mode{
	metro:   {1, "M", "Métro automatique", 12.5, 20, 620, 4, 400, 0, true},
	tram:    {0, "T", "Tramway", 7.5, 20, 430, 4, 40, 0.3, true},
	trunk:   {3, "C", "Bus à haut niveau de service", 6.7, 10, 320, 6, 24, 0.9, false},
	local:   {3, "", "Bus urbain", 6.4, 0, 300, 6, 20, 1, false},
	ring:    {3, "R", "Bus de rocade", 7.5, 10, 330, 7, 40, 1, false},
	shuttle: {3, "CV", "Navette du centre-ville", 4.6, 0, 250, 5, 16, 0.5, false},
	school:  {3, "S", "Service scolaire ouvert à tous", 6.8, 0, 420, 6, 20, 0.8, false},
	night:   {3, "N", "Bus de nuit", 8.5, 0, 420, 6, 24, 0, false},
	express: {3, "E", "Ligne express périurbaine", 13.5, 10, 900, 6, 60, 0.6, false},
	ferry:   {4, "NB", "Navette fluviale", 3.4, 60, 500, 25, 60, 0, true},
}

// A band of the day has one headway. Times are seconds after midnight of the
// service day, the headway is in minutes.
type band struct{ from, to, headway int }

func hours(h float64) int { return int(h * 3600) }

// bands is the timetable of a school day for a kind in a direction.
func bands(k kind, dir int) []band {
	day := func(first, last float64, early, rush, noon, late int) []band {
		return []band{
			{hours(first), hours(6.5), early}, {hours(6.5), hours(9), rush}, {hours(9), hours(16), noon},
			{hours(16), hours(19), rush}, {hours(19), hours(21), noon * 3 / 2}, {hours(21), hours(last), late},
		}
	}
	switch k {
	case metro:
		return day(5, 25, 8, 4, 6, 15)
	case tram:
		return day(4.75, 24.75, 12, 6, 9, 20)
	case trunk:
		return day(5.25, 24, 18, 9, 12, 25)
	case ring:
		return day(5.75, 22, 25, 12, 18, 40)
	case express:
		return day(5.5, 21.5, 30, 20, 60, 60)
	case ferry:
		return []band{{hours(7), hours(20), 20}}
	case night:
		return []band{{hours(24.25), hours(29.25), 50}}
	case school:
		if dir == 0 {
			return []band{{hours(6.9), hours(7.7), 25}}
		}
		return []band{{hours(16.1), hours(18.2), 60}}
	case shuttle:
		return []band{{hours(7.5), hours(9.5), 10}, {hours(9.5), hours(16), 12}, {hours(16), hours(19.5), 10}}
	}
	return day(5.75, 21.75, 30, 15, 25, 45)
}

// rarer is by how much headways grow on a type of day; 0 where nothing runs.
func rarer(k kind, d dayType) float64 {
	if (k == night) != (d == nightsOut) || k == school && d != schoolDay || d == sunday && (k == express || k == shuttle) {
		return 0
	}
	return [...]float64{schoolDay: 1, breakDay: 1.3, summerDay: 1.6, saturday: 1.6, sunday: 2.6, nightsOut: 1}[d]
}

// pace is how long a trip takes against the quiet of a morning, in 1024ths. It
// changes slowly through the day so that no bus overtakes the one before.
func (m mode) pace(d dayType, t int) int {
	rush := [...]float64{-0.1, -0.1, -0.08, 0, 0.15, 0.02, 0.05, 0.02, 0.18, 0.05, -0.05, -0.1, -0.12, -0.12, -0.12, -0.12, -0.12}
	share := m.traffic
	if d != schoolDay {
		share /= 2
	}
	at := min(float64(t)/7200, float64(len(rush)-2))
	i := int(at)
	return int(1024 * (1 + share*(rush[i]+(rush[i+1]-rush[i])*(at-float64(i)))))
}
