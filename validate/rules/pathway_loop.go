package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var pathwayLoop = &validate.Rule{
	Code:     "pathway_loop",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Way that leads nowhere",
		FR: "Cheminement qui ne mène nulle part",
	},
	Doc: lang.Text{
		EN: "A way from a place to itself says nothing, and hides where it should have led: a platform may be cut off.",
		FR: "Un cheminement d’un lieu à lui-même n’apprend rien et cache où il devait mener : un quai peut se retrouver coupé.",
	},
	Fix: lang.Text{
		EN: "Correct one of its ends, or leave it out.",
		FR: "Corriger l’une de ses extrémités, ou le retirer.",
	},
	Message: lang.Text{
		EN: "Way {pathway_id} leads from {stop_id} to itself.",
		FR: "Le cheminement {pathway_id} mène de {stop_id} à lui-même.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#pathwaystxt",
	Reads:  []gtfs.File{gtfs.PathwaysFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("pathway_id", "pathwayId"),
		validate.Value("stop_id", "stopId"),
	},
	Key: []string{"pathway_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Pathways
		for i, to := range t.ToStopID.Values() {
			if to != 0 && t.FromStopID.At(i) == to {
				p.Report(t.ToStopID.Cell(i))
			}
		}
	},
}
