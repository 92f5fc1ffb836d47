package gtfs

import "github.com/zeebo/xxh3"

// A DefectKind says what was odd about a piece of a feed.
type DefectKind uint8

// The kinds of defect. Each has exactly one rule in validate/schema.
const (
	_ DefectKind = iota // none

	// Of the archive.
	UnknownFile       // a file that is no file of GTFS
	NestedFile        // a file of GTFS inside a folder, not read
	WrapperFolder     // all files stand in one folder
	NestedZip         // the feed is a zip inside the zip
	PackagingLeftover // __MACOSX, .DS_Store and the like
	FileNameCase      // Stops.TXT
	DuplicateFile     // two names that differ in case only
	OddArchive        // of another kind, see source.OddityKind

	// Of a file.
	EmptyFile      // no header
	MalformedJSON  // no JSON, or not what GeoJSON asks
	ByteOrderMark  // starts with one
	WideEncoding   // UTF-16
	LoneCR         // carriage returns end lines
	UnreadableFile // reading stopped part of the way
	UnopenedFile   // the canonical validator fails to open it; Raw: what it meets with, as Java spells it

	// Of the header.
	EmptyColumnName
	DuplicatedColumn
	UnknownColumn
	PaddedColumnName // blanks around the name
	ColumnNameCase   // Stop_ID

	// Of a row.
	EmptyRow  // one empty quoted cell; not held
	RaggedRow // more or fewer cells than the header

	// Of a cell.
	InvalidCharacter // not UTF-8, or U+FFFD
	NewLineInValue
	PaddedValue // blanks inside the quotes
	BlankAround // blanks around an unquoted value
	StrayQuote
	ControlCharacter // NUL and other controls
	NonASCII         // an id with characters outside printable ASCII
	BadColor
	BadDate
	BadEmail
	BadFloat
	BadInteger
	BadLanguage
	BadPhone
	BadTime
	BadTimezone
	BadURL
	BadCurrency
	OutOfRange
	UnknownEnum
	MissingRequired
	MissingRecommended

	// Of locations.geojson; the Count of those of a feature is its position from 1.
	DuplicateElement   // a name twice in one object
	UnknownElement     // a member that GTFS does not know
	MissingElement     // a member that must be there
	BadGeoJSONType     // no FeatureCollection
	BadFeatureType     // no Feature
	BadGeometryType    // neither Polygon nor MultiPolygon
	BadGeometry        // rings that are no polygon
	DuplicateFeatureID // the id of an earlier feature

	// DefectKinds is the number of kinds.
	DefectKinds
)

// A Defect is something that could not be read, or was read only by mending it.
type Defect struct {
	Kind  DefectKind
	Field FieldID // the field meant; its Column is WholeRow where it is none
	Row   int32   // row of the table, -1 where the row or the whole is not held
	Line  int32   // physical line of the file, the header's is 1; 0 of none
	Count int32   // of a RaggedRow its cells; of a header defect the position from 1; else 0
	Sum   uint32  // hash of the text as written, which is there for all
	Raw   string  // text as written, of the samples only
}

// Samples of raw text and packed defects that are kept per kind and table;
// counts stay exact beyond.
const (
	rawSamples = 1_000
	maxDefects = 2_000_000
)

// Defects are the defects of one table, in file order, and their exact counts.
type Defects struct {
	list   []Defect
	counts [DefectKinds]int
	kept   [DefectKinds]int // of them in the list
	around map[FieldID]int  // BlankAround by field
}

// All returns the defects that are kept, in file order.
func (d *Defects) All() []Defect { return d.list }

// BlanksAround returns how many values of a field have blanks around them, kept or not.
func (d *Defects) BlanksAround(id FieldID) int { return d.around[id] }

// Count returns how many defects of a kind there are.
func (d *Defects) Count(k DefectKind) int { return d.counts[k] }

// add counts a defect and keeps it while there is room; raw is read only then.
func (d *Defects) add(x Defect, raw []byte) {
	if kept, sampled := d.keep(x, raw); sampled {
		kept.Raw = string(raw)
	}
}

// keep counts a defect and keeps it while there is room. It returns the defect as kept,
// which holds until the next is, and whether it is one of those whose text is kept.
func (d *Defects) keep(x Defect, raw []byte) (kept *Defect, sampled bool) {
	d.counts[x.Kind]++
	if d.kept[x.Kind] == maxDefects {
		return nil, false
	}
	d.kept[x.Kind]++
	x.Sum = uint32(xxh3.Hash(raw))
	d.list = append(d.list, x)
	return &d.list[len(d.list)-1], d.kept[x.Kind] <= rawSamples
}

// Kept returns how many defects of a kind are among All.
func (d *Defects) Kept(k DefectKind) int { return d.kept[k] }

// countAround counts n values of a field with blanks around them, and returns how many
// there are.
func (d *Defects) countAround(id FieldID, n int) int {
	if d.around == nil {
		d.around = map[FieldID]int{}
	}
	d.around[id] += n
	return d.around[id]
}
