package gtfs

// A FieldID names a field of a feed: its file and its position among the
// declared fields of that file. Columns that are not declared follow them in the
// order of the header.
type FieldID uint32

const wholeRow = 0xFFFF

// fieldID names field n of a file.
func fieldID(f File, n int) FieldID { return FieldID(f)<<16 | FieldID(n) }

// WholeRow names no field of a file but its rows as such.
func WholeRow(f File) FieldID { return fieldID(f, wholeRow) }

// File returns the file the field is of.
func (id FieldID) File() File { return File(id >> 16) }

// Position returns the position of the field in its file, from 0; false where it
// names the whole row.
func (id FieldID) Position() (n int, ok bool) {
	n = int(id & 0xFFFF)
	return n, n != wholeRow
}

// Presence says whether a field must be there.
type Presence uint8

// The presences of the reference.
const (
	Optional Presence = iota
	Required
	ConditionallyRequired
	ConditionallyForbidden
	Recommended
)

// A Field is what the reference asks of a column.
type Field struct {
	ID       FieldID
	Name     string
	Type     Type
	Presence Presence
	Refs     []string // "routes.route_id"; a value must be in one of them
	Key      int      // position in the primary key from 1; 0 none; RowKey all fields together
	Enum     []Enum   // the values of an enumeration of numbers
	EnumText []string // the values of an enumeration of words
	// ColumnRequired says that the column must be there though its cells may be empty.
	ColumnRequired bool

	check check
	ascii bool // check asks for nothing but ASCII
	col   columnar
}

// RowKey is the Key of the fields of a table whose key is the whole row.
const RowKey = -1

// Given reports whether the feed's file has the field.
func (f *Field) Given() bool { return f.col != nil && f.col.Given() }

// Append spells the value of a row as GTFS does; nothing where it is not given.
func (f *Field) Append(dst []byte, row int) []byte { return f.col.Append(dst, row) }

// IsSet reports whether the field is given on a row.
func (f *Field) IsSet(row int) bool { return f.col.isSet(row) }

// columnar is a column as the reader and the schema rules see it.
type columnar interface {
	Given() bool
	Append(dst []byte, row int) []byte
	isSet(row int) bool
	number(row int) (id uint32, s *Space) // nil where the column has no ids
	declare(id FieldID)
	retype(t Type)
	bits(row int) uint64
	mark(known []bool)
	strays(known []bool, yield func(row int) bool)
	newPart(b *blockReader, f *Field) part
	grow(rows int)                      // makes room for rows, see store
	settle(from, to, n int, ids *remap) // joins n rows of a block
	finish(rows int)                    // all rows are joined
}

// field declares a field that is stored by value.
func field[T comparable](name string, c *Column[T], k *kind[T], p Presence, opts ...option) Field {
	c.kind, c.none = k, k.none
	return declared(Field{Name: name, Type: k.name, Presence: p, col: &valueColumn[T]{Column: c}}, opts)
}

// id declares a field whose values are ids of a space.
func id[T ~uint32](name string, c *Column[T], s *spaces, sp spaceKind, p Presence, opts ...option) Field {
	c.space = s[sp]
	f := declared(Field{Name: name, Type: "ID", Presence: p, check: asciiCheck, ascii: true, col: &idColumn[T]{Column: c, sp: sp}}, opts)
	c.kind = idKind[T](f.Type)
	return f
}

// text declares a field whose values are texts.
func text(name string, c *Column[Text], s *spaces, t textType, p Presence, opts ...option) Field {
	c.space, c.kind = s[textSpace], idKind[Text](t.name)
	return declared(Field{Name: name, Type: t.name, Presence: p, check: t.check, col: &idColumn[Text]{Column: c, sp: textSpace}}, opts)
}

func declared(f Field, opts []option) Field {
	for _, o := range opts {
		o(&f)
	}
	return f
}

// An option adds to a declaration.
type option func(*Field)

// key says that the field is part n of the primary key.
func key(n int) option { return func(f *Field) { f.Key = n } }

// rowKey says that all fields together are the primary key.
func rowKey(f *Field) { f.Key = RowKey }

// unique says that a value stands once in the file.
func unique(f *Field) { f.Type = "Unique ID" }

// refersTo lists the fields one of which must hold the value.
func refersTo(refs ...string) option {
	return func(f *Field) { f.Type, f.Refs = "Foreign ID", refs }
}

// orOwn says that a value need not be held by the field it may refer to.
func orOwn(f *Field) { f.Type = "Foreign ID or ID" }

// values lists the values of an enumeration.
func values(v ...Enum) option { return func(f *Field) { f.Enum = v } }

// words lists the values of an enumeration of words.
func words(w ...string) option { return func(f *Field) { f.EnumText = w } }

// columnRequired says that the column must be there even if its cells are empty.
func columnRequired(f *Field) { f.ColumnRequired = true }
