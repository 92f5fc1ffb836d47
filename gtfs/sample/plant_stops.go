package sample

import "fmt"

var stopRecipes = []recipe{
	{"location_without_parent_station", 1, func(f *feed) mark {
		row, id := f.entrance()
		f.byName["stops.txt"].set(row, "parent_station", "")
		return f.at("stops.txt", row, "parent_station", id)
	}},
	{"number_out_of_range", 1, func(f *feed) mark {
		row, id := f.entrance() // the point slipped by a digit
		f.byName["stops.txt"].set(row, "stop_lat", "476.9104")
		return f.at("stops.txt", row, "stop_lat", id)
	}},
	{"point_near_origin", 1, func(f *feed) mark {
		row, id := f.entrance()
		f.byName["stops.txt"].set(row, "stop_lat", "0.000000")
		f.byName["stops.txt"].set(row, "stop_lon", "0.000000")
		return f.at("stops.txt", row, "stop_lat", id)
	}},
	{"station_with_parent_station", 1, func(f *feed) mark {
		inner, id := f.newStation()
		_, outer := f.newStation()
		f.byName["stops.txt"].set(inner, "parent_station", outer)
		return f.at("stops.txt", inner, "parent_station", id)
	}},
	{"stop_without_location", 1, func(f *feed) mark {
		row, id := f.entrance()
		f.byName["stops.txt"].set(row, "stop_lat", "")
		return f.at("stops.txt", row, "stop_lat", id)
	}},
	{"stop_without_stop_time", 1, func(f *feed) mark {
		row, id := f.newPole(f.nextPlace().site.add(xy{35, -45}))
		return f.at("stops.txt", row, "stop_id", id)
	}},
	{"missing_stop_name", 1, func(f *feed) mark {
		row, id := f.entrance()
		f.byName["stops.txt"].set(row, "stop_name", "")
		return f.at("stops.txt", row, "stop_name", id)
	}},
	{"leading_or_trailing_whitespaces", 1, func(f *feed) mark {
		t, row := f.byName["stops.txt"], f.nextPlace().poles[0]
		t.set(row, "stop_name", t.cell(row, "stop_name")+" ")
		return f.at("stops.txt", row, "stop_name", t.cell(row, "stop_id"))
	}},
	{"duplicate_key", 1, func(f *feed) mark {
		t, first := f.byName["stops.txt"], f.nextPlace().poles[0]
		row := t.add(append([]string(nil), t.rows[first]...)...)
		return f.at("stops.txt", row, "stop_id", t.cell(row, "stop_id"))
	}},
	{"unexpected_enum_value", 1, func(f *feed) mark {
		t, row := f.byName["stops.txt"], f.nextPlace().poles[0]
		t.set(row, "wheelchair_boarding", "3")
		return f.at("stops.txt", row, "wheelchair_boarding", t.cell(row, "stop_id"))
	}},
}

// nextPlace returns places that have poles and no station in turn. The first stops
// of the city are the first rows of stops.txt, so an index is a row.
func (f *feed) nextPlace() *place {
	for {
		p := &f.city.places[f.placed%len(f.city.places)]
		f.placed++
		if p.station < 0 && len(p.poles) > 0 {
			return p
		}
	}
}

// newStation makes a station of two poles and returns its row and id.
func (f *feed) newStation() (int, string) {
	p, t := f.nextPlace(), f.byName["stops.txt"]
	id := fmt.Sprintf("S%d", p.number)
	row := f.addStopRow(t, stop{id: id, name: p.name, pos: p.site, locationType: 1, parent: -1, zone: f.city.zone(p.site), wheelchair: 1})
	for _, pole := range p.poles {
		t.set(pole, "parent_station", id)
	}
	return row, id
}

// entrance adds a way into a new station and returns its row and id. Nothing else
// refers to it.
func (f *feed) entrance() (int, string) {
	t := f.byName["stops.txt"]
	station, parent := f.newStation()
	id, name := parent+"-E1", t.cell(station, "stop_name")+" – Accès"
	row := f.addStopRow(t, stop{id: id, name: name, pos: f.city.places[f.placed-1].site.add(xy{14, 22}), locationType: 2, parent: -1})
	t.set(row, "parent_station", parent)
	return row, id
}

// newPole adds a place with one stop at a point and returns its row and id.
func (f *feed) newPole(pos xy) (int, string) {
	p := &f.city.places[f.city.newPlace(f.city.names.street(), pos)]
	id := fmt.Sprintf("%d-A", p.number)
	row := f.addStopRow(f.byName["stops.txt"], stop{
		id: id, code: fmt.Sprintf("%d5", p.number), name: p.name, pos: pos, parent: -1, zone: f.city.zone(pos), wheelchair: 1,
	})
	return row, id
}
