package draw

import (
	"math"
	"slices"
	"strings"
)

// A path is a line of the map as it is drawn: beside the others that take the same
// street, as on the map of a good network, and not on top of them.
type path struct {
	line MapLine
	// route numbers the routes and strand the colours, in the order they come up. Routes of
	// one colour run as one strand: more of it would say nothing more.
	route, strand int
	points        []xy
}

const (
	// sampleStep is how far apart the samples of a line are, in units of the canvas;
	// together is how near the samples of two strands are that share a street.
	sampleStep = 4.0
	together   = 3.0
	// widest is the most that the lines of one street take up beside each other.
	widest = 16.0
)

// laidOut projects the lines and moves those that run together apart.
func (d *drawing) laidOut() []path {
	paths := d.projected()
	streets := newStreets(paths)
	for i := range paths {
		if p := &paths[i]; p.line.Weight > Light && len(p.points) > 1 {
			p.points = streets.aside(p)
		}
	}
	return paths
}

func (d *drawing) projected() []path {
	type identity struct{ label, color string }
	routes, strands := map[identity]int{}, map[string]int{}
	paths := make([]path, 0, len(d.Lines))
	for _, l := range d.Lines {
		route := numbered(routes, identity{l.Label, l.Color})
		strand := numbered(strands, strings.ToLower(l.Color))
		paths = append(paths, path{l, route, strand, d.projection.line(l.Points)})
	}
	return paths
}

// numbered returns the number of a key, the next one for a new key.
func numbered[K comparable](numbers map[K]int, key K) int {
	n, seen := numbers[key]
	if !seen {
		n = len(numbers)
		numbers[key] = n
	}
	return n
}

// streets knows for each small square of the canvas which strands go through it and where.
type streets struct{ squares map[[2]int][]sample }

// A sample is a point of a strand's line and the direction it has there, of length 1.
type sample struct {
	strand, weight int
	at, direction  xy
}

func newStreets(paths []path) streets {
	s := streets{map[[2]int][]sample{}}
	seen := map[sample]bool{} // thousands of lines may be one, in one colour
	for i := range paths {
		if paths[i].line.Weight > Light {
			for _, x := range samples(&paths[i]) {
				if !seen[x] {
					seen[x] = true
					s.squares[square(x.at)] = append(s.squares[square(x.at)], x)
				}
			}
		}
	}
	return s
}

func square(p xy) [2]int {
	return [2]int{int(math.Floor(p.x / together)), int(math.Floor(p.y / together))}
}

func samples(p *path) []sample {
	var all []sample
	for i := 1; i < len(p.points); i++ {
		a, b := p.points[i-1], p.points[i]
		length := a.distance(b)
		if length == 0 || length > 1e5 {
			continue
		}
		direction := b.minus(a).times(1 / length)
		n := max(1, int(math.Round(length/sampleStep)))
		for k := range n {
			all = append(all, sample{p.strand, int(p.line.Weight), a.toward(b, float64(k)/float64(n)), direction})
		}
	}
	if n := len(all); n > 0 {
		last := all[n-1]
		last.at = p.points[len(p.points)-1]
		all = append(all, last)
	}
	return all
}

// aside returns the path moved to its place among those that share its street.
func (s streets) aside(p *path) []xy {
	own := samples(p)
	moves := make([]xy, len(own))
	for i, x := range own {
		moves[i] = s.move(x, p.line.Weight)
	}
	smooth(moves)
	moved := make([]xy, len(own))
	for i, x := range own {
		moved[i] = x.at.plus(moves[i])
	}
	return simplified(moved)
}

// move returns how far a sample moves: to the right of the way the first of the strands
// goes, by its rank among them. That strand and not this one gives the direction, since
// the others may come the other way.
func (s streets) move(x sample, weight Weight) xy {
	sharing := s.sharing(x)
	if len(sharing) < 2 {
		return xy{}
	}
	rank := slices.IndexFunc(sharing, func(o sample) bool { return o.strand == x.strand })
	step := math.Min(weight.width()+0.6, widest/float64(len(sharing)))
	aside := (float64(rank) - float64(len(sharing)-1)/2) * step
	lead := sharing[0].direction
	return xy{-lead.y, lead.x}.times(aside)
}

// sharing returns one sample of each strand that runs along x, in order.
func (s streets) sharing(x sample) []sample {
	var found []sample
	home := square(x.at)
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			for _, o := range s.squares[[2]int{home[0] + dx, home[1] + dy}] {
				if along(x, o) {
					found = append(found, o)
				}
			}
		}
	}
	slices.SortStableFunc(found, func(a, b sample) int { return a.strand - b.strand })
	return slices.CompactFunc(found, func(a, b sample) bool { return a.strand == b.strand })
}

// along tells lines of one weight that run the same way or opposite; 0.8 is 37°.
func along(a, b sample) bool {
	same := float64(a.direction.x*b.direction.x) + float64(a.direction.y*b.direction.y)
	return a.weight == b.weight && math.Abs(same) > 0.8 && a.at.distance(b.at) <= together
}

// smooth takes the mean over some samples to both sides, so that a line comes to its
// place in a curve and not in a step.
func smooth(moves []xy) {
	const half = 4
	before := slices.Clone(moves)
	for i := range moves {
		sum, n := xy{}, 0
		for k := max(0, i-half); k <= min(len(moves)-1, i+half); k++ {
			sum = sum.plus(before[k])
			n++
		}
		moves[i] = sum.times(1 / float64(n))
	}
}
