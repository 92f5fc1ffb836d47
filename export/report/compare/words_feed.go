package compare

import "github.com/quai-transit/quai/gtfs/lang"

// A feedLine is something that differs in the feed. Names are those that only one has.
type feedLine struct {
	what, a, b lang.Text
	names      bool
}

// lines are what differs in the feed.
func (d FeedDifference) lines(c *Comparison) (list []feedLine) {
	for _, n := range d.Counts {
		list = append(list, feedLine{what: things(n.Name), a: integer(n.A), b: integer(n.B)})
	}
	if d.Service {
		list = append(list, feedLine{what: lang.Text{EN: "service", FR: "desserte"}, a: c.A.service(), b: c.B.service()})
	}
	for _, n := range []struct {
		what lang.Text
		NamesDifference
	}{
		{lang.Text{EN: "files", FR: "fichiers"}, d.Files},
		{lang.Text{EN: "features", FR: "fonctionnalités"}, d.Features},
	} {
		if n.any() {
			list = append(list, feedLine{n.what, orDash(n.OnlyA), orDash(n.OnlyB), true})
		}
	}
	return list
}

func (r *Report) service() lang.Text {
	return lang.Join(dated(r.ServiceStart), same(" – "), dated(r.ServiceEnd))
}

func orDash(names []string) lang.Text {
	if len(names) == 0 {
		return same(lang.Absent)
	}
	return listed(names)
}

// things names what a report counts.
func things(s string) lang.Text {
	switch s {
	case "Shapes":
		return lang.Text{EN: "shapes", FR: "tracés"}
	case "Stops":
		return lang.Text{EN: "stops", FR: "arrêts"}
	case "Routes":
		return lang.Text{EN: "routes", FR: "lignes"}
	case "Trips":
		return lang.Text{EN: "trips", FR: "courses"}
	case "Agencies":
		return lang.Text{EN: "agencies", FR: "exploitants"}
	case "Blocks":
		return lang.Text{EN: "blocks", FR: "blocs"}
	}
	return name(s)
}
