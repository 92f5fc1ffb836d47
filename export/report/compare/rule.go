package compare

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// A Rule is what is known of a code.
type Rule struct {
	// Title is that of the rule of Quai, "" where it has none.
	Title lang.Text
	// Canonical and Quai tell whether the canonical validator 8.0.1 and Quai have it.
	Canonical, Quai bool
	// Replaces is the canonical code that the rule takes the place of in Quai's default
	// profile; ReplacedBy the code of Quai that takes the place of this one.
	Replaces, ReplacedBy string
}

// known is every rule of Quai by code.
type known struct {
	rules      map[string]*validate.Rule
	replacedBy map[string]string
}

func newKnown() known {
	k := known{map[string]*validate.Rule{}, map[string]string{}}
	for _, r := range profile.Rules() {
		k.rules[r.Code] = r
		if r.Replaces != "" {
			k.replacedBy[r.Replaces] = r.Code
		}
	}
	return k
}

func (k known) rule(code string) Rule {
	r := Rule{Canonical: profile.InCanonical(code), ReplacedBy: k.replacedBy[code]}
	if own := k.rules[code]; own != nil {
		r.Quai, r.Title, r.Replaces = true, own.Title, own.Replaces
	}
	return r
}
