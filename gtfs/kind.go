package gtfs

// A Type is a type of the GTFS reference, under its name there.
type Type string

// A kind says how the values of a type are read and spelled.
type kind[T any] struct {
	name  Type
	none  T
	parse func(b []byte) (T, DefectKind) // nil for ids and texts
	// canonical parses as the canonical validator does, nil where that is the same.
	canonical func(b []byte) (T, DefectKind)
	append    func(dst []byte, s *Space, v T) []byte
}

// valueKind makes a kind of a type that is stored by value.
func valueKind[T interface{ Append([]byte) []byte }](name Type, none T, parse func([]byte) (T, DefectKind)) *kind[T] {
	return &kind[T]{name: name, none: none, parse: parse,
		append: func(dst []byte, _ *Space, v T) []byte { return v.Append(dst) }}
}

// bounded makes a kind whose values outside the bound are not given.
func bounded[T any](name Type, k *kind[T], within func(T) bool) *kind[T] {
	b := *k
	b.name = name
	b.parse = boundedParse(k.none, k.parse, within)
	if k.canonical != nil {
		b.canonical = boundedParse(k.none, k.canonical, within)
	}
	return &b
}

func boundedParse[T any](none T, parse func([]byte) (T, DefectKind), within func(T) bool) func([]byte) (T, DefectKind) {
	return func(raw []byte) (T, DefectKind) {
		v, fault := parse(raw)
		if fault == 0 && !within(v) {
			return none, OutOfRange
		}
		return v, fault
	}
}

// withCanonical adds the way in which the canonical validator reads a kind.
func withCanonical[T any](k *kind[T], parse func([]byte) (T, DefectKind)) *kind[T] {
	c := *k
	c.canonical = parse
	return &c
}

// parser returns the function that reads values in a dialect.
func (k *kind[T]) parser(d Dialect) func([]byte) (T, DefectKind) {
	if d == Canonical && k.canonical != nil {
		return k.canonical
	}
	return k.parse
}

// The kinds of values, one for each type of the reference.
var (
	timeKind      = valueKind("Time", NoTime, parseTime)
	localTimeKind = valueKind("Local time", NoTime, parseTime)
	dateKind      = valueKind("Date", NoDate, parseDate)
	colorKind     = valueKind("Color", NoColor, parseColor)
	amountKind    = valueKind("Currency amount", NoAmount, parseAmount)
	enumKind      = valueKind("Enum", NoEnum, parseEnum)

	integerKind     = valueKind("Integer", NoInt, parseInt)
	nonNegativeInt  = bounded("Non-negative integer", integerKind, func(n Int) bool { return n >= 0 })
	positiveInt     = bounded("Positive integer", integerKind, func(n Int) bool { return n > 0 })
	nonZeroInt      = bounded("Non-zero integer", integerKind, func(n Int) bool { return n != 0 })
	nonNullInt      = bounded("Non-null integer", integerKind, func(n Int) bool { return n != 0 })
	floatKind       = withCanonical(valueKind("Float", NoFloat, parseFloat), canonicalFloat)
	nonNegativeReal = bounded("Non-negative float", floatKind, func(f Float) bool { return f >= 0 })
	nonNegativeDec  = bounded("Non-negative decimal", valueKind("Decimal", NoFloat, parseFloat), func(f Float) bool { return f >= 0 })
	positiveReal    = bounded("Positive float", floatKind, func(f Float) bool { return f > 0 })
	latitudeKind    = bounded("Latitude", floatKind, func(f Float) bool { return f >= -90 && f <= 90 })
	longitudeKind   = bounded("Longitude", floatKind, func(f Float) bool { return f >= -180 && f <= 180 })
)

// idKind makes the kind of a column whose texts stand in a space.
func idKind[T ~uint32](name Type) *kind[T] {
	return &kind[T]{
		name:   name,
		append: func(dst []byte, s *Space, v T) []byte { return append(dst, s.Bytes(uint32(v))...) },
	}
}
