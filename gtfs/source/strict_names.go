package source

import (
	"regexp"
	"strings"
)

// strictEntries makes entries of the members of a zip as the canonical validator knows
// them: by the names that its zip library gives them, each name once.
//
// Behind an entry for a folder called like the zip it takes the folder off all names
// (people pack so on a Mac), and then asks for an entry of the name that is left: there
// is none, but for one that has that name from the start.
func (a *Archive) strictEntries(p packed, members []*member) {
	own := strings.ReplaceAll(a.Name, ".zip", "")
	written, seen, off := map[string]*member{}, map[string]bool{}, false
	for _, m := range members {
		if name := m.slashed(); written[name] == nil {
			written[name] = m
		}
	}
	wrapper := inRegexp(own + "/")
	for _, m := range members {
		name := m.slashed()
		off = off || name == own+"/"
		if off {
			name = withoutFirst(wrapper, name)
		}
		if checkName(name) != nil || seen[name] || strings.HasSuffix(name, "/") || strings.TrimSpace(name) == "" || name == ".DS_Store" {
			continue
		}
		seen[name] = true
		a.Entries = append(a.Entries, strictEntry(p, written[name], name))
	}
}

// strictEntry makes the entry of a name; m is nil where no entry is written so.
func strictEntry(p packed, m *member, name string) *Entry {
	if m == nil {
		return &Entry{Path: name, strict: true, closed: closed(NoSuchEntry, name, "")}
	}
	e := m.entry(p)
	e.Path, e.strict = name, true
	if thrown := m.unopened(name); thrown != "" {
		e.closed = closed(Unopened, name, thrown)
	} else if methodName(m.method) == "" {
		e.closed = refuse(Damaged, name, "it is compressed by method %d, which cannot be read",
			"il est comprimé par la méthode %d, illisible ici", m.method)
	}
	return e
}

// slashed returns the name with / for \ where the system that made the zip is said to be
// DOS and the name has no / of its own. Elsewhere \ is a part of the name.
func (m *member) slashed() string {
	const hostDOS = 0
	if m.host&0xf == hostDOS && !strings.Contains(m.path, "/") {
		return strings.ReplaceAll(m.path, `\`, "/")
	}
	return m.path
}

// inRegexp reads a name as the regular expression that the canonical validator takes it
// for: "feed (1)" is found in "feed 1". A name that is none stands for itself.
func inRegexp(name string) *regexp.Regexp {
	if re, err := regexp.Compile(name); err == nil {
		return re
	}
	return regexp.MustCompile(regexp.QuoteMeta(name))
}

// withoutFirst takes the first match out of a name, wherever it stands.
func withoutFirst(re *regexp.Regexp, name string) string {
	if at := re.FindStringIndex(name); at != nil {
		return name[:at[0]] + name[at[1]:]
	}
	return name
}
