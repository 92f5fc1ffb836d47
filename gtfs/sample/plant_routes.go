package sample

import "fmt"

var routeRecipes = []recipe{
	{"duplicate_route_name", 1, func(f *feed) mark {
		t := f.byName["routes.txt"]
		row, id := f.newRoute()
		for _, field := range []string{"route_short_name", "route_long_name", "route_type"} {
			t.set(row, field, t.cell(len(f.city.lines)-1, field))
		}
		return f.at("routes.txt", row, "route_short_name", id)
	}},
	{"invalid_color", 1, func(f *feed) mark { return f.badRoute("route_color", "#"+colours[0]) }},
	{"invalid_url", 1, func(f *feed) mark { return f.badRoute("route_url", "valia.example.org/lignes/navettes") }},
	{"route_both_short_and_long_name_missing", 1, func(f *feed) mark {
		row, id := f.newRoute()
		f.byName["routes.txt"].set(row, "route_long_name", "")
		f.byName["routes.txt"].set(row, "route_short_name", "")
		return f.at("routes.txt", row, "route_short_name", id)
	}},
	{"route_color_contrast", 1, func(f *feed) mark {
		row, id := f.newRoute()
		f.byName["routes.txt"].set(row, "route_color", "FFD700")
		f.byName["routes.txt"].set(row, "route_text_color", "FFFFFF")
		return f.at("routes.txt", row, "route_color", id)
	}},
	{"route_short_name_too_long", 1, func(f *feed) mark { return f.badRoute("route_short_name", "Navette P+R Nord") }},
}

// occasions are what extra routes run for.
var occasions = []string{
	"Marché de Noël", "Foire de Printemps", "Soirs de match", "Festival des Rives", "Marché du dimanche", "Journées du Patrimoine",
}

// newRoute adds a bus route with one trip and returns its row and id.
func (f *feed) newRoute() (int, string) {
	f.routed++
	t := f.byName["routes.txt"]
	x := f.extraTrip(f.busPattern())
	id := fmt.Sprintf("X%d", f.routed)
	long := fmt.Sprintf("Navette %s – %s", occasions[(f.routed-1)%len(occasions)], x.pattern.headsign)
	row := t.add(id, agencyID, id, long, modes[local].desc, "3", "", colours[0], "FFFFFF", fmt.Sprint(len(t.rows)+1))
	f.byName["trips.txt"].set(x.trip, "route_id", id)
	return row, id
}

// badRoute adds a route with a value that its field may not have.
func (f *feed) badRoute(field, value string) mark {
	row, id := f.newRoute()
	f.byName["routes.txt"].set(row, field, value)
	return f.at("routes.txt", row, field, id)
}
