package sample

// A namer invents names that never repeat.
type namer struct {
	dice
	used      map[string]bool
	landmarks []string
}

func newNamer(d dice) *namer {
	n := &namer{dice: d, used: map[string]bool{}, landmarks: append([]string(nil), landmarks...)}
	d.Shuffle(len(n.landmarks)-2, func(i, j int) {
		n.landmarks[i+2], n.landmarks[j+2] = n.landmarks[j+2], n.landmarks[i+2]
	})
	return n
}

// landmark returns the name of a spot that everyone knows while there are any.
func (n *namer) landmark() string {
	for len(n.landmarks) > 0 {
		name := n.landmarks[0]
		n.landmarks = n.landmarks[1:]
		if n.take(name) {
			return name
		}
	}
	return n.street()
}

// street returns the name of an ordinary stop.
func (n *namer) street() string {
	for try := 0; ; try++ {
		name := n.single()
		if n.IntN(9) == 0 || try > 3 {
			name += " – " + n.single()
		}
		if n.take(name) {
			return name
		}
	}
}

// village returns the name of a stop in a commune around the city.
func (n *namer) village() string {
	for {
		name := pick(n.dice, saints) + pick(n.dice, banks) + " – " + pick(n.dice, villageSpots)
		if n.take(name) {
			return name
		}
		if s := n.single(); n.take(name + " – " + s) {
			return name + " – " + s
		}
	}
}

func (n *namer) single() string {
	if n.IntN(5) < 2 {
		return pick(n.dice, buildings) + " " + pick(n.dice, people)
	}
	return pick(n.dice, fields) + " " + pick(n.dice, owners)
}

func (n *namer) take(name string) bool {
	if n.used[name] {
		return false
	}
	n.used[name] = true
	return true
}

func pick(d dice, list []string) string { return list[d.IntN(len(list))] }
