package gtfs

import (
	"bytes"
	"context"
	"io"

	"github.com/paulmach/orb"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

// Locations is locations.geojson: the zones of on-demand service, one row per feature
// that is held.
type Locations struct {
	Table
	ID       Key[LocationID]
	StopName Column[Text]
	StopDesc Column[Text]
	// Geometry is that of each row, in degrees, longitude first; nil where it is neither
	// Polygon nor MultiPolygon. It is as written, valid or not.
	Geometry []orb.MultiPolygon

	features []feature
	index    []int32 // of each row among the features
}

// A feature is one of the file, held or not.
type feature struct {
	id       string
	geometry string // its type
	shape    orb.MultiPolygon
}

func (t *Locations) declare(s *spaces) []Field {
	return []Field{
		{Name: "type", Type: "String", Presence: Required, EnumText: []string{"FeatureCollection"}},
		{Name: "features", Type: "Array", Presence: Required},
		{Name: "features[].type", Type: "String", Presence: Required, EnumText: []string{"Feature"}},
		id("features[].id", &t.ID.Column, s, locationSpace, Required, key(1), jsonString),
		{Name: "features[].properties", Type: "Object", Presence: Required},
		text("features[].properties.stop_name", &t.StopName, s, jsonText, Optional),
		text("features[].properties.stop_desc", &t.StopDesc, s, jsonText, Optional),
		{Name: "features[].geometry", Type: "Object", Presence: Required},
		{Name: "features[].geometry.type", Type: "String", Presence: Required, EnumText: []string{"Polygon", "MultiPolygon"}},
		{Name: "features[].geometry.coordinates", Type: "Array", Presence: Required},
	}
}

func (t *Locations) key() keyColumn { return &t.ID }

var jsonText = textType{"String", nil}

func jsonString(f *Field) { f.Type = "String" }

// Feature returns the position of a row among the features of the file, from 0.
func (t *Locations) Feature(row int) int { return int(t.index[row]) }

// FeatureID returns the id of feature n of the file, from 0, "" where it has none.
func (t *Locations) FeatureID(n int) string { return t.features[n].id }

// GeometryType returns the type of the geometry of feature n as written, such as "Polygon".
func (t *Locations) GeometryType(n int) string { return t.features[n].geometry }

// FirstFeature returns the position of the first feature with an id, -1 where there is none.
func (t *Locations) FirstFeature(id string) int {
	for n, f := range t.features {
		if f.id == id {
			return n
		}
	}
	return -1
}

// Rings yields the rings of all features in file order, also of those that are not held.
func (t *Locations) Rings(yield func(feature int, ring orb.Ring) bool) {
	for n, f := range t.features {
		for _, polygon := range f.shape {
			for _, ring := range polygon {
				if !yield(n, ring) {
					return
				}
			}
		}
	}
}

// locations reads locations.geojson.
func (r *reader) locations(_ context.Context) error {
	t := r.feed.Locations
	file := &fileReader{base: &t.Table}
	in, err := t.entry.Open()
	if err != nil {
		return file.fault(err, 0)
	}
	defer in.Close()
	text, enc, err := scan.Decode(in, r.o.scan(LocationsFile))
	if err != nil {
		return file.fault(err, 0)
	}
	data, err := io.ReadAll(text)
	if err != nil {
		return file.fault(err, 0)
	}
	file.encoding(enc)
	r.progress(t.entry.Size)
	l := &locationReader{t: t, canonical: r.o.Dialect == Canonical}
	l.read(l.decode(data))
	return nil
}

// decode makes the text UTF-8, and strict JSON where the canonical validator is laxer.
func (l *locationReader) decode(data []byte) []byte {
	fixed := bytes.ToValidUTF8(data, []byte("\uFFFD"))
	if l.canonical {
		return relaxed(fixed)
	}
	if len(fixed) != len(data) || !bytes.Equal(fixed, data) {
		l.note(InvalidCharacter, "", 0, 0, "")
		return scan.DecodeCell(data, scan.GuessCharset(data), nil)
	}
	return data
}
