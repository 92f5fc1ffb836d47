package gtfs

// An ask is a text that is looked for, and its number: 0 where it is not there.
type ask struct {
	text, held []byte
	hash, id   uint32
}

// findAll finds many texts at once. The table is larger than the caches, so each step is
// done for all of them before the next: then the processor waits for many places of
// memory at a time.
func (s *Space) findAll(asked []ask) {
	for i := range asked {
		asked[i].hash = s.hash(asked[i].text)
	}
	for i := range asked {
		asked[i].id = s.likely(asked[i].hash)
	}
	for i := range asked {
		asked[i].held = s.Bytes(asked[i].id)
	}
	for i := range asked {
		if a := &asked[i]; a.id != 0 && string(a.held) != string(a.text) {
			a.id, _ = s.find(a.text, a.hash)
		}
	}
}

// likely returns the first text that has the hash, 0 where none has.
func (s *Space) likely(h uint32) uint32 {
	mask := len(s.slots) - 1
	for i := int(h) & mask; ; i = (i + 1) & mask {
		if at := s.slots[i]; at.id == 0 || at.hash == h {
			return at.id
		}
	}
}
