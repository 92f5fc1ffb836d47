package draw

import (
	"math"
	"strconv"
	"time"

	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
)

// place is east and north of a made town, in metres.
func place(east, north float64) geo.Point {
	return geo.Point{Lat: 46 + north/111195, Lon: 2 + east/111195/math.Cos(46*math.Pi/180)}
}

func way(eastNorth ...float64) []geo.Point {
	var points []geo.Point
	for i := 0; i < len(eastNorth); i += 2 {
		points = append(points, place(eastNorth[i], eastNorth[i+1]))
	}
	return points
}

// town has two trams that share a street, buses, one of them in a colour that cannot be
// seen on paper, and places on top of each other, at the edge of nowhere and in it.
func town(l lang.Lang) Map {
	return Map{
		Title: lang.Text{EN: "Network of Quaiville", FR: "Réseau de Quaiville"}.In(l),
		Desc:  lang.Text{EN: "5 routes, 5 places", FR: "5 lignes, 5 lieux"}.In(l),
		Lang:  l,
		Lines: []MapLine{
			{Points: way(-6000, 0, 0, 0, 2500, 0, 5200, 2600), Color: "0B57A4", TextColor: "FFFFFF", Weight: Strong, Label: "A"},
			{Points: way(5000, -2600, 2500, 0, 0, 0, -2000, 1800, -2000, 4200), Color: "B42318", TextColor: "FFFFFF", Weight: Strong, Label: "B"},
			{Points: way(-5000, 3200, -2000, 2600, 1500, 3000, 4800, 4200), Color: "FFE600", TextColor: "FFE600", Weight: Normal, Label: "3"},
			{Points: way(-4500, -3000, -1000, -2400, 0, 0, 800, 3800), Color: "1A7F4B", TextColor: "FFFFFF", Weight: Normal, Label: "12"},
			{Points: way(-1000, -2400, 3000, -2700), Color: "", Weight: Normal, Label: "Navette aéroport express"},
			{Points: way(-6000, 4000, 6000, -3500), Weight: Light},
		},
		Stops: []MapStop{
			{place(-6000, 0), "Mairie — Hôtel de Ville", 5},
			{place(0, 0), "Gare centrale", 9},
			{place(2500, 0), "Place <script>alert(1)</script> & Cie", 4},
			{place(5200, 2600), "Université", 4},
			{place(5000, -2600), "Port", 4},
			{place(-2000, 4200), "Hauts de Quaiville", 3},
			{place(-2000, 2600), "Hôpital", 3},
			{place(-1000, -2400), "Stade", 2},
			{place(1500, 3000), "", 0},
			{geo.Unknown(), "Nowhere", 7},
		},
		Places: []Place{
			{place(2500, 0), Error, "1", "312 m from its line"},
			{place(2520, 10), Warning, "2", "twice"},
			{place(-4500, -3000), Info, "3", "late"},
			{geo.Point{}, Error, "4", "at 0° 0°"},
			{geo.Unknown(), Error, "5", "not given"},
		},
	}
}

func spot(l lang.Lang) Spot {
	return Spot{
		Title:  lang.Text{EN: "Stop away from its line", FR: "Arrêt loin de sa ligne"}.In(l),
		Lang:   l,
		Line:   way(-5000, -900, -300, -60, 0, 0, 260, 40, 900, 420, 9000, 3000),
		Others: way(-300, -50, 900, 430, 2000, 800),
		Stop:   place(-80, 324), Name: "Collège Jean-Moulin", Match: place(-20, 18), Severity: Error,
	}
}

