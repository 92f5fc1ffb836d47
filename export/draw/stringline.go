package draw

import (
	"github.com/quai-transit/quai/gtfs/lang"
)

// A StringLine is a string-line (Marey) diagram: the stops of a line downwards at their
// true distances, time to the right, each trip a line.
type StringLine struct {
	// Title names the picture and Desc says what is in it, in the language Lang.
	Title, Desc string
	Lang        lang.Lang
	// Width and Height are the size in CSS pixels; 0 is 720 × 420.
	Width, Height int
	Stops         []StringStop
	Trips         []StringTrip
	// Faults are what is wrong, drawn red over the trip.
	Faults []StringFault
}

// A StringStop is a stop and how far along the line it lies.
type StringStop struct {
	Name   string
	Metres float64
}

// A StringTrip is a trip. Focus is the one in question; the others are its neighbours.
type StringTrip struct {
	Label string
	Focus bool
	Calls []StringCall
}

// A StringCall is a call at Stops[Stop], in seconds since the start of the service day.
// A time that is not given is -1; with both missing the call is left out.
type StringCall struct {
	Stop               int
	Arrival, Departure int
}

// A StringFault is what is wrong between two calls of a trip, or at one (From = To).
type StringFault struct {
	Trip, From, To int
	Label          string
}

// Marey draws a string-line diagram.
func Marey(s StringLine) []byte {
	if s.Width <= 0 || s.Height <= 0 {
		s.Width, s.Height = 720, 420
	}
	d := &marey{StringLine: s, canvas: newCanvas(float64(s.Width), float64(s.Height), s.Title, s.Desc)}
	d.measure()
	d.grid()
	for _, focus := range []bool{false, true} {
		for _, t := range s.Trips {
			if t.Focus == focus {
				d.trip(t)
			}
		}
	}
	for _, f := range s.Faults {
		d.fault(f)
	}
	return d.canvas.done()
}
