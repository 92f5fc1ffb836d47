package format

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A Type is the type of a column.
type Type string

// The types of columns.
const (
	Text    Type = "text"
	Int32   Type = "int32"
	Int64   Type = "int64"
	Float64 Type = "float64"
	Bool    Type = "bool"
	Date    Type = "date" // gtfs.Date in rows
)

// A Column is one column of a table, as the tags of its row's field say.
type Column struct {
	Name     string
	Type     Type
	Unit     string // "m", "HH:MM:SS"; "" where there is none
	Nullable bool
	Key      bool // part of the key, by which rows are sorted
	Doc      lang.Text
	Source   string // GTFS file and field, or how it is worked out
	Example  string

	index []int  // of the field in the row
	field string // Go name of the field
}

// A Schema is what a format needs to know of a table.
type Schema struct {
	Table   string
	Columns []Column
	// Guarded says that in CSV a text which a spreadsheet would take for a formula
	// (it begins with = + - @, a tab or a carriage return) has a ' before it.
	Guarded bool
}

// SchemaOf reads the schema of a table from the tags of its row:
//
//	StopID *string `col:"stop_id,key" unit:"" en:"…" fr:"…" source:"…" example:"…"`
//
// The type follows from the Go type, a pointer is nullable; embedded structs count as
// their fields. An error names the field that cannot be a column.
func SchemaOf[Row any](table string) (Schema, error) {
	s := Schema{Table: table}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[Row]()) {
		if f.Anonymous {
			continue
		}
		c, err := column(f)
		if err != nil {
			return Schema{}, fmt.Errorf("schema of %s: %s: %w", table, f.Name, err)
		}
		s.Columns = append(s.Columns, c)
	}
	return s, nil
}

func column(f reflect.StructField) (Column, error) {
	name, key, _ := strings.Cut(f.Tag.Get("col"), ",")
	if name == "" {
		return Column{}, fmt.Errorf("no column name in its tag")
	}
	t, nullable := f.Type, f.Type.Kind() == reflect.Pointer
	if nullable {
		t = t.Elem()
	}
	typ, err := typeOf(t)
	return Column{
		Name: name, Type: typ, Unit: f.Tag.Get("unit"), Nullable: nullable, Key: key == "key",
		Doc:    lang.Text{EN: f.Tag.Get("en"), FR: f.Tag.Get("fr")},
		Source: f.Tag.Get("source"), Example: f.Tag.Get("example"),
		index: f.Index, field: f.Name,
	}, err
}

func typeOf(t reflect.Type) (Type, error) {
	if t == reflect.TypeFor[gtfs.Date]() {
		return Date, nil
	}
	switch t.Kind() {
	case reflect.String:
		return Text, nil
	case reflect.Int32:
		return Int32, nil
	case reflect.Int64:
		return Int64, nil
	case reflect.Float64:
		return Float64, nil
	case reflect.Bool:
		return Bool, nil
	}
	return "", fmt.Errorf("no column type for %s", t)
}
