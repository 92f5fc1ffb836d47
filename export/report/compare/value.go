package compare

import (
	"bytes"
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A field is one value of a notice.
type field struct {
	path   string // its name; of what lies deeper "matchLocation[0]"
	text   string // as it is shown
	number float64
	kind   fieldKind
}

type fieldKind uint8

const (
	textField fieldKind = iota
	wholeField
	fractionField // a number that is not whole
)

// maxDepth bounds how deep the values of a notice are told apart; canonical ones go
// one deep.
const maxDepth = 4

// fieldsOf lists the fields of a notice by path. Those that are null are as if absent.
func fieldsOf(notice json.RawMessage) []field {
	d := json.NewDecoder(bytes.NewReader(notice))
	d.UseNumber()
	var o map[string]any
	if err := d.Decode(&o); err != nil {
		return []field{{text: string(notice)}} // the reader held that it is an object
	}
	var list []field
	for name, v := range o {
		list = appendFields(list, name, v, maxDepth)
	}
	slices.SortFunc(list, func(a, b field) int { return cmp.Or(cmp.Compare(a.path, b.path), cmp.Compare(a.text, b.text)) })
	return list
}

func appendFields(list []field, path string, v any, depth int) []field {
	if depth == 0 {
		text, _ := json.Marshal(v) // it came from JSON
		return append(list, field{path: path, text: string(text)})
	}
	switch v := v.(type) {
	case nil:
		return list
	case string:
		return append(list, field{path: path, text: v})
	case bool:
		return append(list, field{path: path, text: strconv.FormatBool(v)})
	case json.Number:
		return append(list, numberField(path, v))
	case []any:
		for i, x := range v {
			list = appendFields(list, path+"["+strconv.Itoa(i)+"]", x, depth-1)
		}
	case map[string]any:
		for name, x := range v {
			list = appendFields(list, path+"."+name, x, depth-1)
		}
	}
	return list
}

// numberField spells whole numbers without a point, so that 5 and 5.0 are one.
func numberField(path string, n json.Number) field {
	f := field{path: path, text: n.String()}
	x, err := n.Float64()
	switch {
	case err != nil:
	case x != math.Trunc(x):
		f.kind, f.number = fractionField, x
	case math.Abs(x) < 1<<53:
		f.kind, f.number, f.text = wholeField, x, strconv.FormatInt(int64(x), 10)
	}
	return f
}

// ofRow tells the fields that say in which row a thing stands, which change where the
// rows before it do.
func (f field) ofRow() bool {
	return strings.Contains(strings.ToLower(f.path), "rownumber") || f.path == "featureIndex"
}

// rank puts what tells the place first: the file, then the row.
func (f field) rank() int {
	switch {
	case f.path == "filename":
		return 0
	case f.ofRow():
		return 1
	}
	return 2
}
