package main

import (
	"context"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// A card is all there is to tell about a rule.
type card struct {
	*validate.Rule
	files      []gtfs.File // that it reads or may point at
	profiles   []string    // that it runs in
	canonical  bool        // the canonical validator has it
	replacedBy string      // the code of the rule that takes its place, "" of none
	details    []detailCard
}

// A catalogue makes the cards of rules.
type catalogue struct {
	feed     *gtfs.Feed // for what GTFS declares
	profiles []*profile.Profile
	replaced map[string]string // the code of the better rule by the code of the other
}

func newCatalogue(ctx context.Context) (*catalogue, error) {
	feed, err := declared(ctx)
	if err != nil {
		return nil, err
	}
	c := &catalogue{feed: feed, profiles: profile.All(), replaced: map[string]string{}}
	for _, r := range profile.Rules() {
		c.replaced[r.Replaces] = r.Code
	}
	return c, nil
}

// card makes the card of a rule.
func (c *catalogue) card(r *validate.Rule) *card {
	k := &card{Rule: r, files: filesOf(r, c.feed), replacedBy: c.replaced[r.Code]}
	for _, p := range c.profiles {
		if hasRule(p, r.Code) {
			k.profiles = append(k.profiles, p.Name)
		}
	}
	k.canonical = profile.InCanonical(r.Code)
	k.details = c.details(r)
	return k
}

// examples works out the examples of a rule: one with the fault, one without, as far as
// there are any. They are not kept, since each holds a feed.
func (k *card) examples(ctx context.Context) (shown []*shownExample, err error) {
	bad, err := profile.ExampleOf(ctx, k.Code)
	if err != nil {
		return nil, err
	}
	good, err := goodExampleOf(k.Code)
	if err != nil {
		return nil, err
	}
	dated := bad != nil && good != nil && bad.Date != good.Date
	for _, e := range []struct {
		title lang.Text
		of    *profile.Example
	}{{badTitle, bad}, {goodTitle, good}} {
		if e.of == nil {
			continue
		}
		s, err := show(e.title, e.of, dated)
		if err != nil {
			return nil, err
		}
		shown = append(shown, s)
	}
	return shown, nil
}

func namesOf(files []gtfs.File) (names []string) {
	for _, f := range files {
		names = append(names, f.String())
	}
	return names
}

func hasFile(files []gtfs.File, file gtfs.File) bool { return slices.Contains(files, file) }
