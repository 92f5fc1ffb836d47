package sample

import "fmt"

// inside returns the parts of an underground station that are no platforms: a hall
// (location_type 3) and two entrances (2).
func (p *place) inside() []stop {
	if !p.level {
		return nil
	}
	part := func(mark, name, level string, kind int, by xy, wheelchair int) stop {
		return stop{
			id: fmt.Sprintf("S%d-%s", p.number, mark), name: name, pos: p.pos.add(by),
			locationType: kind, parent: p.station, level: level, wheelchair: wheelchair,
		}
	}
	return []stop{
		part("M", p.name+" – Salle d’échanges", "salle", 3, xy{4, 4}, 0),
		part("E1", p.name+" – Sortie Place", "rue", 2, xy{28, 17}, 1),
		part("E2", p.name+" – Sortie Marché", "rue", 2, xy{-24, -31}, 2),
	}
}

// pathways writes how people walk through underground stations, and the levels.
func (f *feed) pathways() {
	paths := f.newFile("pathways.txt", "pathway_id", "from_stop_id", "to_stop_id", "pathway_mode", "is_bidirectional", "length",
		"traversal_time", "stair_count", "signposted_as")
	levels := f.newFile("levels.txt", "level_id", "level_index", "level_name")
	for i := range f.city.places {
		if p := &f.city.places[i]; p.level {
			f.stationPaths(paths, p)
		}
	}
	if len(paths.rows) > 0 {
		levels.add("rue", "0", "Rue")
		levels.add("salle", "-1", "Salle d’échanges")
		levels.add("quais", "-2", "Quais")
	}
}

func (f *feed) stationPaths(t *file, p *place) {
	id := fmt.Sprintf("S%d", p.number)
	n := 0
	add := func(from, to, mode, both, length, seconds, stairs, sign string) {
		n++
		t.add(fmt.Sprintf("%s-P%d", id, n), from, to, mode, both, length, seconds, stairs, sign)
	}
	hall, street, market := id+"-M", id+"-E1", id+"-E2"
	add(street, hall, "5", "1", "8", "45", "", "Ascenseur")
	add(street, hall, "2", "1", "22", "40", "34", "Salle d’échanges")
	add(market, hall, "2", "1", "26", "45", "34", "Salle d’échanges")
	add(hall, market, "4", "0", "26", "35", "", "Sortie Marché")
	for _, s := range p.platforms {
		stop := f.city.stops[s]
		if stop.level == "" { // a tram stops in front of the door
			add(street, stop.id, "1", "1", "40", "40", "", "Tramway")
			continue
		}
		add(hall, stop.id, "5", "1", "7", "40", "", "Ascenseur")
		add(hall, stop.id, "2", "1", "18", "32", "28", "Quai "+stop.platform)
	}
}
