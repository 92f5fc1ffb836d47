package sample

// english are the names that visitors look for.
var english = map[string]string{
	"Hôtel de Ville – Préfecture":      "Town Hall – Prefecture",
	"Gare Centrale":                    "Central Station",
	"Place de la République":           "Republic Square",
	"Cathédrale Saint-Étienne":         "St Stephen’s Cathedral",
	"Opéra – Théâtre Municipal":        "Opera – Municipal Theatre",
	"Palais de Justice":                "Law Courts",
	"Château des Ducs":                 "Castle of the Dukes",
	"Jardin des Plantes":               "Botanical Garden",
	"Université – Campus des Sciences": "University – Science Campus",
	"Hôpital Nord – Urgences":          "North Hospital – Emergencies",
	"Zénith – Parc des Expositions":    "Zénith – Exhibition Centre",
	"Musée des Beaux-Arts":             "Fine Arts Museum",
	"Métro automatique":                "Driverless metro",
	"Tramway":                          "Tramway",
	"Bus à haut niveau de service":     "Frequent bus",
	"Bus urbain":                       "City bus",
	"Bus de rocade":                    "Ring road bus",
	"Navette du centre-ville":          "Town centre shuttle",
	"Service scolaire ouvert à tous":   "School service open to all",
	"Bus de nuit":                      "Night bus",
	"Ligne express périurbaine":        "Express line to the villages",
	"Navette fluviale":                 "River shuttle",
}

// translations gives names of stops by their id and kinds of line by their text.
func (f *feed) translations() {
	t := f.newFile("translations.txt", "table_name", "field_name", "language", "translation", "record_id", "field_value")
	for _, s := range f.city.stops {
		if en, ok := english[s.name]; ok {
			t.add("stops", "stop_name", "en", en, s.id, "")
		}
	}
	seen := map[kind]bool{}
	for _, l := range f.city.lines {
		if desc := modes[l.kind].desc; !seen[l.kind] {
			seen[l.kind] = true
			t.add("routes", "route_desc", "en", english[desc], "", desc)
		}
	}
}
