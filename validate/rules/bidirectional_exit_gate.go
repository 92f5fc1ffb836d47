package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var bidirectionalExitGate = &validate.Rule{
	Code:     "bidirectional_exit_gate",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Exit gate open both ways",
		FR: "Portillon de sortie à double sens",
	},
	Doc: lang.Text{
		EN: "An exit gate lets riders out only. Open both ways, planners send people in through it.",
		FR: "Un portillon de sortie ne laisse que sortir. À double sens, il fait entrer les voyageurs par là.",
	},
	Fix: lang.Text{
		EN: "Set is_bidirectional to 0; a gate for both is a fare gate (mode 6).",
		FR: "Mettre is_bidirectional à 0 ; une ligne de contrôle à double sens est de mode 6.",
	},
	Message: lang.Text{
		EN: "Exit gate {pathway_id} is open both ways.",
		FR: "Le portillon de sortie {pathway_id} est à double sens.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#pathwaystxt",
	Reads:  []gtfs.File{gtfs.PathwaysFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("pathway_id", ""),
		validate.Here("pathway_mode", "pathwayMode"),
		validate.Here("is_bidirectional", "isBidirectional"),
	},
	Key: []string{"pathway_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Pathways
		for i, mode := range t.PathwayMode.Values() {
			if mode == exitGate && t.IsBidirectional.At(i) == 1 {
				p.Report(t.IsBidirectional.Cell(i))
			}
		}
	},
}
