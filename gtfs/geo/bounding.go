package geo

import (
	"math"
	"slices"
)

// A ball holds a part of a line in space; it tells cheaply that a stop is too far from
// it to need an exact distance.
type ball struct {
	centre Vector
	radius float64
}

const (
	// 16 segments a block: a stop then tests some n/16 blocks and a few times 16 segments.
	blockSize = 16
	// slack is far above the rounding of any chord (1e-15) and, at 6 µm, below anything
	// that costs time.
	slack = 1e-12
)

// segmentBall has the chord as its diameter; the arc above the chord lies inside, since
// it sees the chord under more than a right angle.
func segmentBall(a, b Vector) ball {
	return ball{a.plus(b).times(0.5), math.Sqrt(ChordSquared(a, b)) / 2}
}

func blockBall(segments []ball) ball {
	lo, hi := segments[0].centre, segments[0].centre
	for _, s := range segments {
		c := s.centre
		lo = Vector{min(lo.X, c.X), min(lo.Y, c.Y), min(lo.Z, c.Z)}
		hi = Vector{max(hi.X, c.X), max(hi.Y, c.Y), max(hi.Z, c.Z)}
	}
	block := ball{centre: lo.plus(hi).times(0.5)}
	for _, s := range segments {
		block.radius = max(block.radius, math.Sqrt(ChordSquared(block.centre, s.centre))+s.radius)
	}
	return block
}

// beyond reports that nothing in the ball is within reach (a chord) of x. A ball of
// NaNs is never beyond.
func (b *ball) beyond(x Vector, reach float64) bool {
	limit := b.radius + reach + slack
	return ChordSquared(x, b.centre) > limit*limit
}

// bounds has a ball for each segment of a line and each block of segments.
type bounds struct{ segments, blocks []ball }

// reset makes b the bounds of a line, in the memory it has.
func (b *bounds) reset(line []Vector) {
	n := max(len(line)-1, 0)
	b.segments, b.blocks = slices.Grow(b.segments[:0], n)[:n], b.blocks[:0]
	for i := range n {
		b.segments[i] = segmentBall(line[i], line[i+1])
	}
	for from := 0; from < n; from += blockSize {
		b.blocks = append(b.blocks, blockBall(b.segments[from:min(from+blockSize, n)]))
	}
}

// near calls yield for every segment that may come within reach of x, in order, and
// perhaps for some that do not.
func (b *bounds) near(x Vector, reach float64, yield func(segment int)) {
	for k := range b.blocks {
		if b.blocks[k].beyond(x, reach) {
			continue
		}
		from := k * blockSize
		for i := from; i < min(from+blockSize, len(b.segments)); i++ {
			if !b.segments[i].beyond(x, reach) {
				yield(i)
			}
		}
	}
}
