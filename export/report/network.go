package report

import (
	"html/template"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/export/overview"
	"github.com/quai-transit/quai/gtfs/lang"
)

// networkMap draws the lines of the feed in their colours, "" where nothing has a place.
func networkMap(p *overview.Plan) template.HTML {
	if p.Empty() {
		return ""
	}
	m := p.Large()
	m.Width, m.Height = 960, 560
	for i := range m.Lines {
		m.Lines[i].Label = shown(m.Lines[i].Label, 40)
	}
	for i := range m.Stops {
		m.Stops[i].Name = shown(m.Stops[i].Name, 40)
	}
	return inBoth(func(l lang.Lang) []byte {
		m.Lang, m.Title = l, lang.Text{EN: "Map of the network", FR: "Carte du réseau"}.In(l)
		m.Desc = lang.Text{EN: "The lines of the feed, each in its colour.", FR: "Les lignes du jeu de données, chacune dans sa couleur."}.In(l)
		return draw.Network(m)
	})
}
