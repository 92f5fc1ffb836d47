package report

import (
	"bytes"
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
			c.Trips = join(same("≥ "), c.Trips)
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

// sentences spells a notice in both languages.
func sentences(n validate.Notice) lang.Text {
	return lang.Text{EN: shown(n.Sentence(lang.EN), 400), FR: shown(n.Sentence(lang.FR), 400)}
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

// A table is the list of places of a cause.
type table struct {
	page    *page
	group   *validate.Group
	columns columns
	size    int // bytes a row takes, about
}

func newTable(p *page, g *validate.Group) *table {
	t := &table{page: p, group: g}
	for _, n := range p.in.samples(g, firstRows) {
		t.columns.add(rowOf(p.in.Result.Feed, n))
	}
	return t
}

// want tells how many bytes the table takes with all its samples.
func (t *table) want() (int, error) {
	few := t.page.in.samples(t.group, 20)
	if len(few) == 0 {
		return 0, nil
	}
	html, err := t.rows(few)
	t.size = len(html)/len(few) + 1
	return t.size * min(t.group.Len(), t.page.in.MaxSamples), err
}

// fill puts as many rows on a card as go into the bytes given.
func (t *table) fill(c *cause, room int) error {
	g := t.group
	c.Columns = t.columns
	c.Alone = g.Total == 1 && t.columns == columns{}
	n := 0
	if t.size > 0 {
		n = max(min(room/t.size, g.Len(), t.page.in.MaxSamples), min(g.Len(), 5))
	}
	list := t.page.in.samples(g, n)
	first := min(n, firstRows)
	var err error
	if c.Rows, err = t.rows(list[:first]); err != nil {
		return err
	}
	if c.More, err = t.rows(list[first:]); err != nil {
		return err
	}
	c.Unfold = counted(n-first, "Show %s more", "Show %s more", "Afficher %s de plus", "Afficher %s de plus")
	if n < g.Total {
		c.Listed = join(integer(n), lang.Text{EN: " of ", FR: " sur "}, integer(g.Total))
	}
	return nil
}

// rows renders notices as rows.
func (t *table) rows(list []validate.Notice) (template.HTML, error) {
	var b bytes.Buffer
	for _, n := range list {
		r := rowOf(t.page.in.Result.Feed, n)
		r.Columns = t.columns
		if err := t.page.templates.ExecuteTemplate(&b, "row", r); err != nil {
			return "", err
		}
	}
	return template.HTML(b.String()), nil
}
