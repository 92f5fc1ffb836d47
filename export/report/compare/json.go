package compare

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/quai-transit/quai/gtfs/lang"
)

// JSON writes a comparison for programs: one object. Codes that are the same are listed
// with all; they are counted in any case.
func JSON(w io.Writer, c *Comparison, all bool) error {
	list := c.Differ
	if all {
		list = append(list[:len(list):len(list)], c.Same...)
	}
	out := comparisonJSON{
		A: sideOf(c.A), B: sideOf(c.B), Caveats: []caveatJSON{}, Feed: feedOf(c),
		Differ: len(c.Differ), Same: len(c.Same), Codes: []codeJSON{},
	}
	for _, x := range c.Caveats {
		out.Caveats = append(out.Caveats, caveatJSON{x.Kind, textJSON(x.Text)})
	}
	for _, d := range list {
		out.Codes = append(out.Codes, codeOf(d))
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(out); err != nil {
		return fmt.Errorf("write the comparison: %w", err)
	}
	return nil
}

type comparisonJSON struct {
	A       sideJSON     `json:"a"`
	B       sideJSON     `json:"b"`
	Caveats []caveatJSON `json:"caveats"`
	Feed    feedJSON     `json:"feed"`
	Differ  int          `json:"codesThatDiffer"`
	Same    int          `json:"codesThatAreTheSame"`
	Codes   []codeJSON   `json:"codes"`
}

type textJSON struct {
	EN string `json:"en"`
	FR string `json:"fr"`
}

type sideJSON struct {
	Name         string    `json:"name"`
	Validator    string    `json:"validatorVersion"`
	Input        string    `json:"gtfsInput"`
	Publisher    string    `json:"publisherName"`
	Agencies     []string  `json:"agencies"`
	Date         string    `json:"dateForValidation"`
	Country      string    `json:"countryCode"`
	ServiceStart string    `json:"feedServiceWindowStart"`
	ServiceEnd   string    `json:"feedServiceWindowEnd"`
	Codes        int       `json:"codes"`
	Notices      countJSON `json:"notices"`
}

func sideOf(r *Report) sideJSON {
	return sideJSON{r.Name, r.Validator, inputOf(r), r.Publisher, given(r.Agencies), r.Date, r.Country,
		r.ServiceStart, r.ServiceEnd, len(r.Codes), countOf(r.Count())}
}

func inputOf(r *Report) string {
	if r.Input == "" {
		return ""
	}
	return inputName(r.Input)
}

// given makes a list that JSON does not spell null.
func given(names []string) []string { return append([]string{}, names...) }

type countJSON struct {
	Total   int64 `json:"total"`
	Error   int64 `json:"error"`
	Warning int64 `json:"warning"`
	Info    int64 `json:"info"`
}

func countOf(n Count) countJSON { return countJSON{n.Total(), n[Error], n[Warning], n[Info]} }

type caveatJSON struct {
	Kind string   `json:"kind"`
	Text textJSON `json:"text"`
}

type feedJSON struct {
	Files    namesJSON   `json:"files"`
	Features namesJSON   `json:"features"`
	Counts   []thingJSON `json:"counts"`
}

type namesJSON struct {
	OnlyA []string `json:"onlyA"`
	OnlyB []string `json:"onlyB"`
}

type thingJSON struct {
	Name string `json:"name"`
	A    int64  `json:"a"`
	B    int64  `json:"b"`
}

func feedOf(c *Comparison) feedJSON {
	out := feedJSON{Files: namesOf(c.Feed.Files), Features: namesOf(c.Feed.Features), Counts: []thingJSON{}}
	for _, n := range c.Feed.Counts {
		out.Counts = append(out.Counts, thingJSON(n))
	}
	return out
}

func namesOf(d NamesDifference) namesJSON { return namesJSON{given(d.OnlyA), given(d.OnlyB)} }

type codeJSON struct {
	Code       string        `json:"code"`
	Change     string        `json:"change"`
	Severity   string        `json:"severity"`
	Regraded   bool          `json:"severityDiffers"`
	A          countJSON     `json:"a"`
	B          countJSON     `json:"b"`
	Title      *textJSON     `json:"title,omitempty"`
	Canonical  bool          `json:"inCanonical"`
	Quai       bool          `json:"inQuai"`
	Replaces   string        `json:"replaces,omitempty"`
	ReplacedBy string        `json:"replacedBy,omitempty"`
	NotRunA    *textJSON     `json:"notCheckedInA,omitempty"`
	NotRunB    *textJSON     `json:"notCheckedInB,omitempty"`
	Notices    *exchangeJSON `json:"notices,omitempty"`
}

type exchangeJSON struct {
	OnlyA    int64             `json:"onlyA"`
	OnlyB    int64             `json:"onlyB"`
	Moved    int               `json:"sameButForTheRow"`
	SamplesA []json.RawMessage `json:"samplesOnlyA"`
	SamplesB []json.RawMessage `json:"samplesOnlyB"`
}

func codeOf(d Difference) codeJSON {
	out := codeJSON{
		Code: d.Code, Change: d.Change.String(), Severity: d.Severity().String(), Regraded: d.Regraded(),
		A: countOf(d.A), B: countOf(d.B), Title: optional(d.Rule.Title), Canonical: d.Rule.Canonical, Quai: d.Rule.Quai,
		Replaces: d.Rule.Replaces, ReplacedBy: d.Rule.ReplacedBy, NotRunA: optional(d.NotRunA), NotRunB: optional(d.NotRunB),
	}
	if x := d.Notices; x != nil {
		none := []json.RawMessage{}
		out.Notices = &exchangeJSON{x.OnlyA, x.OnlyB, x.Moved, append(none, x.SamplesA...), append(none, x.SamplesB...)}
	}
	return out
}

func optional(t lang.Text) *textJSON {
	if t.EN == "" {
		return nil
	}
	return &textJSON{t.EN, t.FR}
}
