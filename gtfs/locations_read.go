package gtfs

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A locationReader makes rows of the features of locations.geojson.
//
// By default every feature that is an object is held, whatever it lacks. The canonical
// validator drops those with a fault, gives up silently at shapes it does not expect,
// and then takes the file as not read.
type locationReader struct {
	t         *Locations
	canonical bool
	repeated  bool // a name stands twice in one object
	deep      bool // too deep for the canonical validator
	// stopped says that reading was given up: what comes of it is thrown away.
	stopped func() bool
}

// errUnexpected is a shape at which the canonical validator gives up without a word.
var errUnexpected = errors.New("unexpected shape")

// note adds a defect; n is the position of the feature meant, from 1, 0 for none.
func (l *locationReader) note(k DefectKind, field string, line int32, n int, raw string) {
	d := Defect{Kind: k, Field: WholeRow(LocationsFile), Row: -1, Line: line, Count: int32(n)}
	if f := l.t.FieldNamed(field); f != nil {
		d.Field = f.ID
	}
	if n > 0 && !l.canonical {
		d.Row = int32(l.t.rows)
	}
	l.t.defects.add(d, []byte(raw))
}

func (l *locationReader) read(data []byte) {
	root, line, err := readJSON(data, l.twice, l.stopped)
	if err == nil && root.kind != '{' {
		err = errors.New("the file is no object")
	}
	if l.repeated && l.canonical {
		l.t.read = true // as a file without features
		return
	}
	if err != nil {
		l.note(MalformedJSON, "", line, 0, jsonMessage(err))
		if l.canonical {
			return
		}
	}
	l.t.read = l.root(&root) == nil && err == nil
	l.indexed()
}

// indexed notes features with the id of an earlier one. The canonical validator looks
// for them only where the whole file is sound.
func (l *locationReader) indexed() {
	l.t.first = map[string]int{}
	for n, f := range l.t.features {
		if _, ok := l.t.first[f.id]; !ok {
			l.t.first[f.id] = n
		}
	}
	if l.canonical && (!l.t.read || l.t.refused > 0) {
		return
	}
	for row, n := range l.t.index {
		if id := l.t.features[n].id; id != "" && l.t.first[id] != int(n) {
			l.t.defects.add(Defect{Kind: DuplicateFeatureID, Field: l.t.ID.id, Row: int32(row), Count: n + 1}, []byte(id))
		}
	}
}

func (l *locationReader) twice(name string, line int32) {
	if !l.repeated || !l.canonical {
		l.note(DuplicateElement, "", line, 0, name)
	}
	l.repeated = true
}

// unknown notes members of an object that GTFS does not know.
func (l *locationReader) unknown(v *jsonValue, n int, known ...string) {
	for _, m := range v.members {
		if !slices.Contains(known, m.name) {
			l.note(UnknownElement, "", m.line, n, m.name)
		}
	}
}

// root reads the collection.
func (l *locationReader) root(v *jsonValue) error {
	kind, features := v.member("type"), v.member("features")
	if l.canonical || features.kind != 0 {
		l.unknown(v, 0, "type", "features")
	}
	switch {
	case kind.kind == 0:
		l.note(MissingElement, "type", v.line, 0, "type")
	case kind.text != "FeatureCollection":
		l.note(BadGeoJSONType, "type", kind.line, 0, l.text(kind))
	}
	if l.canonical && kind.text != "FeatureCollection" {
		return errUnexpected
	}
	if features.kind != '[' {
		if !l.canonical && kind.text == "FeatureCollection" {
			l.note(MissingElement, "features", v.line, 0, "features")
		}
		return errUnexpected
	}
	features.mix()
	for i := range features.items {
		if err := l.feature(&features.items[i]); err != nil {
			return err
		}
	}
	return nil
}

// text returns the text of a value; the canonical validator spells numbers as Java does.
func (l *locationReader) text(v *jsonValue) string {
	if v.kind != '0' || !l.canonical {
		return v.text
	}
	f, err := strconv.ParseFloat(v.text, 64)
	if err != nil {
		return v.text
	}
	if f == math.Trunc(f) && math.Abs(f) < 1e7 {
		return strconv.FormatFloat(f, 'f', 1, 64)
	}
	return strings.Replace(strconv.FormatFloat(f, 'G', -1, 64), "E+", "E", 1)
}
