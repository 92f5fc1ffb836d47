// Package geo measures on the sphere: distances between stops, stops against the
// line a vehicle follows, neighbours.
//
// A [Point] is a place as a feed gives it, in degrees. A [Vector] is the same place on
// the unit sphere, which is what all work with lines is done on. A [Line] is a shape:
// its vectors and the metres travelled to each of them. A [Matcher] puts the calls of a
// trip on a line, and a [Grid] finds points that are near each other. A [Spot] is a point
// made ready for distances, and a [Circle] tells near spots from far ones, mostly without.
//
// Rules of this project are compared with those of the reference validator, whose
// results near a limit hang on the last bits. The formulas here are therefore those of
// S2 for Java 2.0.0, which that validator uses, written so that no multiplication and
// addition are ever fused (each product stands in a float64 conversion): the same input
// gives the same bits on every machine.
package geo

// EarthRadius is the radius of the sphere all distances are measured on, in metres.
const EarthRadius = 6371010
