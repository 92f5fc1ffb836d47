package profile

import (
	"cmp"
	"slices"

	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/rules"
	"github.com/quai-transit/quai/validate/schema"
)

// Rules lists every rule there is by code, those that another one replaces too.
func Rules() []*validate.Rule {
	all := append(rules.All(), schema.All()...)
	slices.SortFunc(all, func(a, b *validate.Rule) int { return cmp.Compare(a.Code, b.Code) })
	return all
}

// unreplaced leaves out the rules that another one replaces.
func unreplaced(all []*validate.Rule) []*validate.Rule {
	replaced := map[string]bool{}
	for _, r := range all {
		replaced[r.Replaces] = true
	}
	return slices.DeleteFunc(all, func(r *validate.Rule) bool { return replaced[r.Code] })
}

// ofFeed leaves out the rules about the run of the canonical validator.
func ofFeed(all []*validate.Rule) []*validate.Rule {
	return slices.DeleteFunc(all, func(r *validate.Rule) bool { return r.System })
}

// canonicalRules leaves out the rules that the canonical validator has not.
func canonicalRules() []*validate.Rule {
	codes := canonicalCodes()
	return slices.DeleteFunc(Rules(), func(r *validate.Rule) bool {
		_, known := slices.BinarySearch(codes, r.Code)
		return !known
	})
}
