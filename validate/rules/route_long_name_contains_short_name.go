package rules

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var routeLongNameContainsShortName = &validate.Rule{
	Code:     "route_long_name_contains_short_name",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Long name that begins with the short one",
		FR: "Nom long qui commence par le nom court",
	},
	Doc: lang.Text{
		EN: "Planners show both names side by side, and riders read the number twice. A name that goes on without a break, such as line 1 and “10 Downing Street”, is not meant.",
		FR: "Les calculateurs affichent les deux noms côte à côte, et le voyageur lit deux fois le numéro. Un nom qui se poursuit sans séparation, comme la ligne 1 et « 10, rue des Lilas », n’est pas visé.",
	},
	Fix: lang.Text{
		EN: "Leave the number out of route_long_name.",
		FR: "Retirer le numéro de route_long_name.",
	},
	Message: lang.Text{
		EN: "The long name of route {route_id}, “{route_long_name}”, begins with its short name “{route_short_name}”.",
		FR: "Le nom long de la ligne {route_id}, « {route_long_name} », commence par son nom court « {route_short_name} ».",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#routestxt",
	Reads:  []gtfs.File{gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Here("route_id", "routeId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("route_short_name", "routeShortName"),
		validate.Here("route_long_name", "routeLongName"),
	},
	Key: []string{"route_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Routes
		for i := range t.Len() {
			if repeats(t.RouteLongName.Text(i), t.RouteShortName.Text(i)) {
				p.Report(t.RouteLongName.Cell(i))
			}
		}
	},
}

// repeats reports whether a long name is the short one, or begins with it and goes on
// after a blank, hyphen or bracket.
func repeats(long, short string) bool {
	long, short = strings.ToLower(long), strings.ToLower(short)
	if short == "" || !strings.HasPrefix(long, short) {
		return false
	}
	rest := long[len(short):]
	if rest == "" {
		return true
	}
	if strings.Contains(rest, "\n") {
		return false
	}
	return strings.ContainsAny(rest[:1], blanks+"-()")
}

// blanks are the ASCII blanks, whatever the language.
const blanks = " \t\n\v\f\r"
