package rules

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var sameNameAndDescriptionForStop = &validate.Rule{
	Code:     "same_name_and_description_for_stop",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Description that repeats the name",
		FR: "Description qui répète le nom",
	},
	Doc: lang.Text{
		EN: "A description should tell what the name does not: the corner, the landmark, the direction. Repeated, it is read aloud twice and says nothing.",
		FR: "La description doit dire ce que le nom ne dit pas : l’angle de rue, le repère, la direction. Répétée, elle est lue deux fois et n’apprend rien.",
	},
	Fix: lang.Text{
		EN: "Say where the stop is, or leave stop_desc empty.",
		FR: "Dire où se trouve l’arrêt, ou laisser stop_desc vide.",
	},
	Message: lang.Text{
		EN: "The description of stop {stop_id} repeats its name “{stop_desc}”.",
		FR: "La description de l’arrêt {stop_id} répète son nom « {stop_desc} ».",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile},
	Details: withOwnName(aboutStop(validate.Here("stop_desc", "stopDesc"))),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Stops
		for i, desc := range t.StopDesc.Values() {
			name := t.StopName.At(i)
			if desc != 0 && name != 0 && (desc == name || strings.EqualFold(t.StopDesc.Text(i), t.StopName.Text(i))) {
				p.Report(t.StopDesc.Cell(i))
			}
		}
	},
}
