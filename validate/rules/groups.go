package rules

// groups are numbers in groups of those that have one key, in the order of the first of
// each.
type groups struct {
	members []int32 // group after group, each in order
	ends    []int32 // of each group in members
}

// groupBy groups the numbers below n.
func groupBy[K comparable](n int, key func(i int) K) groups {
	g, of, number := groups{members: make([]int32, n)}, make([]int32, n), make(map[K]int32, n)
	for i := range n {
		k := key(i)
		group, ok := number[k]
		if !ok {
			group = int32(len(g.ends))
			number[k], g.ends = group, append(g.ends, 0)
		}
		of[i] = group
		g.ends[group]++
	}
	begin := int32(0)
	for group, members := range g.ends {
		g.ends[group] = begin
		begin += members
	}
	for i, group := range of {
		g.members[g.ends[group]] = int32(i)
		g.ends[group]++ // from where the group begins to where it ends
	}
	return g
}

func (g groups) len() int { return len(g.ends) }

// of returns the members of a group.
func (g groups) of(group int) []int32 {
	begin := int32(0)
	if group > 0 {
		begin = g.ends[group-1]
	}
	return g.members[begin:g.ends[group]]
}
