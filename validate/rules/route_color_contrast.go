package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var routeColorContrast = &validate.Rule{
	Code:     "route_color_contrast",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Name of the route hard to read on its colour",
		FR: "Nom de ligne peu lisible sur sa couleur",
	},
	Doc: lang.Text{
		EN: "The colours of route and text are about equally bright: riders, above all those who see badly, cannot read the name on a screen.",
		FR: "Les couleurs de la ligne et du texte ont à peu près la même luminosité : les voyageurs, surtout malvoyants, ne peuvent lire le nom à l’écran.",
	},
	Fix: lang.Text{
		EN: "Set route_text_color to FFFFFF on dark and to 000000 on bright colours.",
		FR: "Mettre route_text_color à FFFFFF sur les couleurs foncées et à 000000 sur les claires.",
	},
	Message: lang.Text{
		EN: "The text {route_text_color} of route {route_id} is hard to read on {route_color}.",
		FR: "Le texte {route_text_color} de la ligne {route_id} est peu lisible sur {route_color}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#routestxt",
	Reads:  []gtfs.File{gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Here("route_id", "routeId"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("route_color", "routeColor"),
		validate.Here("route_text_color", "routeTextColor"),
	},
	Key: []string{"route_id"},
	Run: func(p *validate.Pass) {
		t := p.Feed.Routes
		for i := range t.Len() {
			back, text := t.RouteColor.At(i), t.RouteTextColor.At(i)
			if back.IsSet() && text.IsSet() && max(luma(back)-luma(text), luma(text)-luma(back)) < 72 {
				p.Report(t.RouteTextColor.Cell(i))
			}
		}
	},
}

// luma returns how bright a colour is, 0 to 255.
//
// Source: https://www.w3.org/TR/AERT/#color-contrast
func luma(c gtfs.Color) int {
	r, g, b := c.RGB()
	return int(float64(0.30*float64(r)) + float64(0.59*float64(g)) + float64(0.11*float64(b)))
}
