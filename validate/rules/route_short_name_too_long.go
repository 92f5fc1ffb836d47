package rules

import (
	"unicode/utf16"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var routeShortNameTooLong = &validate.Rule{
	Code:     "route_short_name_too_long",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Short name longer than twelve characters",
		FR: "Nom court de plus de douze caractères",
	},
	Doc: lang.Text{
		EN: "The short name stands on signs, maps and small screens; a longer one is cut there.",
		FR: "Le nom court figure sur les girouettes, les plans et les petits écrans ; plus long, il y est coupé.",
	},
	Fix: lang.Text{
		EN: "Shorten it, or move it to route_long_name and leave the short name empty.",
		FR: "L’abréger, ou le déplacer dans route_long_name et laisser le nom court vide.",
	},
	Message: lang.Text{
		EN: "The short name of route {route_id}, “{route_short_name}”, has {length} characters.",
		FR: "Le nom court de la ligne {route_id}, « {route_short_name} », a {length} caractères.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#routestxt",
	Reads:  []gtfs.File{gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Here("route_id", "routeId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("route_short_name", "routeShortName"),
		validate.Number(1, "length", validate.Count, ""),
	},
	Key: []string{"route_id"},
	Run: func(p *validate.Pass) {
		c := &p.Feed.Routes.RouteShortName
		for i := range p.Feed.Routes.Len() {
			if n := utf16Len(c.Text(i)); n > 12 {
				p.Report(c.Cell(i), validate.Num(n))
			}
		}
	},
}

// utf16Len returns the length of a text in the units that the canonical validator counts.
func utf16Len(s string) (n int) {
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
