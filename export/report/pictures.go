package report

import (
	"html/template"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// pictures draws where the notices of causes are, as long as there is room on the page.
type pictures struct {
	page   *page
	room   int
	lines  []draw.MapLine // of the network, grey; made when first asked for
	around *surroundings  // made when first asked for
}

const (
	spotsOfCause  = 3  // near views of a cause
	placesOfCause = 30 // places on its overview
)

// of returns the pictures of a cause, "" where there is no room left.
func (p *pictures) of(g *validate.Group) template.HTML {
	if p.room <= 0 {
		return ""
	}
	out := p.stringLine(g)
	if isPlaced(g) {
		out += p.maps(g)
	}
	if p.room -= len(out); p.room < 0 {
		return ""
	}
	return out
}

// maps are near views of some places, and where there are more an overview of them.
func (p *pictures) maps(g *validate.Group) (out template.HTML) {
	var spots []spot
	var notices []validate.Notice
	for _, n := range p.page.in.samples(g, placesOfCause) {
		if s, ok := spotOf(p.page.in.Result.Feed, n); ok {
			spots, notices = append(spots, s), append(notices, n)
		}
	}
	if len(spots) > spotsOfCause {
		out = p.overview(g, spots)
	}
	seen := map[geo.Point]bool{}
	for k, s := range spots {
		if !seen[s.at] && len(seen) < spotsOfCause {
			seen[s.at] = true
			out += p.near(notices[k], s)
		}
	}
	return out
}

// isPlaced tells the rules that are about places: a cell of a map's file, a point, a
// distance or a speed. How a value is written has no place, wherever it stands.
func isPlaced(g *validate.Group) bool {
	if g.Rule.Defect != 0 {
		return false
	}
	for _, d := range g.Rule.Details {
		if d.Kind == validate.PointKind || d.Unit == validate.Metres || d.Unit == validate.KPH {
			return true
		}
	}
	if g.Len() == 0 || g.Notice(0).At.Row < 0 {
		return false
	}
	switch g.Notice(0).At.Field.File() {
	case gtfs.StopsFile, gtfs.ShapesFile, gtfs.PathwaysFile:
		return true
	}
	return false
}

// near draws one place, with its sentence below.
func (p *pictures) near(n validate.Notice, s spot) template.HTML {
	if p.around == nil {
		p.around = surroundingsOf(p.page.in.Result.Feed)
	}
	if s.line == nil {
		s.line = p.around.line(s.at)
	}
	others := p.around.others(s.at)
	pic := inBoth(func(l lang.Lang) []byte {
		return draw.MiniMap(draw.Spot{
			Title: shown(n.Told().Sentence.In(l), 200), Lang: l, Stop: s.at, Name: shown(s.name, 40), Match: s.match, Line: s.line, Others: others,
			Severity: severity(n.Severity()),
		})
	})
	return `<figure>` + pic + `<figcaption>` + both(sentences(n)) + `</figcaption></figure>`
}

// overview draws all places on the network in grey.
func (p *pictures) overview(g *validate.Group, spots []spot) template.HTML {
	m := draw.Map{Lines: p.grey(), Width: 960, Height: 400}
	seen := map[geo.Point]bool{}
	for _, s := range spots {
		if !seen[s.at] {
			seen[s.at] = true
			m.Places = append(m.Places, draw.Place{At: s.at, Severity: severity(g.Severity), Title: shown(s.name, 60)})
		}
	}
	if len(m.Places) < 2 {
		return ""
	}
	pic := inBoth(func(l lang.Lang) []byte {
		m.Lang = l
		m.Title = lang.Text{EN: "Where: ", FR: "Où : "}.In(l) + g.Rule.Title.In(l)
		return draw.Network(m)
	})
	return `<figure class="wide" tabindex="0">` + pic + `<figcaption>` + both(placesShown(len(m.Places), g.Total)) + `</figcaption></figure>`
}

func placesShown(n, of int) lang.Text {
	t := counted(n, "%s place on the network", "%s places on the network", "%s endroit du réseau", "%s endroits du réseau")
	if n < of {
		t = lang.Join(t, lang.Text{EN: ", of ", FR: ", pour "}, counted(of, "%s finding", "%s findings", "%s constat", "%s constats"))
	}
	return t
}

// grey are the lines of the network as a background.
func (p *pictures) grey() []draw.MapLine {
	if p.lines == nil {
		p.lines = p.page.plan.Ground(60)
	}
	return p.lines
}

func severity(s validate.Severity) draw.Severity {
	return [...]draw.Severity{draw.Info, draw.Warning, draw.Error}[s]
}
