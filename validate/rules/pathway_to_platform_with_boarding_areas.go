package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var pathwayToPlatformWithBoardingAreas = &validate.Rule{
	Code:     "pathway_to_platform_with_boarding_areas",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Way to a platform instead of its boarding area",
		FR: "Cheminement vers un quai au lieu de sa zone d’embarquement",
	},
	Doc: lang.Text{
		EN: "Where a platform is divided into boarding areas, ways lead to those; the platform as a whole is only a name for them.",
		FR: "Quand un quai est divisé en zones d’embarquement, les cheminements mènent à celles-ci ; le quai n’est plus que leur nom commun.",
	},
	Fix: lang.Text{
		EN: "Let the way end at a boarding area, and join the areas by ways of their own.",
		FR: "Faire aboutir le cheminement à une zone d’embarquement, et relier les zones entre elles.",
	},
	Message: lang.Text{
		EN: "{field_name} of way {pathway_id} is platform {stop_id}, which has boarding areas.",
		FR: "{field_name} du cheminement {pathway_id} est le quai {stop_id}, qui a des zones d’embarquement.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#pathwaystxt",
	Reads:  []gtfs.File{gtfs.PathwaysFile, gtfs.StopsFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("pathway_id", "pathwayId"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("stop_id", "stopId"),
	},
	Key: []string{"pathway_id", "field_name"},
	Run: func(p *validate.Pass) {
		t, children := p.Feed.Stops, families.Of(p)
		wayEnds(p.Feed, func(end gtfs.Cell, place int) {
			if t.LocationType.At(place).Or(boardable) == boardable && len(children.of(t.StopID.At(place))) > 0 {
				p.Report(end)
			}
		})
	},
}
