package clean

import (
	"fmt"
	"regexp"
)

// publicName is what names of files, columns and members look like in GTFS and its
// extensions. Anything else may be no name at all: a first row where the header is
// missing, a file called after a person.
var publicName = regexp.MustCompile(`^[a-z][a-z0-9_.\[\]-]{0,60}$`)

// Public returns the report as it may be published: what was left out is told, but a
// name that does not look like one is told by a number only.
func (r *Report) Public() *Report {
	p := &Report{NotDone: r.NotDone, counts: r.counts}
	for i, c := range r.Changes {
		if c.Fix == dropUnlisted {
			c.File, c.Field = numbered(c.File, "file", i), numbered(c.Field, "field", i)
		}
		p.Changes = append(p.Changes, c)
	}
	return p
}

func numbered(name, what string, i int) string {
	if name == "" || publicName.MatchString(name) {
		return name
	}
	return fmt.Sprintf("%s-%d", what, i+1)
}

// Join returns a report of this one and what was done after it.
func (r *Report) Join(later *Report) *Report {
	all := &Report{}
	for _, part := range []*Report{r, later} {
		for _, c := range part.Changes {
			all.add(c, c.Count)
		}
		all.NotDone = append(all.NotDone, part.NotDone...)
	}
	return all
}
