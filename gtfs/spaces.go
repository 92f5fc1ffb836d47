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

// merge takes over the texts of a block; the result has the new number of each.
func (s *spaces) merge(o *spaces) *remap {
	r := new(remap)
	for i, from := range o {
		if from.Len() > 0 {
			r[i] = s[i].merge(from)
		}
	}
	return r
}

// A remap has, per space, the feed's number of each number of a block.
type remap [spaceKinds][]uint32
