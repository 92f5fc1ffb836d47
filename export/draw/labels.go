package draw

import (
	"cmp"
	"slices"
)

// A label is what is written at a place of the map: the signs of the routes that end
// there, then a name.
type label struct {
	at     xy
	signs  []MapLine
	name   string
	weight Weight
	rank   int
}

const (
	nameSize = 12.0
	signSize = 11.0
	// maxSigns is how many routes are signed at one end; the others are counted.
	maxSigns = 6
	// joined is how near two ends, or an end and a stop, are that share a label.
	joined = 14.0
)

// labels places what is more important first; a label that finds no free place is left out.
func (d *drawing) labels() {
	all := d.named(d.ends())
	slices.SortStableFunc(all, func(a, b label) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(b.rank, a.rank), cmp.Compare(len(b.signs), len(a.signs)))
	})
	for _, l := range all {
		if place, ok := d.placed(l); ok {
			d.label(l, place)
		}
	}
}

// ends gives a label to each place where routes end.
func (d *drawing) ends() []label {
	var all []label
	for _, p := range d.longest() {
		for _, at := range []xy{p.points[0], p.points[len(p.points)-1]} {
			if !d.frame.has(at) {
				continue
			}
			i := slices.IndexFunc(all, func(l label) bool { return l.at.distance(at) < joined })
			if i < 0 {
				all = append(all, label{at: at})
				i = len(all) - 1
			}
			all[i].add(p.line)
		}
	}
	for _, l := range all {
		slices.SortStableFunc(l.signs, func(a, b MapLine) int { return cmp.Compare(b.Weight, a.Weight) })
	}
	return all
}

func (l *label) add(line MapLine) {
	l.weight = max(l.weight, line.Weight)
	if !slices.ContainsFunc(l.signs, func(o MapLine) bool { return o.Label == line.Label && o.Color == line.Color }) {
		l.signs = append(l.signs, line)
	}
}

// longest returns for each labelled route the longest of its paths, in the order of routes.
func (d *drawing) longest() []path {
	best := map[int]path{}
	var routes []int
	for _, p := range d.paths {
		if p.line.Label == "" || p.line.Weight == Light || len(p.points) < 2 {
			continue
		}
		old, seen := best[p.route]
		if !seen {
			routes = append(routes, p.route)
		}
		if !seen || pathLength(p.points) > pathLength(old.points) {
			best[p.route] = p
		}
	}
	all := make([]path, len(routes))
	for i, r := range routes {
		all[i] = best[r]
	}
	return all
}

func pathLength(points []xy) float64 {
	sum := 0.0
	for i := 1; i < len(points); i++ {
		sum += points[i-1].distance(points[i])
	}
	return sum
}

// named adds the names of stops: to the end of a line where one is near, else alone.
func (d *drawing) named(ends []label) []label {
	stops := slices.Clone(d.Stops)
	slices.SortStableFunc(stops, func(a, b MapStop) int { return cmp.Compare(b.Rank, a.Rank) })
	for _, s := range stops {
		if s.Rank <= 0 || s.Name == "" || !s.At.Known() {
			continue
		}
		at := d.projection.at(s.At)
		i := slices.IndexFunc(ends, func(l label) bool { return l.at.distance(at) < joined })
		switch {
		case i < 0 && d.frame.has(at):
			ends = append(ends, label{at: at, name: s.Name, rank: s.Rank})
		case i >= 0 && ends[i].name == "":
			ends[i].name, ends[i].rank, ends[i].at = s.Name, s.Rank, at
		}
	}
	return ends
}
