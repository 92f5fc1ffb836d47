package compare

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
)

// A group is an element of "notices": those of one code and severity.
type group struct {
	Code          string            `json:"code"`
	Severity      string            `json:"severity"`
	TotalNotices  json.RawMessage   `json:"totalNotices"`
	SampleNotices []json.RawMessage `json:"sampleNotices"`
	Notices       []json.RawMessage `json:"notices"` // as early versions call the samples
}

// mostNotices bounds a count, so that sums stay exact in JSON and in every language.
const mostNotices = 1 << 53

// addGroups adds up the groups of each code.
func (r *Report) addGroups(groups []group) error {
	codes, sum := map[string]*Code{}, int64(0)
	for i, g := range groups {
		if g.Code == "" {
			return fault("group %d of its notices has no code", "le groupe %d de ses constats n’a pas de code", i+1)
		}
		c := codes[g.Code]
		if c == nil {
			c = &Code{Name: g.Code}
			codes[g.Code] = c
		}
		before := c.Count.Total()
		if err := c.add(g); err != nil {
			return err
		}
		if sum += c.Count.Total() - before; sum > mostNotices {
			return fault("its counts add up to more than %d", "la somme de ses nombres dépasse %d", mostNotices)
		}
	}
	for _, c := range codes {
		if c.Count.Total() > 0 {
			r.Codes = append(r.Codes, *c)
		}
	}
	slices.SortFunc(r.Codes, func(a, b Code) int { return cmp.Compare(a.Name, b.Name) })
	return nil
}

func (c *Code) add(g group) error {
	code := shown(g.Code, 80)
	s, ok := parseSeverity(g.Severity)
	if !ok {
		return fault("%s has the severity %q: want ERROR, WARNING or INFO", "%s a la gravité %q : attendu ERROR, WARNING ou INFO", code, shown(g.Severity, 40))
	}
	samples := append(g.SampleNotices, g.Notices...)
	for i, sample := range samples {
		if !bytes.HasPrefix(bytes.TrimSpace(sample), []byte("{")) {
			return fault("notice %d of %s is no JSON object", "le constat %d de %s n’est pas un objet JSON", i+1, code)
		}
	}
	n, err := g.total(code, len(samples))
	if err != nil {
		return err
	}
	if c.Count[s] += n; c.Count.Total() > mostNotices {
		return fault("%s has more notices than there can be", "%s a plus de constats qu’il ne peut y en avoir", code)
	}
	c.Samples = append(c.Samples, samples...)
	return nil
}

// total reads totalNotices. Where there is none, the notices that are listed are all.
func (g group) total(code string, listed int) (int64, error) {
	text := string(g.TotalNotices)
	if text == "" || text == "null" {
		if g.SampleNotices == nil && g.Notices == nil {
			return 0, fault("%s has no totalNotices", "%s n’a pas de totalNotices", code)
		}
		return int64(listed), nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 || n > mostNotices {
		return 0, fault("totalNotices of %s is %s: want a whole number from 0", "totalNotices de %s vaut %s : attendu un nombre entier à partir de 0",
			code, shown(text, 40))
	}
	return n, nil
}
