package gtfs

// A Key is the column of a table's primary key: a column that also finds its rows.
type Key[T ~uint32] struct {
	Column[T]
	rows []int32 // row of each id, -1 where there is none
}

// Row returns the first row that has the id, false where none has.
func (k *Key[T]) Row(id T) (row int, ok bool) {
	if id == 0 || int(id) >= len(k.rows) || k.rows[id] < 0 {
		return 0, false
	}
	return int(k.rows[id]), true
}

// Find returns the row whose id is spelled s, false where none is.
func (k *Key[T]) Find(s string) (row int, ok bool) {
	id, ok := k.space.Find([]byte(s))
	if !ok {
		return 0, false
	}
	return k.Row(T(id))
}

// index notes the first row of each id.
func (k *Key[T]) index() {
	k.rows = make([]int32, k.space.Len()+1)
	for i := range k.rows {
		k.rows[i] = -1
	}
	for i := len(k.vals) - 1; i >= 0; i-- {
		k.rows[k.vals[i]] = int32(i)
	}
	k.rows[0] = -1
}

func (k *Key[T]) texts() *Space { return k.space }

func (k *Key[T]) rowOf(id uint32) (int, bool) { return k.Row(T(id)) }

// A keyColumn is a key of any kind of id.
type keyColumn interface {
	index()
	texts() *Space
	rowOf(id uint32) (int, bool)
}

// keyed is a table whose primary key is one id.
type keyed interface{ key() keyColumn }

// Follow returns the key cell that a foreign key points at: of the tables the field
// may refer to, the first that has the id. ok is false where the field is no foreign
// key, is not given, or points nowhere.
func (f *Feed) Follow(c Cell) (to Cell, ok bool) {
	field := f.Field(c.Field)
	if field == nil || !field.Declared() {
		return Cell{}, false
	}
	n, space := field.col.number(int(c.Row))
	for _, ref := range field.Refs {
		parent := f.FieldAt(ref)
		if parent == nil {
			continue
		}
		k, ok := f.tabler(parent.ID.File()).(keyed)
		if !ok || space == nil || k.key().texts() != space {
			continue
		}
		if row, ok := k.key().rowOf(n); ok {
			return Cell{parent.ID, int32(row)}, true
		}
	}
	return Cell{}, false
}

func (f *Feed) tabler(file File) tabler {
	if file >= Files {
		return nil
	}
	return f.tablers[file]
}
