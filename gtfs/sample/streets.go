package sample

import "math"

// A node is a crossing of the street grid; (0, 0) is the centre.
type node struct{ i, j int }

// A grid is the plan of the streets: a square lattice pressed towards a disc,
// wider outwards, turned and bent. Streets join neighbours; the river runs
// between two rows and only bridges cross it.
type grid struct {
	k       int     // the city reaches from -k to k; express roads go further
	spacing float64 // of streets in the centre, metres
	turn    float64 // radians
	river   int     // the river flows between rows river and river+1
	ring    int     // the ring road runs along row and column ±ring
	phase   [4]float64
	seed    uint64
}

func newGrid(d dice, k int) *grid {
	g := &grid{k: k, turn: 0.9*d.Float64() - 0.2, seed: d.Uint64()}
	g.spacing = math.Min(420, 60000/float64(k)) // a larger city is a denser one
	g.river = -max(1, k/3)
	g.ring = max(2, (k*3+2)/5)
	for i := range g.phase {
		g.phase[i] = d.Float64() * 2 * math.Pi
	}
	return g
}

// at returns where a crossing lies.
func (g *grid) at(n node) xy {
	k := float64(g.k)
	u, v := float64(n.i)/k, float64(n.j)/k
	// Rows and columns bow outwards, which turns squares into nearly circles.
	p := xy{u * math.Sqrt(1-0.42*math.Min(v*v, 1)), v * math.Sqrt(1-0.42*math.Min(u*u, 1))}
	p = p.times(k * g.spacing * (1 + 0.4*math.Min(p.len(), 1.3)))
	p.y += math.Copysign(70, float64(n.j-g.river)-0.5) // room for the river
	return p.add(g.bend(n)).rotate(g.turn)
}

// bend is the history of the town: long waves that all streets share, and a
// little wilfulness of each crossing.
func (g *grid) bend(n node) xy {
	i, j, a := float64(n.i), float64(n.j), 0.32*g.spacing
	wave := xy{
		a * math.Sin(i/3.1+j/2.3+g.phase[0]) * math.Cos(j/4.7+g.phase[1]),
		a * math.Sin(j/2.9-i/2.6+g.phase[2]) * math.Cos(i/5.3+g.phase[3]),
	}
	h := mix(g.seed, uint64(n.i)<<32^uint64(uint32(n.j)))
	jitter := xy{float64(h&0xffff)/0xffff - 0.5, float64(h>>16&0xffff)/0xffff - 0.5}
	return wave.add(jitter.times(0.22 * g.spacing))
}

// bridge tells whether column i crosses the river.
func (g *grid) bridge(i int) bool {
	return i%4 == 0 || i == g.ring || i == -g.ring || i > g.k || i < -g.k
}

// walk returns the crossings from a to b, both included: along the row first or
// along the column first, over the nearest bridge where the river is in the way.
func (g *grid) walk(a, b node, rowFirst bool) []node {
	if (a.j <= g.river) != (b.j <= g.river) {
		i := a.i
		for d := 0; !g.bridge(i); d++ {
			i = a.i + (d+1)/2*(1-2*(d%2))
		}
		near, far := node{i, g.river}, node{i, g.river + 1}
		if a.j > g.river {
			near, far = far, near
		}
		return append(g.walk(a, near, rowFirst), g.walk(far, b, rowFirst)...)
	}
	out := []node{a}
	steps := [2]func(){
		func() { out = appendLine(out, node{b.i, out[len(out)-1].j}) },
		func() { out = appendLine(out, node{out[len(out)-1].i, b.j}) },
	}
	if !rowFirst {
		steps[0], steps[1] = steps[1], steps[0]
	}
	steps[0]()
	steps[1]()
	return out
}

// appendLine goes straight, or diagonally where both differ, on to b.
func appendLine(path []node, b node) []node {
	for at := path[len(path)-1]; at != b; path = append(path, at) {
		at.i += sign(b.i - at.i)
		at.j += sign(b.j - at.j)
	}
	return path
}

func sign(n int) int { return min(max(n, -1), 1) }

// withoutLoops cuts a path short wherever it comes back to a crossing.
func withoutLoops(path []node) []node {
	at := map[node]int{}
	out := path[:0:0]
	for _, n := range path {
		if i, ok := at[n]; ok {
			for _, gone := range out[i+1:] {
				delete(at, gone)
			}
			out = out[:i+1]
			continue
		}
		at[n] = len(out)
		out = append(out, n)
	}
	return out
}
