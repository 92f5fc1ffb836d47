package report

import (
	"bytes"
	"html/template"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

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
		c.Listed = lang.Join(integer(n), lang.Text{EN: " of ", FR: " sur "}, integer(g.Total))
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
