package gtfs

import (
	"context"
	"io"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"
)

// Locations is locations.geojson: the zones of on-demand service, one row per feature.
type Locations struct {
	Table
	ID       Key[LocationID]
	StopName Column[Text]
	StopDesc Column[Text]
	Geometry []orb.MultiPolygon // of each row, degrees, longitude first
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

// locations reads locations.geojson.
func (r *reader) locations(_ context.Context) error {
	t := r.feed.Locations
	in, err := t.entry.Open()
	if err != nil {
		return (&fileReader{base: &t.Table}).fault(err)
	}
	defer in.Close()
	data, err := io.ReadAll(in)
	if err != nil {
		return (&fileReader{base: &t.Table}).fault(err)
	}
	c, err := geojson.UnmarshalFeatureCollection(data)
	if err != nil {
		t.note(MalformedJSON, err.Error())
		return nil
	}
	t.read = true
	for _, f := range c.Features {
		t.add(f)
	}
	return nil
}

func (t *Locations) add(f *geojson.Feature) {
	name, _ := f.ID.(string)
	var shape orb.MultiPolygon
	switch g := f.Geometry.(type) {
	case orb.Polygon:
		shape = orb.MultiPolygon{g}
	case orb.MultiPolygon:
		shape = g
	}
	t.Geometry = append(t.Geometry, shape)
	t.ID.vals = append(t.ID.vals, LocationID(t.ID.space.intern([]byte(name))))
	t.rows++
}
