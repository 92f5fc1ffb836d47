package report

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// factsOf says for whom, when and which file.
func factsOf(in *Input) (facts []fact) {
	add := func(en, fr string, value lang.Text, code bool) {
		if value.EN != "" {
			facts = append(facts, fact{lang.Text{EN: en, FR: fr}, value, code})
		}
	}
	if r := in.Result; r != nil {
		if first, last := serviceWindow(r.Feed); first.IsSet() {
			add("Service", "Desserte", lang.Join(dated(first), same(" – "), dated(last)), false)
		}
		add("Judged for", "Évalué au", dated(r.Date), false)
	}
	file := same(shown(in.Name, 120))
	if in.Size > 0 {
		file = lang.Join(file, lang.Text{EN: ", " + lang.Bytes(lang.EN, in.Size), FR: ", " + lang.Bytes(lang.FR, in.Size)})
	}
	add("File", "Fichier", file, false)
	if r := in.Result; r != nil {
		t := r.Feed.FeedInfo
		add("Version of the feed", "Version du jeu", same(shown(r.Feed.Text(t.FeedVersion.At(0)), 120)), false)
		if r.Country != "" {
			add("Country", "Pays", same(shown(r.Country, 20)), false)
		}
	}
	add("SHA-256", "SHA-256", same(shown(in.SHA256, 80)), true)
	return facts
}

// publisher names whose feed it is: the agencies where they are few, else the publisher.
func publisher(f *gtfs.Feed) string {
	var names []string
	seen := map[gtfs.Text]bool{}
	for _, name := range f.Agency.AgencyName.Values() {
		if name != 0 && !seen[name] {
			seen[name] = true
			names = append(names, f.Text(name))
		}
	}
	if len(names) > 0 && len(names) <= 3 {
		return lang.List(lang.EN, names[:1]) + rest(names[1:])
	}
	if name := f.Text(f.FeedInfo.FeedPublisherName.At(0)); name != "" {
		return name
	}
	if len(names) > 0 {
		return names[0] + " …"
	}
	return ""
}

func rest(names []string) (s string) {
	for _, n := range names {
		s += ", " + n
	}
	return s
}
