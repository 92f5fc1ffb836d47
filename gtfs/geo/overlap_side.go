package geo

import (
	"math"
	"math/big"

	"github.com/paulmach/orb"
)

// SideOf returns 1 where p lies left of the line from a to b in the plane, -1 right of
// it, 0 on it. It is exact for all finite coordinates.
func SideOf(a, b, p orb.Point) int {
	if p == a || p == b {
		return 0 // as most points on the line are
	}
	l := float64((b[0] - a[0]) * (p[1] - a[1]))
	r := float64((b[1] - a[1]) * (p[0] - a[0]))
	d := l - r
	// Beyond this share of its terms the sign of the difference is sure (Shewchuk 1997),
	// unless the terms are so small that they lose digits themselves.
	if sure := float64(4e-16*(math.Abs(l)+math.Abs(r))) + 1e-290; d > sure {
		return 1
	} else if d < -sure {
		return -1
	}
	return exactSideOf(a, b, p)
}

func exactSideOf(a, b, p orb.Point) int {
	// The digits of two float64 lie at most 2,098 bits apart.
	minus := func(x, y float64) *big.Float {
		return new(big.Float).SetPrec(2200).Sub(big.NewFloat(x), big.NewFloat(y))
	}
	l := new(big.Float).SetPrec(4400).Mul(minus(b[0], a[0]), minus(p[1], a[1]))
	r := new(big.Float).SetPrec(4400).Mul(minus(b[1], a[1]), minus(p[0], a[0]))
	return l.Cmp(r)
}
