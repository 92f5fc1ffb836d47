package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var platformWithoutParentStation = &validate.Rule{
	Code:     "platform_without_parent_station",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Platform without a station",
		FR: "Quai sans station",
	},
	Doc: lang.Text{
		EN: "A stop with a platform code stands next to other platforms. Grouped under a station, riders find all of them under one name and change between them.",
		FR: "Un arrêt qui porte un code de quai en côtoie d’autres. Regroupés sous une station, les quais se trouvent sous un seul nom et les correspondances se font de l’un à l’autre.",
	},
	Fix: lang.Text{
		EN: "Add the station (location_type 1) and name it in parent_station. Fine where the code is the whole of a one-platform stop.",
		FR: "Ajouter la station (location_type 1) et la nommer dans parent_station. Sans objet si l’arrêt n’a qu’un quai.",
	},
	Message: lang.Text{
		EN: "Platform {platform_code} of {stop_id} “{stop_name}” belongs to no station.",
		FR: "Le quai {platform_code} de {stop_id} « {stop_name} » n’appartient à aucune station.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile},
	Details: aboutStop(validate.Here("platform_code", "")),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Stops
		for i, code := range t.PlatformCode.Values() {
			if code != 0 && t.LocationType.At(i).Or(boardable) == boardable && t.ParentStation.At(i) == 0 {
				p.Report(t.ParentStation.Cell(i))
			}
		}
	},
}
