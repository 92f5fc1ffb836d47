package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var duplicateGeographyID = &validate.Rule{
	Code:     "duplicate_geography_id",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "One id for a stop and a zone",
		FR: "Un même identifiant pour un arrêt et une zone",
	},
	Doc: lang.Text{
		EN: "Stops, groups of stops and zones of on-demand service share one set of ids. Where one id means two of them, trip planners do not know where the vehicle calls.",
		FR: "Arrêts, groupes d’arrêts et zones de transport à la demande partagent les mêmes identifiants. Si l’un d’eux en désigne deux, on ne sait plus où passe le véhicule.",
	},
	Fix: lang.Text{
		EN: "Rename one of them, and all that refers to it.",
		FR: "Renommer l’un d’eux, et tout ce qui y renvoie.",
	},
	Message: lang.Text{
		EN: "The id {geography_id} stands in more than one of stops.txt, location_groups.txt and locations.geojson.",
		FR: "L’identifiant {geography_id} figure dans plusieurs des fichiers stops.txt, location_groups.txt et locations.geojson.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#locationsgeojson",
	Uses:   []gtfs.File{gtfs.StopsFile, gtfs.LocationGroupsFile, gtfs.LocationsFile},
	Details: []validate.Detail{
		validate.Value("geography_id", "geographyId"),
		validate.Line(1, "csv_row_number", "csvRowNumberA"),
		validate.Line(2, "location_group_csv_row_number", "csvRowNumberB"),
		validate.Number(3, "feature_index", validate.Raw, "featureIndex"),
	},
	Key: []string{"geography_id"},
	Run: func(p *validate.Pass) {
		seen := map[string]bool{"": true}
		for _, c := range []namedPlaces{&p.Feed.LocationGroups.LocationGroupID, &p.Feed.Locations.ID} {
			for i := range p.Feed.Table(c.Field().File()).Len() {
				if id := c.Text(i); !seen[id] {
					seen[id] = true
					reportGeography(p, id)
				}
			}
		}
	},
}

// namedPlaces are the ids of places of one kind.
type namedPlaces interface {
	Field() gtfs.FieldID
	Text(row int) string
	Find(id string) (row int, ok bool)
}

// reportGeography reports an id that names places of more than one kind, at the first.
func reportGeography(p *validate.Pass, id string) {
	f := p.Feed
	cells, n, feature := [3]gtfs.Cell{{Row: -1}, {Row: -1}, {Row: -1}}, 0, validate.NoNum()
	at := cells[0]
	for k, c := range []namedPlaces{&f.Stops.StopID, &f.LocationGroups.LocationGroupID, &f.Locations.ID} {
		row, ok := c.Find(id)
		if !ok {
			continue
		}
		cells[k] = gtfs.Cell{Field: c.Field(), Row: int32(row)}
		if n++; n == 1 {
			at = cells[k]
		}
		if k == 2 {
			feature = validate.Num(row)
		}
	}
	if n > 1 {
		p.Report(at, validate.At(cells[0]), validate.At(cells[1]), feature)
	}
}
