package clean

import (
	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs"
)

// dropTranslations leaves out the translations of what is not published: they would
// tell what the column held.
func dropTranslations(w *Work, list release.Allowed) {
	t, dropped := w.Feed.Translations, 0
	for i := range t.Len() {
		if !translatable(list, t.TableName.Text(i), t.FieldName.Text(i)) {
			w.Edits.DropRow(gtfs.TranslationsFile, i)
			dropped++
		}
	}
	if dropped > 0 {
		w.Changed(Change{File: t.Name()}, dropped)
	}
}

// translatable reports whether a column may be published; "locations" stands for
// locations.geojson.
func translatable(list release.Allowed, table, field string) bool {
	if table == "locations" {
		return list.AllowedColumn(gtfs.LocationsFile.String(), "features[].properties."+field)
	}
	return list.AllowedColumn(table+".txt", field)
}
