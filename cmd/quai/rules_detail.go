package main

import (
	"slices"
	"strings"

	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// A detailCard says of a detail what it is called and what it holds.
type detailCard struct {
	name      string // in findings.csv and in messages
	canonical string // in report.json, "" where it is not there
	reference string // in the report of the canonical validator, "" where it is not there
	kind      string // what programs call its type, see kindName
	unit      string // of a number, as programs call it; "" of none
	about     lang.Text
	json      string // type in report.json, as notice schemas call it
}

// details makes the cards of the details of a rule.
func (c *catalogue) details(r *validate.Rule) (cards []detailCard) {
	own := !slices.ContainsFunc(r.Details, func(d validate.Detail) bool { return d.Reference != "" })
	for i := range r.Details {
		d := &r.Details[i]
		k := detailCard{name: d.Name, canonical: d.Reference, reference: d.Reference, kind: kindName(d.Kind), about: aboutDetail(d)}
		if own {
			k.canonical = report.Camel(d.Name)
		}
		if d.Kind == validate.NumberKind {
			k.unit = unitName(d.Unit)
		}
		k.json = c.jsonType(r.Code, k.canonical, d)
		cards = append(cards, k)
	}
	return cards
}

// kindName is what programs call a kind.
func kindName(k validate.Kind) string {
	return [...]string{
		validate.CellKind: "value", validate.LineKind: "line", validate.NumberKind: "number", validate.DateKind: "date",
		validate.PointKind: "position", validate.FieldKind: "field_name", validate.FileKind: "file_name",
		validate.TextKind: "text", validate.TypeKind: "field_type",
	}[k]
}

// unitName is what programs call a unit, "" of what has none.
func unitName(u validate.Unit) string {
	return [...]string{
		validate.Count: "count", validate.Seconds: "s", validate.Metres: "m", validate.KPH: "km/h", validate.Days: "d",
		validate.Degrees: "°", validate.Percent: "%", validate.Raw: "",
	}[u]
}

// aboutDetail says in a few words what a detail holds, without a stop at the end.
func aboutDetail(d *validate.Detail) lang.Text {
	switch d.Kind {
	case validate.LineKind:
		return aboutLine(d)
	case validate.CellKind:
		return aboutCell(d)
	case validate.NumberKind:
		if m, ok := measureNamed(d.Name); ok {
			return lang.Join(m, inUnit(d.Unit))
		}
		return lang.Join(lang.Text{EN: "number", FR: "nombre"}, inUnit(d.Unit))
	case validate.FieldKind:
		return lang.Text{EN: "name of the field", FR: "nom du champ"}
	case validate.FileKind:
		return lang.Text{EN: "name of the file", FR: "nom du fichier"}
	case validate.TypeKind:
		return lang.Text{EN: "type of the field", FR: "type du champ"}
	}
	if m, ok := measureNamed(d.Name); ok {
		return m
	}
	return [...]lang.Text{
		validate.DateKind:  {EN: "day", FR: "jour"},
		validate.PointKind: {EN: "latitude and longitude", FR: "latitude et longitude"},
		validate.TextKind:  {EN: "text", FR: "texte"},
	}[d.Kind]
}

// aboutLine knows the file from names such as trip_csv_row_number.
func aboutLine(d *validate.Detail) lang.Text {
	of := strings.TrimSuffix(strings.TrimSuffix(d.Name, "csv_row_number"), "_")
	for _, name := range [...]string{of + "s.txt", of + ".txt"} {
		if _, ok := gtfs.FileNamed(name); ok {
			return lang.Text{EN: "line number in " + name, FR: "numéro de ligne dans " + name}
		}
	}
	if d.Arg == 0 {
		return lang.Text{EN: "line number in the file", FR: "numéro de ligne dans le fichier"}
	}
	return lang.Join(lang.Text{EN: "line number of ", FR: "numéro de ligne, pour "}, recordOf(d))
}

// aboutCell tells which field of which record is read.
func aboutCell(d *validate.Detail) lang.Text {
	path := strings.Split(d.Field, "/")
	field := path[len(path)-1]
	switch {
	case len(path) > 1:
		return lang.Text{
			EN: "value of " + field + " in the record that " + path[0] + " points at",
			FR: "valeur du champ " + field + " dans l’enregistrement désigné par " + path[0],
		}
	case field != "":
		return lang.Join(lang.Text{EN: "value of " + field + " in ", FR: "valeur du champ " + field + " dans "}, recordOf(d))
	case d.Arg > 0:
		return lang.Text{EN: "value of another field", FR: "valeur d’un autre champ"}
	}
	return lang.Text{EN: "value of the field at fault", FR: "valeur du champ en cause"}
}

// recordOf tells which record a detail is read from.
func recordOf(d *validate.Detail) lang.Text {
	if d.Arg == 0 {
		return lang.Text{EN: "the record at fault", FR: "l’enregistrement en cause"}
	}
	first, _, _ := strings.Cut(d.Name, "_")
	switch first {
	case "previous":
		return lang.Text{EN: "the record before", FR: "l’enregistrement précédent"}
	case "other":
		return lang.Text{EN: "the other record", FR: "l’autre enregistrement"}
	case "first":
		return lang.Text{EN: "the first record", FR: "le premier enregistrement"}
	case "last":
		return lang.Text{EN: "the last record", FR: "le dernier enregistrement"}
	case "from":
		return lang.Text{EN: "the record where it begins", FR: "l’enregistrement de départ"}
	case "to":
		return lang.Text{EN: "the record where it ends", FR: "l’enregistrement d’arrivée"}
	case "parent":
		return lang.Text{EN: "the parent record", FR: "l’enregistrement parent"}
	}
	return lang.Text{EN: "a linked record", FR: "un enregistrement lié"}
}
