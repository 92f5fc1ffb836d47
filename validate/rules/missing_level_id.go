package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingLevelID = &validate.Rule{
	Code:     "missing_level_id",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Lift to an unknown floor",
		FR: "Ascenseur vers un étage inconnu",
	},
	Doc: lang.Text{
		EN: "A lift joins floors. Without level_id at both ends nobody can be told on which floor to get out; people in wheelchairs need that most.",
		FR: "Un ascenseur relie des étages. Sans level_id à chaque bout, on ne peut dire à quel étage sortir ; les personnes en fauteuil en ont le plus besoin.",
	},
	Fix: lang.Text{
		EN: "Describe the floors in levels.txt and name them in level_id.",
		FR: "Décrire les étages dans levels.txt et les nommer dans level_id.",
	},
	Message: lang.Text{
		EN: "A lift stops at {stop_id} “{stop_name}”, which names no floor.",
		FR: "Un ascenseur dessert {stop_id} « {stop_name} », qui ne nomme aucun étage.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#levelstxt",
	Reads:   []gtfs.File{gtfs.PathwaysFile, gtfs.StopsFile},
	Uses:    []gtfs.File{gtfs.LevelsFile},
	Details: aboutStop(),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		told := make([]bool, p.Feed.Stops.Len())
		wayEnds(p.Feed, func(end gtfs.Cell, place int) {
			lift := p.Feed.Pathways.PathwayMode.At(int(end.Row)) == elevator
			if lift && p.Feed.Stops.LevelID.At(place) == 0 && !told[place] {
				told[place] = true
				p.Report(p.Feed.Stops.LevelID.Cell(place))
			}
		})
	},
}
