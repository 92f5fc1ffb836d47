package sample

import "fmt"

var calendarRecipes = []recipe{
	{"expired_calendar", 1, func(f *feed) mark {
		from := f.city.Start.AddDate(0, -11, 0) // last winter, never taken out
		id := fmt.Sprintf("HIVER%d", from.Year())
		row := f.weekly(id, date(from), date(from.AddDate(0, 5, 0)))
		return f.at("calendar.txt", row, "end_date", id)
	}},
	{"invalid_date", 1, func(f *feed) mark {
		id := f.ordinary().id
		row := f.byName["calendar_dates.txt"].add(id, fmt.Sprint(f.city.Start.Year())+"1131", "2")
		return f.at("calendar_dates.txt", row, "date", id)
	}},
	{"invalid_row_length", 1, func(f *feed) mark {
		id := f.ordinary().id
		row := f.byName["calendar_dates.txt"].add(id, date(f.city.Start.AddDate(0, 0, days-1)))
		return f.at("calendar_dates.txt", row, "", id)
	}},
	{"overlapping_frequency", 1, func(f *feed) mark {
		x := f.extraTrip(f.busPattern())
		t := f.byName["frequencies.txt"]
		t.add(x.id, "09:00:00", "12:30:00", "900", "0")
		row := t.add(x.id, "12:00:00", "14:00:00", "1200", "0")
		return f.at("frequencies.txt", row, "start_time", x.id)
	}},
	{"service_has_no_active_day_of_the_week", 1, func(f *feed) mark {
		row := f.weekly("ESSAI", date(f.city.Start), date(f.city.Start.AddDate(0, 0, 30)))
		for _, d := range []string{"monday", "tuesday", "wednesday", "thursday", "friday"} {
			f.byName["calendar.txt"].set(row, d, "0")
		}
		return f.at("calendar.txt", row, "monday", "ESSAI")
	}},
}

// weekly adds a service that runs from Monday to Friday and returns its row.
func (f *feed) weekly(id, from, to string) int {
	return f.byName["calendar.txt"].add(id, "1", "1", "1", "1", "1", "0", "0", from, to)
}
