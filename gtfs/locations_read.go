package gtfs

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
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
	root, line, err := readJSON(data, l.twice)
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
	if l.canonical && (!l.t.read || l.t.refused > 0) {
		return
	}
	seen := map[string]bool{}
	for row, n := range l.t.index {
		id := l.t.features[n].id
		if seen[id] && id != "" {
			l.t.defects.add(Defect{Kind: DuplicateFeatureID, Field: l.t.ID.id, Row: int32(row), Count: n + 1}, []byte(id))
		}
		seen[id] = true
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

// feature reads one member of the collection.
func (l *locationReader) feature(v *jsonValue) error {
	n := len(l.t.features) + 1
	if v.kind != '{' {
		l.t.features = append(l.t.features, feature{})
		l.t.refused++
		if !l.canonical {
			l.note(BadFeatureType, "features[].type", v.line, n, v.text)
			l.t.defects.list[len(l.t.defects.list)-1].Row = -1
		}
		return nil
	}
	l.unknown(v, n, "id", "type", "properties", "geometry")
	geometry := v.member("geometry")
	l.t.features = append(l.t.features, feature{id: l.text(v.member("id")), geometry: geometry.member("type").text})
	lacking := l.lacking(v, geometry, n)
	if kind := v.member("type"); kind.kind != 0 && kind.text != "Feature" {
		l.note(BadFeatureType, "features[].type", kind.line, n, l.text(kind))
	}
	if lacking && l.canonical {
		l.t.refused++
		return nil
	}
	sound, err := l.geometry(geometry, n)
	if l.canonical && (err != nil || !sound) {
		l.t.refused++
		return err
	}
	l.hold(v.member("properties"), n)
	return nil
}

// lacking notes members that a feature must have and has not.
func (l *locationReader) lacking(v, geometry *jsonValue, n int) (lacking bool) {
	miss := func(path string) {
		lacking = true
		l.note(MissingElement, "features[]."+path, v.line, n, "features."+path)
	}
	if v.member("id").text == "" {
		miss("id")
	}
	if v.member("type").kind == 0 {
		miss("type")
	}
	if v.member("properties").kind == 0 {
		miss("properties")
	}
	switch {
	case geometry.kind == 0:
		miss("geometry")
		return true
	case geometry.member("type").kind == 0:
		miss("geometry.type")
	case geometry.member("coordinates").kind == 0:
		miss("geometry.coordinates")
	}
	l.unknown(geometry, n, "type", "coordinates")
	return lacking
}

// geometry reads the zone of a feature; sound is false where its rings are no polygon.
func (l *locationReader) geometry(v *jsonValue, n int) (sound bool, err error) {
	kind, coordinates := v.member("type"), v.member("coordinates")
	if v.kind == 0 || kind.kind == 0 || coordinates.kind == 0 {
		return false, nil
	}
	shape, err := l.shape(kind.text, coordinates)
	if l.canonical && err != nil {
		return false, err
	}
	if kind.text != "Polygon" && kind.text != "MultiPolygon" {
		l.note(BadGeometryType, "features[].geometry.type", kind.line, n, l.text(kind))
		return true, nil
	}
	l.t.features[n-1].shape = shape
	fault := ""
	if err != nil {
		fault = "Invalid Coordinate"
	} else {
		fault = invalid(shape)
	}
	if fault != "" {
		l.note(BadGeometry, "features[].geometry.coordinates", coordinates.line, n, fault)
	}
	return fault == "", nil
}

// shape reads the coordinates of a geometry. The canonical validator reads those of
// any geometry as if they were of a Polygon.
func (l *locationReader) shape(kind string, v *jsonValue) (orb.MultiPolygon, error) {
	if kind == "MultiPolygon" && !l.canonical {
		return multiPolygonOf(v)
	}
	if kind == "Polygon" || l.canonical {
		p, err := polygonOf(v)
		return orb.MultiPolygon{p}, err
	}
	return nil, nil
}

func multiPolygonOf(v *jsonValue) (orb.MultiPolygon, error) {
	m := make(orb.MultiPolygon, 0, len(v.items))
	for i := range v.items {
		p, err := polygonOf(&v.items[i])
		if err != nil {
			return m, err
		}
		m = append(m, p)
	}
	if v.kind != '[' || len(m) == 0 {
		return m, errUnexpected
	}
	return m, nil
}

func polygonOf(v *jsonValue) (orb.Polygon, error) {
	p := make(orb.Polygon, 0, len(v.items))
	for i := range v.items {
		r, err := ringOf(&v.items[i])
		if err != nil {
			return p, err
		}
		p = append(p, r)
	}
	if v.kind != '[' || len(p) == 0 {
		return p, errUnexpected
	}
	return p, nil
}

func ringOf(v *jsonValue) (orb.Ring, error) {
	r := make(orb.Ring, 0, len(v.items))
	if v.kind != '[' || len(v.numbers) > 0 {
		return r, errUnexpected
	}
	for i := range v.items {
		at := &v.items[i]
		if at.kind != '[' || len(at.numbers) < 2 {
			return r, errUnexpected
		}
		r = append(r, orb.Point{at.numbers[0], at.numbers[1]})
	}
	return r, nil
}

// hold makes a row of the feature read last.
func (l *locationReader) hold(properties *jsonValue, n int) {
	t := l.t
	f := &t.features[n-1]
	t.ID.vals = append(t.ID.vals, LocationID(number(t.ID.space, f.id)))
	t.StopName.vals = append(t.StopName.vals, Text(number(t.StopName.space, properties.member("stop_name").text)))
	t.StopDesc.vals = append(t.StopDesc.vals, Text(number(t.StopDesc.space, properties.member("stop_desc").text)))
	t.Geometry = append(t.Geometry, f.shape)
	t.index = append(t.index, int32(n-1))
	t.rows++
}

// number returns the number of a text in a space, 0 of none.
func number(s *Space, text string) uint32 {
	if text == "" {
		return 0
	}
	return s.intern([]byte(text))
}
