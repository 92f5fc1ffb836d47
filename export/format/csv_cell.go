package format

import (
	"reflect"
	"strconv"

	"github.com/quai-transit/quai/gtfs"
)

// A csvColumn spells one column of a row.
type csvColumn struct {
	index    []int
	nullable bool
	spell    func(dst []byte, v reflect.Value) []byte
}

func csvColumns(s Schema) []csvColumn {
	columns := make([]csvColumn, len(s.Columns))
	for i, c := range s.Columns {
		columns[i] = csvColumn{c.index, c.Nullable, speller(c.Type, s.Guarded)}
	}
	return columns
}

func (c *csvColumn) append(dst []byte, row reflect.Value) []byte {
	v := row.Field(c.index[0])
	for _, i := range c.index[1:] {
		v = v.Field(i)
	}
	if c.nullable {
		if v.IsNil() {
			return dst
		}
		v = v.Elem()
	}
	return c.spell(dst, v)
}

// speller returns how values of a type are spelled.
func speller(t Type, guarded bool) func([]byte, reflect.Value) []byte {
	switch t {
	case Int32, Int64:
		return func(b []byte, v reflect.Value) []byte { return strconv.AppendInt(b, v.Int(), 10) }
	case Float64:
		return func(b []byte, v reflect.Value) []byte { return strconv.AppendFloat(b, v.Float(), 'f', -1, 64) }
	case Bool:
		return func(b []byte, v reflect.Value) []byte { return strconv.AppendBool(b, v.Bool()) }
	case Date:
		return func(b []byte, v reflect.Value) []byte { return append(b, gtfs.Date(v.Int()).String()...) }
	}
	return func(b []byte, v reflect.Value) []byte { return appendQuoted(b, v.String(), guarded) }
}

// appendQuoted spells a text, in quotes where RFC 4180 wants them.
func appendQuoted(b []byte, s string, guarded bool) []byte {
	guard := guarded && isFormula(s)
	if !wantsQuotes(s) {
		if guard {
			b = append(b, '\'')
		}
		return append(b, s...)
	}
	b = append(b, '"')
	if guard {
		b = append(b, '\'')
	}
	for i := range len(s) {
		if s[i] == '"' {
			b = append(b, '"')
		}
		b = append(b, s[i])
	}
	return append(b, '"')
}

// wantsQuotes tells whether a text has a quote, a comma or a line end. Texts are short,
// so that a plain loop beats the searches of package strings.
func wantsQuotes(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '"', ',', '\n', '\r':
			return true
		}
	}
	return false
}

// isFormula tells whether a spreadsheet would work the text out.
func isFormula(s string) bool {
	if s == "" {
		return false
	}
	switch s[0] {
	case '=', '+', '-', '@', '\t', '\r':
		return true
	}
	return false
}
