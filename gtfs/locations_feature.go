package gtfs

// feature reads one member of the collection.
func (l *locationReader) feature(v *jsonValue) error {
	n := len(l.t.features) + 1
	if v.kind != '{' {
		l.t.features = append(l.t.features, feature{})
		l.t.refused++
		if !l.canonical {
			l.t.defects.add(Defect{Kind: BadFeatureType, Field: l.t.FieldNamed("features[].type").ID, Row: -1, Line: v.line, Count: int32(n)}, []byte(v.text))
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
		fault = outOfRange
	} else {
		fault = invalid(shape, l.stopped)
	}
	if fault != "" {
		l.note(BadGeometry, "features[].geometry.coordinates", coordinates.line, n, fault)
	}
	return fault == "", nil
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
