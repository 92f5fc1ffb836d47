package gtfs

import "hash/maphash"

// spaceKind names a space of ids: the columns of one kind share it.
type spaceKind uint8

const (
	agencySpace spaceKind = iota
	stopSpace
	routeSpace
	serviceSpace
	tripSpace
	shapeSpace
	blockSpace
	zoneSpace
	levelSpace
	pathwaySpace
	fareSpace
	areaSpace
	networkSpace
	timeframeSpace
	riderSpace
	mediaSpace
	productSpace
	legSpace
	groupSpace
	locationSpace
	bookingSpace
	attributionSpace
	textSpace
	spaceKinds
)

// spaces are the id spaces of a feed, or of one block while it is read.
type spaces [spaceKinds]*Space

// newSpaces returns empty spaces. Blocks hash with the seed of their feed, so
// that their hashes serve again when they are merged.
func newSpaces(seed maphash.Seed) *spaces {
	s := new(spaces)
	for i := range s {
		s[i] = &Space{seed: seed}
	}
	return s
}

// reset forgets all texts, but not the memory.
func (s *spaces) reset() {
	for _, space := range s {
		space.reset()
	}
}

// lend makes known what the spaces hold now, see Space.lend.
func (s *spaces) lend(known *[spaceKinds]Space) {
	for i, space := range s {
		known[i] = space.lend()
	}
}

// renew has all that the spaces hold lent from now on: the ids of a file that ended are
// complete, and the files after it refer to them.
func (s *spaces) renew() {
	for _, space := range s {
		space.view = nil
	}
}

// A remap has, per space, the feed's number of each number of a block.
type remap [spaceKinds][]uint32

// merge takes over the texts of a block and notes the new number of each.
func (s *spaces) merge(o *spaces, ids *remap) {
	for i, from := range o {
		ids[i] = s[i].merge(from, ids[i])
	}
}
