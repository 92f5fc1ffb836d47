package compare

import (
	"github.com/quai-transit/quai/gtfs/lang"
)

// A Caveat is a reason to read the counts with care.
type Caveat struct {
	// Kind is the name that programs read: "refused", "feed", "data", "date", "country".
	Kind string
	// Text says it in a sentence.
	Text lang.Text
}

// caveats looks for what makes two reports hard to compare, the gravest first.
func caveats(c *Comparison) (list []Caveat) {
	a, b := c.A, c.B
	add := func(kind string, parts ...lang.Text) { list = append(list, Caveat{kind, lang.Join(parts...)}) }
	for _, r := range []struct {
		letter string
		*Report
	}{{"A", a}, {"B", b}} {
		if r.Refused.EN != "" {
			add("refused", lang.Text{EN: r.letter + " could not read its feed: ", FR: r.letter + " n’a pas pu lire son jeu de données : "},
				lang.Text{EN: shown(r.Refused.EN, 200), FR: shown(r.Refused.FR, 200)})
		}
	}
	of, and, other := otherFeed(a, b)
	switch {
	case other:
		add("feed", lang.Text{EN: "Two feeds: ", FR: "Deux jeux de données : "}, of, same(" / "), and, same("."))
	case c.Feed.Any():
		add("data", lang.Text{EN: "The data differ as well (another delivery, or rows that one could not read), so counts may differ for that reason alone.",
			FR: "Les données diffèrent aussi (autre livraison, ou lignes que l’un n’a pas pu lire) : des nombres peuvent différer pour cette seule raison."})
	}
	if differ(a.Date, b.Date) {
		add("date", lang.Text{EN: "Judged for two days, ", FR: "Évalués pour deux jours, "}, dated(a.Date), same(" / "), dated(b.Date),
			lang.Text{EN: ": what has expired or runs soon counts differently.", FR: " : ce qui est échu ou à venir se compte autrement."})
	}
	if a.Country != b.Country && a.Validator != "" && b.Validator != "" {
		add("country", lang.Text{EN: "Judged for two countries, ", FR: "Évalués pour deux pays, "}, orNone(a.Country), same(" / "), orNone(b.Country),
			lang.Text{EN: ": phone numbers count differently.", FR: " : les numéros de téléphone se comptent autrement."})
	}
	return list
}

// otherFeed tells whether the reports are of the feeds of two operators. Their names
// count where both tell them: publishers may gather the feeds of many.
func otherFeed(a, b *Report) (of, and lang.Text, other bool) {
	if len(a.Agencies) > 0 && len(b.Agencies) > 0 {
		none := len(without(a.Agencies, b.Agencies)) == len(a.Agencies)
		return listed(a.Agencies), listed(b.Agencies), none
	}
	return name(a.Publisher), name(b.Publisher), differ(a.Publisher, b.Publisher)
}

func orNone(s string) lang.Text {
	if s == "" {
		return lang.Text{EN: "none", FR: "aucun"}
	}
	return name(s)
}
