// Package sample makes a believable city network of any size as a GTFS zip,
// with errors planted on request.
//
// The city, Valmont-sur-Loire, is invented. It has a bent grid of streets, a
// river with bridges, a ring, metro, tram, bus, night, school and ferry lines,
// French day types and two depots. Without planted errors the feed is clean: the
// reference validator finds no error and no warning in it.
//
// The package writes CSV text by itself and knows nothing of how feeds are read,
// so that what it plants can judge the reader and the rules.
//
// Words: a place is a named spot of the city, a stop is a row of stops.txt, a
// pattern is a line in one direction, a unit is a line on one service, a plant
// is one error put in on purpose.
package sample

import (
	"fmt"
	"io"
	"math"
	"time"
)

// Options says what to make. The zero value is a city of about 420 stops and
// 6,000 trips from 1 November 2026, without errors.
type Options struct {
	// Seed chooses the city: another seed, another plan, other names.
	Seed uint64
	// Stops is roughly how many platforms and poles (location_type 0) there are;
	// 0 means 420, less than 20 is taken as 20.
	Stops int
	// Trips is roughly how many rows trips.txt has; 0 means 6,000. Every line runs
	// at least once each way on each of its day types, so few trips for many stops
	// come out as more.
	Trips int
	// Start is the first day of service, of which only the date counts; the zero
	// time means 2026-11-01. The timetable is valid for 181 days. One that begins in
	// the thin timetable of July or August makes the reference validator warn, until
	// term, that the coming days are not covered (trip_coverage_not_active_for_next7_days).
	Start time.Time
	// Errors are codes out of [Codes], each planted once whatever the order or
	// repetition.
	Errors []string
}

// Planted lists the planted errors in order of code.
type Planted []Plant

// A Plant is one error put in on purpose and where it stands.
type Plant struct {
	Code string // the rule that must find it
	File string // "stops.txt"
	Row  int    // line in the file, the header is 1; 0 where the whole file is meant
	// Field is the column of the cell; "" where the row or the file is meant.
	Field string
	// Value is the text of the cell, unquoted; for a column of the header its name.
	Value string
	// Entity is the id of what is wrong: of the stop, trip, route, shape or service,
	// or the name of the file.
	Entity string
	// Count is how many findings of Code this makes.
	Count int
}

const days = 181 // of validity: about six months

// Write makes a feed and writes it to w as a zip. The same options give the same
// bytes. It returns what was planted. An unknown code in o.Errors is an error
// that lists the choices, before anything is written; other errors come from w.
func Write(w io.Writer, o Options) (Planted, error) {
	recipes, err := choose(o.Errors)
	if err != nil {
		return nil, err
	}
	f := compose(newCity(o.withDefaults()))
	for _, r := range recipes {
		f.plant(r)
	}
	if err := f.writeZip(w); err != nil {
		return nil, fmt.Errorf("write sample feed: %w", err)
	}
	return f.planted(), nil
}

func (o Options) withDefaults() Options {
	if o.Stops <= 0 {
		o.Stops = 420
	}
	if o.Trips <= 0 {
		o.Trips = 6000
	}
	if o.Start.IsZero() {
		o.Start = time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)
	}
	o.Stops = min(max(o.Stops, 20), math.MaxInt32)
	y, m, d := o.Start.Date()
	o.Start = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return o
}
