package validate

import (
	"math"
	"strconv"
	"strings"

	"github.com/quai-transit/quai/gtfs"
)

// A DetailValue is the value of a detail of a notice.
type DetailValue struct {
	Detail *Detail
	// Text is the value as GTFS spells it; "" where it is not given.
	Text string
	// Number is the number of a NumberKind or LineKind, or that of a cell that holds one.
	Number float64
	// Cell is where it was read, of the kinds that read cells; its Row is -1 elsewhere.
	Cell gtfs.Cell
	// Type is the GTFS type of a cell that was read, "" elsewhere.
	Type gtfs.Type
	// Lat and Lon are those of a PointKind.
	Lat, Lon float64
}

// Values returns the values of the details, in the order of the rule.
func (n Notice) Values() []DetailValue {
	ds := n.Rule().Details
	v := make([]DetailValue, len(ds))
	for i := range ds {
		v[i] = n.Value(&ds[i])
	}
	return v
}

// ValueOf returns the value of the detail called name, false where the rule has none.
func (n Notice) ValueOf(name string) (DetailValue, bool) {
	ds := n.Rule().Details
	for i := range ds {
		if ds[i].Name == name {
			return n.Value(&ds[i]), true
		}
	}
	return DetailValue{}, false
}

// Value returns the value of one detail of the rule.
func (n Notice) Value(d *Detail) DetailValue {
	v := DetailValue{Detail: d, Cell: gtfs.Cell{Row: -1}}
	switch d.Kind {
	case CellKind:
		n.cellValue(d, &v)
	case LineKind:
		n.lineValue(d, &v)
	case NumberKind:
		if v.Number = n.number(d); math.IsNaN(v.Number) {
			break
		}
		v.Text = strconv.FormatFloat(v.Number, 'f', -1, 64)
	case DateKind:
		v.Text = n.args[d.Arg-1].date().String()
	case PointKind:
		v.Lat, v.Lon = n.args[d.Arg-1].point()
		v.Text = strconv.FormatFloat(v.Lat, 'f', -1, 64) + "," + strconv.FormatFloat(v.Lon, 'f', -1, 64)
	case FieldKind:
		v.Text = n.fieldName(d)
	case FileKind:
		v.Text = n.File()
	case TextKind:
		v.Text = n.text(d)
	case TypeKind:
		v.Text = n.typeName()
	}
	return v
}

// arg returns the cell a detail reads from.
func (n Notice) arg(d *Detail) gtfs.Cell {
	if d.Arg == 0 {
		return n.At
	}
	return n.args[d.Arg-1].cell()
}

// readsRaw tells whether a detail is the raw text of a defect.
func (n Notice) readsRaw(d *Detail) bool {
	if d.Arg > 0 || n.defect == nil {
		return false
	}
	return d.Kind == CellKind && d.Field == "" || d.Kind == TextKind || d.Kind == FileKind && n.At.Field.File() >= gtfs.Files
}

// cellValue reads a cell, or the field of a name on its row. Of a defect of the cell
// itself the raw text is read: what could not be read is not in the column.
func (n Notice) cellValue(d *Detail, v *DetailValue) {
	c := n.arg(d)
	if n.readsRaw(d) {
		v.Text, v.Cell = n.defect.Raw, c
		return
	}
	feed := n.run.feed
	if d.Field != "" {
		c = resolve(feed, c, d.Field)
	}
	f := feed.Field(c.Field)
	if c.Row < 0 || f == nil || !f.Declared() {
		return
	}
	v.Cell, v.Type, v.Text = c, f.Type, string(f.Append(nil, int(c.Row)))
	v.Number = numberIn(v.Text)
}

// numberIn returns the number that a text spells, 0 where it spells none. Most texts
// begin with a letter that no number begins with, and need no error made of them.
func numberIn(s string) float64 {
	if s == "" || !strings.ContainsRune("+-.0123456789iInN", rune(s[0])) {
		return 0
	}
	x, _ := strconv.ParseFloat(s, 64)
	return x
}

// resolve finds the cell of a field on the row of c; "stop_id/stop_name" follows a reference.
func resolve(f *gtfs.Feed, c gtfs.Cell, path string) gtfs.Cell {
	first := true
	for name := range strings.SplitSeq(path, "/") {
		if !first {
			to, ok := f.Follow(c)
			if !ok {
				return gtfs.Cell{Row: -1}
			}
			c = to
		}
		field := f.Table(c.Field.File()).FieldNamed(name)
		if field == nil {
			return gtfs.Cell{Row: -1}
		}
		c.Field, first = field.ID, false
	}
	return c
}

func (n Notice) lineValue(d *Detail, v *DetailValue) {
	line := n.Line()
	if d.Arg > 0 {
		v.Cell = n.arg(d)
		line = n.run.feed.Table(v.Cell.Field.File()).Line(int(v.Cell.Row))
	}
	if line > 0 {
		v.Number, v.Text = float64(line), strconv.Itoa(line)
	}
}

func (n Notice) number(d *Detail) float64 {
	if d.Arg == 0 && n.defect != nil {
		return float64(n.defect.Count)
	}
	return n.args[d.Arg-1].number()
}

func (n Notice) text(d *Detail) string {
	if n.readsRaw(d) {
		return n.defect.Raw
	}
	return (*n.run.texts)[n.args[d.Arg-1]]
}

func (n Notice) fieldName(d *Detail) string {
	id := n.At.Field
	if d.Arg > 0 {
		id = gtfs.FieldID(n.args[d.Arg-1])
	}
	if f := n.run.feed.Field(id); f != nil {
		return f.Name
	}
	return ""
}

// typeName returns the type of the field of the notice: "non-negative integer".
func (n Notice) typeName() string {
	f := n.run.feed.Field(n.At.Field)
	if f == nil {
		return ""
	}
	switch f.Type {
	case "Latitude":
		return "latitude within [-90, 90]"
	case "Longitude":
		return "longitude within [-180, 180]"
	case "Non-null integer":
		return "non-zero integer"
	}
	return strings.ToLower(string(f.Type))
}

// File returns the name of the file a notice points at; of a file that is not of
// GTFS its path; "" where it points at the feed as a whole.
func (n Notice) File() string {
	if f := n.At.Field.File(); f < gtfs.Files {
		return f.String()
	}
	if n.defect != nil {
		return n.defect.Raw
	}
	return ""
}

// FieldName returns the name of the field a notice points at, "" where it points at
// a row or a file as a whole.
func (n Notice) FieldName() string { return n.fieldName(&Detail{}) }
