package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var wrongParentLocationType = &validate.Rule{
	Code:     "wrong_parent_location_type",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Parent of the wrong kind",
		FR: "Parent du mauvais type",
	},
	Doc: lang.Text{
		EN: "Platforms, entrances and nodes belong to a station, boarding areas to a platform. With another parent the station falls apart: riders do not see which platforms belong together.",
		FR: "Les quais, les entrées et les nœuds appartiennent à une station, les zones d’embarquement à un quai. Avec un autre parent la station se défait : le voyageur ne voit plus quels quais vont ensemble.",
	},
	Fix: lang.Text{
		EN: "Correct parent_station, or the location_type of the parent.",
		FR: "Corriger parent_station, ou le location_type du parent.",
	},
	Message: lang.Text{
		EN: "{stop_id} “{stop_name}” names as its parent {parent_station} “{parent_stop_name}”, which is of type {parent_location_type} instead of {expected_location_type}.",
		FR: "{stop_id} « {stop_name} » a pour parent {parent_station} « {parent_stop_name} », de type {parent_location_type} au lieu de {expected_location_type}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile},
	Details: aboutStop(
		validate.Number(1, "location_type", validate.Count, "locationType"),
		validate.Line(2, "parent_csv_row_number", "parentCsvRowNumber"),
		validate.Here("parent_station", "parentStation"),
		validate.There(2, "parent_stop_name", "stop_name", "parentStopName"),
		validate.Number(3, "parent_location_type", validate.Count, "parentLocationType"),
		validate.Number(4, "expected_location_type", validate.Count, "expectedLocationType"),
	),
	Key: []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Stops
		for i, id := range t.ParentStation.Values() {
			parent, ok := t.StopID.Row(id)
			kind := t.LocationType.At(i).Or(boardable)
			want, wanted := parentType(kind)
			if !ok || !wanted {
				continue
			}
			if is := t.LocationType.At(parent).Or(boardable); is != want {
				p.Report(t.ParentStation.Cell(i), validate.Num(int(kind)), validate.At(t.StopID.Cell(parent)), validate.Num(int(is)), validate.Num(int(want)))
			}
		}
	},
}

// parentType returns what the parent of a kind of place must be, false where it has none.
func parentType(kind gtfs.Enum) (gtfs.Enum, bool) {
	switch kind {
	case boardable, entrance, node:
		return station, true
	case boardingArea:
		return boardable, true
	}
	return 0, false
}