// morning has trips every quarter of an hour; the third arrives before it leaves.
func morning(l lang.Lang) StringLine {
	s := StringLine{
		Title: lang.Text{EN: "Route A, towards Université", FR: "Ligne A, direction Université"}.In(l),
		Lang:  l,
	}
	names := []string{"Mairie", "Marché", "Gare centrale", "Quai Vert", "Quai Nord", "Université"}
	for i, m := range []float64{0, 1400, 3100, 3250, 5200, 7600} {
		s.Stops = append(s.Stops, StringStop{names[i], m})
	}
	for k := range 7 {
		start := 23*3600 + 10*60 + k*900
		trip := StringTrip{Label: "A" + strconv.Itoa(100+k), Focus: k == 3}
		for i, after := range []int{0, 240, 540, 600, 960, 1380} {
			trip.Calls = append(trip.Calls, StringCall{i, start + after, start + after + 30})
		}
		if k == 3 {
			trip.Calls[4].Arrival, trip.Calls[4].Departure = start+450, start+460
		}
		s.Trips = append(s.Trips, trip)
	}
	s.Faults = []StringFault{{3, 3, 4, lang.Text{EN: "arrives 3 min before it leaves", FR: "arrive 3 min avant de partir"}.In(l)}}
	return s
}

// year has less service on Sundays and in summer, a hole and two holidays.
func year(l lang.Lang) Calendar {
	start := time.Date(2026, 9, 3, 15, 0, 0, 0, time.UTC)
	c := Calendar{Title: lang.Text{EN: "Trips a day", FR: "Courses par jour"}.In(l), Lang: l, Start: start, Today: start.AddDate(0, 0, 81)}
	for i := range 400 {
		d := start.AddDate(0, 0, i)
		n := 1840
		switch {
		case d.Weekday() == time.Sunday:
			n = 610
		case d.Weekday() == time.Saturday:
			n = 1200
		case d.Month() == time.July || d.Month() == time.August:
			n = 1310
		}
		if i >= 150 && i < 156 {
			n = 0
			c.Marks = append(c.Marks, Mark{Day: i, Hole: true, Label: lang.Text{EN: "no service", FR: "aucun service"}.In(l)})
		}
		c.Trips = append(c.Trips, n)
	}
	c.Marks = append(c.Marks, Mark{Day: 59, Label: "Toussaint"}, Mark{Day: 113, Label: "Noël"})
	return c
}

func bars(l lang.Lang) Bars {
	b := Bars{Title: lang.Text{EN: "Trips a day", FR: "Courses par jour"}.In(l), Lang: l, Marked: []int{12, 13}}
	for i := range 40 {
		b.Values = append(b.Values, 100-60*(i%7/6))
	}
	b.Values[12], b.Values[13] = 0, 0
	return b
}

// examples are all pictures in both languages, by the name of their file.
func examples() map[string][]byte {
	all := map[string][]byte{}
	for _, l := range lang.All {
		name := func(s string) string { return s + "." + string(l) + ".svg" }
		all[name("network")] = Network(town(l))
		all[name("minimap")] = MiniMap(spot(l))
		all[name("marey")] = Marey(morning(l))
		all[name("days")] = Days(year(l))
		all[name("bars")] = BarSpark(bars(l))
	}
	arrow := spot(lang.EN)
	arrow.Arrow, arrow.Severity = true, Warning
	all["arrow.en.svg"] = MiniMap(arrow)
	all["empty.en.svg"] = Network(Map{Lang: lang.EN})
	all["crowd.en.svg"] = Network(crowd())
	return all
}

// crowd is a wheel of routes that all end in one place.
func crowd() Map {
	m := Map{Title: "Wheel", Lang: lang.EN, Width: 480, Height: 360}
	for i := range 24 {
		angle := 2 * math.Pi * float64(i) / 24
		end := place(4000*math.Cos(angle), 4000*math.Sin(angle))
		m.Lines = append(m.Lines, MapLine{Points: []geo.Point{place(0, 0), end}, Color: "35607F", Weight: Normal, Label: strconv.Itoa(i + 1)})
		m.Stops = append(m.Stops, MapStop{end, "Terminus " + strconv.Itoa(i+1), 1})
	}
	return m
}
