package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var unusedStation = &validate.Rule{
	Code:     "unused_station",
	Severity: validate.Info,
	Title: lang.Text{
		EN: "Station without a platform",
		FR: "Station sans quai",
	},
	Doc: lang.Text{
		EN: "A station that no stop or platform belongs to has no departures. Riders who look for it by name find nothing. Entrances alone do not make it used.",
		FR: "Une station à laquelle n’appartient aucun arrêt ni quai n’a pas de départs. Le voyageur qui la cherche par son nom ne trouve rien. Des entrées seules ne suffisent pas.",
	},
	Fix: lang.Text{
		EN: "Let the platforms name it in parent_station, or leave it out.",
		FR: "Faire nommer la station par ses quais dans parent_station, ou la retirer.",
	},
	Message: lang.Text{
		EN: "No stop belongs to station {stop_id} “{stop_name}”.",
		FR: "Aucun arrêt n’appartient à la station {stop_id} « {stop_name} ».",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile},
	Details: aboutStop(),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Stops
		used := make([]bool, t.StopID.Space().Len()+1)
		for i, parent := range t.ParentStation.Values() {
			if t.LocationType.At(i).Or(boardable) == boardable {
				used[parent] = true
			}
		}
		for i, kind := range t.LocationType.Values() {
			if kind == station && !used[t.StopID.At(i)] {
				p.Report(t.StopID.Cell(i))
			}
		}
	},
}
