package portal

import (
	"cmp"
	"net/url"
	"strings"
	"unicode"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A modeGroup is the routes of one mode.
type modeGroup struct {
	Name   lang.Text
	Routes []routeFacts
}

// groupsOf sorts routes by mode; within one they keep their order.
func groupsOf(routes []routeFacts) []modeGroup {
	var groups []modeGroup
	for _, m := range modes() {
		g := modeGroup{Name: m.name}
		for _, r := range routes {
			if modeNamed(r.Mode).key == m.key {
				g.Routes = append(g.Routes, r)
			}
		}
		if len(g.Routes) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// Shown are the routes that a page lists, and Hidden how many more there are.
func (g modeGroup) Shown() []routeFacts { return g.Routes[:min(shownRoutes, len(g.Routes))] }

// Hidden is how many routes the page leaves to the table of routes.
func (g modeGroup) Hidden() int { return len(g.Routes) - len(g.Shown()) }

// Sign is what stands on the route's sign.
func (r routeFacts) Sign() string { return cmp.Or(r.ShortName, r.LongName, r.ID) }

// Name is the rest of the route's name.
func (r routeFacts) Name() string {
	if r.ShortName == "" || r.LongName == r.ShortName || !strings.ContainsFunc(r.LongName, unicode.IsLetter) {
		return ""
	}
	return r.LongName
}

// Class names the colours of the sign.
func (r routeFacts) Class() string { return r.class() }

// Web is the address of a contact where it is one of the web.
func (c contact) Web() string {
	u, err := url.Parse(strings.TrimSpace(c.URL))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// Mail is the address of a contact where it looks like one of e-mail.
func (c contact) Mail() string {
	name, host, ok := strings.Cut(strings.TrimSpace(c.Email), "@")
	if !ok || name == "" || !strings.Contains(host, ".") || strings.ContainsAny(name+host, " <>\"?&%/\\@,;:") {
		return ""
	}
	return name + "@" + host
}

// Tell is who to tell about an error: the feed's contact, else its first agency that has
// one; empty where nobody is named.
func (p *feedPage) Tell() contact {
	if p.Facts == nil {
		return contact{}
	}
	for _, c := range append([]contact{p.Facts.Contact}, p.Facts.Agencies...) {
		if c.Mail() != "" || c == p.Facts.Contact && c.Web() != "" {
			return c
		}
	}
	return contact{}
}
