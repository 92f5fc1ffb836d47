// Package profile says which rules run over a feed, and how its bytes are read.
//
// A profile is one value: a reading dialect, the rules, a gate for each, and named
// slips of the canonical validator. No other code knows a profile's name.
package profile

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/fixture"
)

// A Profile is a way of reading and judging feeds.
type Profile struct {
	Name string
	// Dialect is the way of reading bytes.
	Dialect gtfs.Dialect
	// Delta is where the schema differs from the reference.
	Delta []gtfs.Delta
	// Rules are the rules that run, by code.
	Rules []*validate.Rule
	// Gate tells why a rule must not run on a feed; nil means that it runs where the
	// files it reads are there.
	Gate func(*validate.Rule, *gtfs.Feed) string
	// Clean tells whether a file can be relied on; nil means that it was read to its end.
	Clean func(*gtfs.Feed, gtfs.File) bool
	// Quirks are the named slips of the canonical validator that are repeated.
	Quirks map[string]bool
	// DropIn says that a report takes the place of that of the canonical validator, see
	// report.Input.
	DropIn bool
}

// Default is the profile for everyday use: it reads whatever can be read, and every
// rule runs that can, but for those that a better one replaces and those about the run
// of the canonical validator.
func Default() *Profile { return &Profile{Name: "default", Rules: unreplaced(ofFeed(Rules()))} }

// Canonical is the profile that reads and judges as the canonical validator 8.0.1
// does, as far as the rules that exist here go.
func Canonical() *Profile {
	return &Profile{
		Name: "canonical", Dialect: gtfs.Canonical, Delta: canonicalDelta(), Rules: canonicalRules(),
		Gate: gateOf(canonicalGates()), Clean: clean, Quirks: canonicalQuirks(), DropIn: true,
	}
}

// All lists the profiles, the usual one first.
func All() []*Profile { return []*Profile{Default(), Canonical()} }

// Named returns the profile called name, or an error that lists the choices.
func Named(name string) (*Profile, error) {
	var names []string
	for _, p := range All() {
		if p.Name == name {
			return p, nil
		}
		names = append(names, p.Name)
	}
	return nil, fmt.Errorf("profile %q is not known: choose %s", name, strings.Join(names, " or "))
}

// Options returns what validate.Run needs to judge with the profile on a day.
func (p *Profile) Options(date gtfs.Date) validate.Options {
	return validate.Options{
		Rules: p.Rules, Date: date, Gate: p.Gate, Clean: p.Clean,
		Quirk: func(name string) bool { return p.Quirks[name] },
	}
}

// Reading returns what gtfs.Read needs to read with the profile.
func (p *Profile) Reading(country string) gtfs.Options {
	return gtfs.Options{Dialect: p.Dialect, Delta: p.Delta, Country: country}
}

// RunFixture reads the feed of a fixture and runs the rules of its profile over it. The
// feed of the result is closed: its rows are there, its raw text is not.
func RunFixture(ctx context.Context, f *fixture.Fixture) (*validate.Result, error) {
	return runFixture(ctx, f, "")
}

// runFixture runs the rule called code, or with no code those of the profile.
func runFixture(ctx context.Context, f *fixture.Fixture, code string) (res *validate.Result, err error) {
	p, err := Named(f.Profile)
	if err != nil {
		return nil, err
	}
	fsys, err := f.FS()
	if err != nil {
		return nil, err
	}
	a, err := source.FromFS(fsys, f.Name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, a.Close()) }()
	feed, err := gtfs.Read(ctx, a, p.Reading(f.Country))
	if err != nil {
		return nil, err
	}
	o := p.Options(f.Date)
	o.Country = f.Country
	if code != "" {
		o.Rules = slices.DeleteFunc(Rules(), func(r *validate.Rule) bool { return r.Code != code })
	}
	return validate.Run(ctx, feed, o)
}
