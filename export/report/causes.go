package report

import (
	"cmp"
	"html/template"
	"slices"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// ordered returns the causes as people read them: worst severity first, then those
// found most, then by code.
func ordered(r *validate.Result) []*validate.Group {
	list := slices.Clone(r.Groups)
	slices.SortStableFunc(list, func(a, b *validate.Group) int {
		return cmp.Or(cmp.Compare(b.Severity, a.Severity), cmp.Compare(b.Total, a.Total), cmp.Compare(a.Rule.Code, b.Rule.Code))
	})
	return list
}

// A cause is the card of what one rule found.
type cause struct {
	severity validate.Severity
	Rule     *validate.Rule
	ID       string
	Mark     mark
	Open     bool
	Places   lang.Text // "1,204 places"
	Trips    lang.Text // how many trips it touches
	Example  lang.Text
	Listed   lang.Text // "1,000 of 216,762"
	Columns  columns
	Rows     template.HTML // the first
	More     template.HTML // those that unfold
	Unfold   lang.Text
	Pictures template.HTML
	Alone    bool // nothing to list but the sentence
}

// firstRows is how many rows of a table show at once.
const firstRows = 10

// pageRows and pagePictures bound the bytes of all tables and of all pictures of causes,
// so that the page stays below 5 MB.
const (
	pageRows     = 2_600_000
	pagePictures = 900_000
)

// causes makes the cards. No rule takes the room of another: what all want beyond the
// page's size is shared evenly.
func (p *page) causes() ([]*cause, error) {
	groups := ordered(p.in.Result)
	list := make([]*cause, len(groups))
	wants := make([]int, len(groups))
	tables := make([]*table, len(groups))
	for k, g := range groups {
		list[k] = p.card(g)
		tables[k] = newTable(p, g)
		want, err := tables[k].want()
		if err != nil {
			return nil, err
		}
		wants[k] = want
	}
	pictures := &pictures{page: p, room: pagePictures}
	for k, share := range shares(wants, pageRows) {
		if err := tables[k].fill(list[k], share); err != nil {
			return nil, err
		}
		list[k].Pictures = pictures.of(groups[k])
	}
	return list, nil
}

func (p *page) card(g *validate.Group) *cause {
	c := &cause{severity: g.Severity, Rule: g.Rule, ID: anchor(g), Mark: marked(g.Severity)}
	c.Places = counted(g.Total, "%s place", "%s places", "%s endroit", "%s endroits")
	if n, whole := tripsTouched(p.in.Result.Feed, []*validate.Group{g}); n > 0 {
		c.Trips = counted(n, "%s trip", "%s trips", "%s course", "%s courses")
		if !whole {
			c.Trips = lang.Join(same("≥ "), c.Trips)
		}
	}
	if g.Len() > 0 {
		c.Example = rowOf(p.in.Result.Feed, g.Notice(0)).Sentence
	}
	return c
}

// anchor is the code, with the severity where the rule reports at two.
func anchor(g *validate.Group) string {
	if g.Severity != g.Rule.Severity {
		return g.Rule.Code + "-" + g.Severity.String()
	}
	return g.Rule.Code
}

// sentences spells a notice in both languages; the report may travel further than the feed.
func sentences(n validate.Notice) lang.Text {
	t := n.Told().Sentence
	return lang.Text{EN: shown(t.EN, 400), FR: shown(t.FR, 400)}
}

// shares divides room among those who want some: nobody gets more than wanted, and
// what one does not want the others may have.
func shares(wants []int, room int) []int {
	got := make([]int, len(wants))
	order := make([]int, len(wants))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(wants[a], wants[b]) })
	for k, i := range order {
		got[i] = min(wants[i], room/(len(order)-k))
		room -= got[i]
	}
	return got
}
