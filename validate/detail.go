package validate

import (
	"math"

	"github.com/quai-transit/quai/gtfs"
)

// A Detail declares one thing that the notices of a rule tell.
type Detail struct {
	// Name is that of a field of GTFS or of the short list of measures, in snake_case.
	Name string
	// Reference is its name in the report of the canonical validator, "" where that has none.
	Reference string
	// Kind says how the value is read.
	Kind Kind
	// Arg is which of the values given to Report it is read from, from 1; 0 is the cell.
	Arg int
	// Field, of a kind that reads cells, is the field to read on the row of the cell: ""
	// for that of the cell itself. "stop_id/stop_name" follows a reference.
	Field string
	// Unit is that of a number.
	Unit Unit
}

// A Kind says how the value of a detail is read.
type Kind uint8

// The kinds of detail.
const (
	CellKind   Kind = iota // the text of a cell
	LineKind               // the line of a cell
	NumberKind             // a number with a unit
	DateKind
	PointKind // latitude and longitude
	FieldKind // the name of a field
	FileKind  // the name of a file
	TextKind  // a text made by the rule
	TypeKind  // the type of the field, as the canonical validator calls it
)

// A Unit is what a number counts.
type Unit uint8

// The units of numbers.
const (
	Count Unit = iota
	Seconds
	Metres
	KPH
	Days
	Degrees
	Percent
	Raw // a number without unit, such as a distance in the unit of the feed
)

// Here is the field of a name on the row reported.
func Here(field, reference string) Detail {
	return Detail{Name: field, Reference: reference, Field: field}
}

// As gives a detail another name.
func (d Detail) As(name string) Detail {
	d.Name = name
	return d
}

// There is a field on the row of the cell given to Report as value arg.
func There(arg int, name, field, reference string) Detail {
	return Detail{Name: name, Reference: reference, Arg: arg, Field: field}
}

// Value is the value of the cell reported.
func Value(name, reference string) Detail { return Detail{Name: name, Reference: reference} }

// Line is the line of the row reported (arg 0) or of the cell given as value arg.
func Line(arg int, name, reference string) Detail {
	return Detail{Name: name, Reference: reference, Kind: LineKind, Arg: arg}
}

// Number is a number given as value arg.
func Number(arg int, name string, u Unit, reference string) Detail {
	return Detail{Name: name, Reference: reference, Kind: NumberKind, Arg: arg, Unit: u}
}

// Given is a value of another kind given as value arg.
func Given(arg int, name string, k Kind, reference string) Detail {
	return Detail{Name: name, Reference: reference, Kind: k, Arg: arg}
}

// An Arg is a value given to [Pass.Report], packed into 64 bits. Its kind is that
// of the details that read it.
type Arg uint64

// At points at a cell.
func At(c gtfs.Cell) Arg { return Arg(c.Field)<<32 | Arg(uint32(c.Row)) }

// Num is a number.
func Num[T ~int | ~int32 | ~float64](n T) Arg { return Arg(math.Float64bits(float64(n))) }

// NoNum is a number that is not given.
func NoNum() Arg { return Num(math.NaN()) }

// Day is a date.
func Day(d gtfs.Date) Arg { return Arg(uint32(d)) }

// Place is a point in degrees, kept to 1e-7 degrees (about a centimetre).
func Place(lat, lon float64) Arg {
	return Arg(uint32(int32(math.Round(lat*1e7))))<<32 | Arg(uint32(int32(math.Round(lon*1e7))))
}

// FieldName names a field.
func FieldName(id gtfs.FieldID) Arg { return Arg(id) }

func (a Arg) cell() gtfs.Cell { return gtfs.Cell{Field: gtfs.FieldID(a >> 32), Row: int32(uint32(a))} }
func (a Arg) number() float64 { return math.Float64frombits(uint64(a)) }
func (a Arg) date() gtfs.Date { return gtfs.Date(int32(uint32(a))) }
func (a Arg) point() (lat, lon float64) {
	return float64(int32(uint32(a>>32))) / 1e7, float64(int32(uint32(a))) / 1e7
}
