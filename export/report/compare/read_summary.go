package compare

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// An object is a JSON object of which any member may be missing or of another kind: it
// is then not told.
type object map[string]json.RawMessage

// member reads a member as T; its zero value where that cannot be.
func member[T any](o object, name string) T {
	var x T
	if err := json.Unmarshal(o[name], &x); err != nil {
		var none T
		return none
	}
	return x
}

func objectOf(data json.RawMessage) object { return member[object](object{"": data}, "") }

// addSummary reads who judged what, and when. Early reports have less of it, or nothing.
func (r *Report) addSummary(data json.RawMessage) {
	s := objectOf(data)
	r.Validator = member[string](s, "validatorVersion")
	r.Input = member[string](s, "gtfsInput")
	if r.Country = member[string](s, "countryCode"); r.Country == "ZZ" {
		r.Country = ""
	}
	if r.Date = member[string](s, "dateForValidation"); r.Date == "" {
		r.Date = member[string](s, "validatedAt")
		r.Date = r.Date[:min(len(r.Date), len("2006-01-02"))]
	}
	r.Files = names(lowered(member[[]string](s, "files")))
	r.Features = names(member[[]string](s, "gtfsFeatures"))
	r.Counts = member[map[string]int64](s, "counts")
	info := member[object](s, "feedInfo")
	r.Publisher = member[string](info, "publisherName")
	r.ServiceStart = member[string](info, "feedServiceWindowStart")
	r.ServiceEnd = member[string](info, "feedServiceWindowEnd")
	for _, agency := range member[[]object](s, "agencies") {
		if name := member[string](agency, "name"); name != "" {
			r.Agencies = append(r.Agencies, name)
		}
	}
	r.Agencies = names(r.Agencies)
}

// lowered spells file names without capitals, as the canonical validator does.
func lowered(list []string) []string {
	for i, s := range list {
		list[i] = strings.ToLower(s)
	}
	return list
}

// names sorts names and leaves out doubles; none stay none.
func names(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

// addQuai reads what reports of ours tell besides: what could not run, and why.
func (r *Report) addQuai(data json.RawMessage) {
	q := objectOf(data)
	r.Refused = textOf(member[object](q, "refused"))
	r.NotRun = map[string]lang.Text{}
	for _, rule := range member[[]object](q, "rulesNotRun") {
		r.NotRun[member[string](rule, "code")] = textOf(member[object](rule, "reason"))
	}
	for _, rule := range member[[]object](q, "rulesFailed") {
		r.NotRun[member[string](rule, "code")] = lang.Text{EN: "the check broke down", FR: "contrôle en panne"}
	}
}

func textOf(o object) lang.Text {
	t := lang.Text{EN: member[string](o, "en"), FR: member[string](o, "fr")}
	if t.FR == "" {
		t.FR = t.EN
	}
	return t
}
