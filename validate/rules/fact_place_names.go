package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// placeNames are the names of stops as [normName] writes them.
type placeNames struct {
	of    []int32  // of each stop id, the name in texts; 0 where it has none
	texts []string // texts[0] is ""
}

// namesOfPlaces are the names of the stops of a feed. Equal names have equal numbers.
var namesOfPlaces = validate.NewFact(func(f *gtfs.Feed) *placeNames {
	n := &placeNames{of: make([]int32, f.Stops.StopID.Space().Len()+1), texts: []string{""}}
	byText, byName := map[gtfs.Text]int32{0: 0}, map[string]int32{"": 0}
	for i, id := range f.Stops.StopID.Values() {
		text := f.Stops.StopName.At(i)
		number, ok := byText[text]
		if !ok {
			number = n.number(normName(f.Text(text)), byName)
			byText[text] = number
		}
		n.of[id] = number
	}
	return n
})

func (n *placeNames) number(name string, byName map[string]int32) int32 {
	number, ok := byName[name]
	if !ok {
		number = int32(len(n.texts))
		n.texts, byName[name] = append(n.texts, name), number
	}
	return number
}

// alike returns how similar the names of two stops are, 0 where one has none.
func (n *placeNames) alike(a, b gtfs.StopID) float64 {
	x, y := n.of[a], n.of[b]
	switch {
	case x == 0 || y == 0:
		return 0
	case x == y:
		return 1
	}
	return similarity(n.texts[x], n.texts[y])
}
