package gtfs

import (
	"hash/maphash"
	"slices"
)

// A Space holds the distinct texts of one kind of id, numbered from 1 in order
// of first appearance.
//
// It is an open-addressing table of numbers over one arena of bytes. The hash is
// seeded per process, so a feed cannot be made to collide; numbers do not depend
// on it.
type Space struct {
	seed   maphash.Seed
	slots  []slot   // a power of two long
	hashes []uint32 // of text i+1
	ends   []int    // end of text i+1 in the arena
	arena  []byte
	lent   bool   // somebody reads the slots: they must not be written to
	view   *Space // what was lent last
}

// A slot is a place of the table: the number of a text, 0 where it is free, and its
// hash, so that one look at memory tells other texts apart.
type slot struct{ hash, id uint32 }

// Len returns how many texts there are; they are numbered 1 to Len.
func (s *Space) Len() int { return len(s.ends) }

// Bytes returns text id, nil for 0. The caller must not change it.
func (s *Space) Bytes(id uint32) []byte {
	if id == 0 || int(id) > len(s.ends) {
		return nil
	}
	start := 0
	if id > 1 {
		start = s.ends[id-2]
	}
	end := s.ends[id-1]
	return s.arena[start:end:end]
}

// Find returns the number of a text, false where the space does not hold it.
func (s *Space) Find(b []byte) (id uint32, ok bool) { return s.find(b, s.hash(b)) }

func (s *Space) find(b []byte, h uint32) (id uint32, ok bool) {
	if len(s.slots) == 0 {
		return 0, false
	}
	id = s.slots[s.slot(b, h)].id
	return id, id != 0
}

func (s *Space) hash(b []byte) uint32 { return uint32(maphash.Bytes(s.seed, b)) }

// slot returns where a text stands in the table, or the free place it would take.
func (s *Space) slot(b []byte, h uint32) int {
	mask := len(s.slots) - 1
	for i := int(h) & mask; ; i = (i + 1) & mask {
		at := s.slots[i]
		if at.id == 0 || at.hash == h && string(s.Bytes(at.id)) == string(b) {
			return i
		}
	}
}

// intern returns the number of a text, giving it the next one if it is new.
func (s *Space) intern(b []byte) uint32 { return s.internHashed(b, s.hash(b)) }

func (s *Space) internHashed(b []byte, h uint32) uint32 {
	if len(s.ends)*4 >= len(s.slots)*3 {
		s.grow()
	}
	i := s.slot(b, h)
	if id := s.slots[i].id; id != 0 {
		return id
	}
	if s.lent {
		s.slots, s.lent = slices.Clone(s.slots), false
	}
	if len(s.arena)+len(b) > cap(s.arena) { // append would grow a large one by a quarter
		s.arena = slices.Grow(s.arena, cap(s.arena)+len(b))
	}
	s.arena = append(s.arena, b...)
	s.ends = append(s.ends, len(s.arena))
	s.hashes = append(s.hashes, h)
	id := uint32(len(s.ends))
	s.slots[i] = slot{h, id}
	return id
}

// grow enters every text into a table of twice the size.
func (s *Space) grow() {
	s.slots, s.lent = make([]slot, max(64, 2*len(s.slots))), false
	mask := len(s.slots) - 1
	for n, h := range s.hashes {
		i := int(h) & mask
		for s.slots[i].id != 0 {
			i = (i + 1) & mask
		}
		s.slots[i] = slot{h, uint32(n + 1)}
	}
}

// lend returns the space as it is now, or was not long ago, to be read while this one
// takes in more texts. The first of these copies the table: so a space that grows is lent
// anew when it is half as large again.
func (s *Space) lend() Space {
	if s.view == nil || s.Len() > s.view.Len()+s.view.Len()/2+256 {
		view := *s
		view.view = nil
		s.view, s.lent = &view, true
	}
	return *s.view
}

// reset forgets all texts, but not the memory.
func (s *Space) reset() {
	if len(s.ends) > 0 {
		clear(s.slots)
		s.hashes, s.ends, s.arena = s.hashes[:0], s.ends[:0], s.arena[:0]
	}
}

// merge takes over the texts of o. It returns, in the memory of ids, their numbers here
// by number there.
func (s *Space) merge(o *Space, ids []uint32) []uint32 {
	ids = append(ids[:0], 0)
	for n := range o.ends {
		ids = append(ids, s.internHashed(o.Bytes(uint32(n+1)), o.hashes[n]))
	}
	return ids
}
