package sample

import "fmt"

var fileRecipes = []recipe{
	{"drivers_file", 1, func(f *feed) mark {
		t := f.newFile("drivers.txt", "driver_id", "driver_name", "driver_phone", "depot")
		d := newDice(f.city.Seed, 3)
		for i := range 24 {
			t.add(driverID(i), pick(d, givenNames)+" "+pick(d, surnames), driverPhone(d), pick(d, []string{"N", "S"}))
		}
		return f.at("drivers.txt", wholeFile, "", "drivers.txt")
	}},
	{"unknown_column", 1, func(f *feed) mark {
		t := f.byName["fare_attributes.txt"]
		t.header = append(t.header, "fare_zone_note")
		for i := range t.rows {
			t.rows[i] = append(t.rows[i], "Toutes zones")
		}
		return f.at("fare_attributes.txt", headerRow, "fare_zone_note", "fare_attributes.txt")
	}},
	{"unknown_file", 1, func(f *feed) mark {
		f.newFile("arrets_commerciaux.txt", "arret", "commune").add("1001", "Valmont-sur-Loire")
		return f.at("arrets_commerciaux.txt", wholeFile, "", "arrets_commerciaux.txt")
	}},
}

var (
	givenNames = []string{"Maëlle", "Ibrahim", "Chloé", "Thierry", "Nadège", "Youssef", "Solène", "Bernard", "Aïcha", "Gwenaël", "Mireille", "Lucas"}
	surnames   = []string{"Lefèvre", "Benali", "Garnier", "Traoré", "Le Goff", "Marchand", "Da Silva", "Rousseau", "Nguyen", "Chevallier", "Morin", "Haddad"}
)

// driverID and driverPhone are of nobody: the numbers are in the range kept for
// works of fiction.
func driverID(n int) string { return fmt.Sprintf("AGT%03d", n+1) }

func driverPhone(d dice) string {
	return fmt.Sprintf("06 39 98 %02d %02d", d.IntN(100), d.IntN(100))
}
