package gtfs

import (
	"context"
	"io"
	"strconv"
	"unicode/utf8"

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
	first    map[string]int
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
	if n, ok := t.first[id]; ok {
		return n
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

// maxLocations caps the bytes of locations.geojson, which is held as a whole and many
// times over while it is read. The zones of a country take a few MiB.
const maxLocations = 256 << 20

// locations reads locations.geojson. Its values go straight into the feed, so that is
// left to the joiner, in the turn of the file.
func (r *reader) locations(ctx context.Context, f *fileReader) error {
	in, err := f.base.entry.Open()
	if err != nil {
		return f.fault(err, 0)
	}
	defer in.Close()
	text, enc, err := scan.Decode(in, r.o.scan(LocationsFile))
	if err != nil {
		return f.fault(err, 0)
	}
	data, err := io.ReadAll(io.LimitReader(whileLasts{ctx, text}, maxLocations+1))
	if err != nil {
		return f.fault(err, 0)
	}
	f.encoding(enc)
	r.progress(f.base.entry.Size)
	l := &locationReader{t: r.feed.Locations, canonical: r.o.Dialect == Canonical, stopped: func() bool { return ctx.Err() != nil }}
	f.turn = func() { l.whole(data, maxLocations) }
	return nil
}

// whileLasts reads for as long as its context lasts.
type whileLasts struct {
	ctx context.Context //nolint:containedctx // a reader has no parameter for it
	in  io.Reader
}

func (r whileLasts) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.in.Read(p)
}

// whole reads a file of at most limit bytes; of a longer one nothing is read.
func (l *locationReader) whole(data []byte, limit int) {
	if len(data) > limit {
		l.note(UnreadableFile, "", 0, 0, "more than "+strconv.Itoa(limit>>20)+" MiB")
		return
	}
	text := l.decode(data)
	if l.deep {
		l.note(UnopenedFile, "", 0, 0, stackOverflow)
		return
	}
	l.read(text)
}

// decode makes the text UTF-8, and strict JSON where the canonical validator is laxer.
func (l *locationReader) decode(data []byte) []byte {
	if l.canonical {
		data, l.deep = relaxed(scan.Replace(data))
		return data
	}
	if !utf8.Valid(data) {
		l.note(InvalidCharacter, "", 0, 0, "")
		return scan.DecodeCell(data, scan.GuessCharset(data), nil)
	}
	return data
}
