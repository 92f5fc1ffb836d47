package compare

import (
	"cmp"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// verdict is the answer in a sentence.
func (c *Comparison) verdict() lang.Text {
	differ, same := int64(len(c.Differ)), int64(len(c.Same))
	equal := counted(same, "%s is the same", "%s are the same", "%s est identique", "%s sont identiques")
	if same == 0 {
		equal = lang.Text{EN: "none is the same", FR: "aucun n’est identique"}
	}
	switch {
	case differ+same == 0:
		return lang.Text{EN: "Neither report found anything.", FR: "Aucun des deux rapports n’a de constat."}
	case differ == 0:
		return counted(same, "No difference: the one code is the same.", "No difference: all %s codes are the same.",
			"Aucune différence : le seul code est identique.", "Aucune différence : les %s codes sont identiques.")
	}
	return lang.Join(counted(differ, "%s code differs", "%s codes differ", "%s code diffère", "%s codes diffèrent"),
		lang.Text{EN: ", ", FR: ", "}, equal, lang.Text{EN: ".", FR: "."})
}

// called is what the report was called by who gave it.
func (r *Report) called() lang.Text {
	if r.Name == "-" {
		return lang.Text{EN: "standard input", FR: "entrée standard"}
	}
	return same(shown(r.Name, 200))
}

// validator names the validator and its version. The canonical one has no name in reports.
func (r *Report) validator() lang.Text {
	switch v := r.Validator; {
	case v == "":
		return lang.Text{EN: "validator not told", FR: "validateur non précisé"}
	case v[0] >= '0' && v[0] <= '9':
		return lang.Join(lang.Text{EN: "canonical validator ", FR: "validateur canonique "}, name(v))
	}
	return name(r.Validator)
}

// whose names the publisher, or the agencies where it is not told.
func whose(r *Report) lang.Text {
	if r.Publisher != "" {
		return name(r.Publisher)
	}
	return listed(r.Agencies)
}

// feed names the feed: its file, and whose it is.
func (r *Report) feed() lang.Text {
	var parts []lang.Text
	if r.Input != "" {
		parts = append(parts, name(inputName(r.Input)))
	}
	if who := whose(r); who.EN != "" {
		parts = append(parts, who)
	}
	if len(parts) == 0 {
		return lang.Text{EN: "feed not told", FR: "jeu de données non précisé"}
	}
	return joined(parts, " · ")
}

// inputName is a URL without what may be secret in it, or the last part of a path: that
// the canonical validator writes as a file: URL.
func inputName(input string) string {
	u, err := url.Parse(input)
	if err == nil && u.Host != "" && strings.HasPrefix(u.Scheme, "http") {
		return u.Host + u.Path
	}
	if err == nil && u.Scheme == "file" {
		input = u.Path
	}
	return path.Base(strings.ReplaceAll(input, `\`, "/"))
}

// judged tells day and country.
func (r *Report) judged() lang.Text {
	day := lang.Text{EN: "day not told", FR: "jour non précisé"}
	if r.Date != "" {
		day = lang.Join(lang.Text{EN: "judged for ", FR: "évalué au "}, dated(r.Date))
	}
	if r.Country == "" {
		return day
	}
	return lang.Join(day, lang.Text{EN: " · country ", FR: " · pays "}, name(r.Country))
}

// found sums up what was found: "2 errors, 5 warnings · 3 codes".
func (r *Report) found() lang.Text {
	n := int64(len(r.Codes))
	if n == 0 {
		return r.Count().spelled()
	}
	return lang.Join(r.Count().spelled(), same(" · "), counted(n, "%s code", "%s codes", "%s code", "%s codes"))
}

// remarks are what has to be known about a code besides its numbers.
func (d Difference) remarks() (list []lang.Text) {
	if d.Regraded() {
		list = append(list, lang.Join(d.A.spelled(), same(" → "), d.B.spelled()))
	}
	if t := d.Rule.origin(); t.EN != "" {
		list = append(list, t)
	}
	for _, side := range []struct {
		letter string
		reason lang.Text
	}{{"A", d.NotRunA}, {"B", d.NotRunB}} {
		if side.reason.EN != "" {
			list = append(list, lang.Text{EN: "not checked in " + side.letter + ": " + shown(side.reason.EN, 120),
				FR: "pas contrôlé dans " + side.letter + " : " + shown(side.reason.FR, 120)})
		}
	}
	return append(list, d.told()...)
}

// origin tells who knows a code, where that is not both.
func (r Rule) origin() lang.Text {
	switch {
	case r.Replaces != "":
		return lang.Text{EN: "own rule of Quai, takes the place of " + r.Replaces, FR: "règle propre à Quai, prend la place de " + r.Replaces}
	case r.ReplacedBy != "":
		return lang.Text{EN: "Quai has " + r.ReplacedBy + " in its place", FR: "Quai a " + r.ReplacedBy + " à la place"}
	case r.Quai && !r.Canonical:
		return lang.Text{EN: "own rule of Quai", FR: "règle propre à Quai"}
	case r.Canonical && !r.Quai:
		return lang.Text{EN: "only the canonical validator has this rule", FR: "règle du seul validateur canonique"}
	case !r.Canonical:
		return lang.Text{EN: "neither Quai nor the canonical validator 8.0.1 has this rule", FR: "ni Quai ni le validateur canonique 8.0.1 n’ont cette règle"}
	}
	return lang.Text{}
}

var (
	onlyInA = lang.Text{EN: "only in A: ", FR: "seulement dans A : "}
	onlyInB = lang.Text{EN: "only in B: ", FR: "seulement dans B : "}
)

// told tells notices apart, where a code is in both reports.
func (d Difference) told() (list []lang.Text) {
	x := d.Notices
	if x == nil || d.Change == Appeared || d.Change == Vanished {
		return nil
	}
	if x.OnlyA+x.OnlyB > 0 {
		list = append(list, lang.Join(onlyInA, integer(x.OnlyA), same(", "), onlyInB, integer(x.OnlyB)))
	}
	if x.Moved > 0 {
		list = append(list, counted(int64(x.Moved), "%s the same but for its row", "%s the same but for their rows",
			"%s identique à la ligne du fichier près", "%s identiques à la ligne du fichier près"))
	}
	return list
}

// spelledNotice is a notice in one line, its place first: "csvRowNumber 5 · stopId S1".
func spelledNotice(raw []byte) string {
	fields := fieldsOf(raw)
	slices.SortStableFunc(fields, func(a, b field) int { return cmp.Compare(a.rank(), b.rank()) })
	var parts []string
	for _, f := range fields {
		if f.kind == fractionField {
			f.text = strconv.FormatFloat(f.number, 'g', 9, 64)
		}
		if f.text == "" {
			f.text = lang.Absent
		}
		parts = append(parts, shown(f.path, 60)+" "+shown(f.text, 80))
	}
	if len(parts) == 0 {
		return lang.Absent
	}
	return strings.Join(parts, " · ")
}
