package report

import (
	"strconv"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// A row is a notice in a table.
type row struct {
	Columns  columns
	Place    string // "stops.txt:12", as far as there is a file and a line
	Field    string
	Value    string
	Thing    thing
	Sentence lang.Text
}

// columns are those a table has; what all its rows lack has none.
type columns struct {
	Place, Value, Thing bool
	Kind                lang.Text // of all things, where it is one
	mixed               bool
}

func (c *columns) add(r row) {
	c.Place = c.Place || r.Place != ""
	c.Value = c.Value || r.Value != ""
	if r.Thing.ID == "" && r.Thing.Name == "" {
		return
	}
	c.mixed = c.mixed || c.Thing && c.Kind != r.Thing.Kind
	c.Thing, c.Kind = true, r.Thing.Kind
}

// KindTitle heads the column of things.
func (c columns) KindTitle() lang.Text {
	switch {
	case c.mixed:
		return lang.Text{EN: "What", FR: "Objet"}
	case c.Kind.EN == "":
		return lang.Text{EN: "What", FR: "Objet"}
	}
	return lang.Text{EN: title(c.Kind.EN), FR: title(c.Kind.FR)}
}

// title begins a word with a capital; ids of fields stay.
func title(s string) string {
	if s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

func rowOf(f *gtfs.Feed, n validate.Notice) row {
	r := row{Place: shown(n.File(), 80), Field: shown(n.FieldName(), 60), Sentence: sentences(n), Thing: thingOf(f, n)}
	if line := n.Line(); line > 0 && r.Place != "" {
		r.Place += ":" + strconv.Itoa(line)
	}
	if r.Field != "" {
		r.Value = shown(n.Told().Value, 80)
	}
	return r
}
