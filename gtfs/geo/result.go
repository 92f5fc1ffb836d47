package geo

// A Kind says what is wrong with the place of a stop on a line.
type Kind uint8

// What can be wrong.
const (
	// TooFar: no place on the line is near enough.
	TooFar Kind = iota
	// TooFarByUserDist: the place at the feed's own distance is not near the stop.
	TooFarByUserDist
	// TooMany: so many places are near that it is in doubt which is meant.
	TooMany
	// OutOfOrder: every place near the stop lies before that of the previous stop.
	OutOfOrder
)

// A Problem is one thing wrong with how stops and line agree.
type Problem struct {
	Kind Kind
	// Stop is the stop's index in what was matched; Match the nearest place for it, or the
	// place at its distance.
	Stop  int
	Match Position
	// Previous is the stop before and PreviousMatch its place, for OutOfOrder; else -1.
	Previous      int
	PreviousMatch Position
	// Count is the number of places, for TooMany.
	Count int
}

// A Placement is the outcome of going over the stops once.
type Placement struct {
	// Problems stand in the order of the stops; one of order comes behind those of places.
	Problems []Problem
	// Positions has the place of every stop, or is nil where no assignment in order exists.
	Positions []Position
}

// A Result is what matching found.
type Result struct {
	// ByPlace is the outcome by place alone, ByUserDist that by the feed's distances,
	// which is done only if HasUserDist.
	ByPlace, ByUserDist Placement
	HasUserDist         bool
}
