package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var locationWithoutParentStation = &validate.Rule{
	Code:     "location_without_parent_station",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Part of a station without its station",
		FR: "Partie de station sans station",
	},
	Doc: lang.Text{
		EN: "An entrance, a node or a boarding area belongs to a station or platform. Without it the ways through the station cannot be worked out, and riders are sent to a place that leads nowhere.",
		FR: "Une entrée, un nœud ou une zone d’embarquement appartient à une station ou à un quai. Sans ce lien, le cheminement dans la station ne peut être calculé et le voyageur est envoyé là où rien ne mène.",
	},
	Fix: lang.Text{
		EN: "Give parent_station: the station of an entrance or node, the platform of a boarding area.",
		FR: "Renseigner parent_station : la station pour une entrée ou un nœud, le quai pour une zone d’embarquement.",
	},
	Message: lang.Text{
		EN: "{stop_id} “{stop_name}” is part of a station but names no parent station.",
		FR: "{stop_id} « {stop_name} » fait partie d’une station mais n’en nomme aucune.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile},
	Details: aboutStop(validate.Here("location_type", "locationType")),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Stops
		for i, kind := range t.LocationType.Values() {
			if kind >= entrance && kind <= boardingArea && t.ParentStation.At(i) == 0 {
				p.Report(t.ParentStation.Cell(i))
			}
		}
	},
}
