package release

import (
	_ "embed"
	"fmt"
	"net/url"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A Licence says on which terms a release may be used. URL is always given, SPDX only
// for licences that have such an identifier.
type Licence struct {
	SPDX string `json:"spdx,omitempty"`
	URL  string `json:"url"`
	Name string `json:"name,omitempty"` // as licences are called in their own language; may be empty
}

// A LicenceError says that data cannot be published under what was given as a licence.
type LicenceError struct {
	Given  string
	Reason lang.Text
}

// Error gives the reason and what would be accepted.
func (e *LicenceError) Error() string { return e.Text().EN }

// Text gives the reason and what would be accepted.
func (e *LicenceError) Text() lang.Text {
	known := strings.Join(spdxIDs(), ", ")
	if e.Given == "" {
		return lang.Text{
			EN: fmt.Sprintf("no licence is given, and without one nobody may use the data: give an SPDX identifier (%s) or an https URL", known),
			FR: fmt.Sprintf("aucune licence n’est donnée, et sans licence personne ne peut réutiliser les données : indiquez un identifiant SPDX (%s) ou une adresse https", known),
		}
	}
	return lang.Text{
		EN: fmt.Sprintf("licence %q: %s: give an SPDX identifier (%s) or an https URL", e.Given, e.Reason.EN, known),
		FR: fmt.Sprintf("licence « %s » : %s ; indiquez un identifiant SPDX (%s) ou une adresse https", e.Given, e.Reason.FR, known),
	}
}

// ParseLicence reads an SPDX identifier of the known open-data licences, in any case,
// or an https URL. The URL of a known licence gives that licence. Every error is a
// *LicenceError.
func ParseLicence(text string) (Licence, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return Licence{}, &LicenceError{Reason: lang.Text{EN: "none is given", FR: "aucune n’est donnée"}}
	}
	for _, l := range Licences() {
		if strings.EqualFold(l.SPDX, text) || sameURL(l.URL, text) {
			return l, nil
		}
	}
	if !strings.Contains(text, "/") {
		return Licence{}, &LicenceError{text, lang.Text{EN: "not a known open-data licence", FR: "ce n’est pas une licence ouverte connue"}}
	}
	u, err := url.Parse(text)
	// It goes into headers and pages: no quotes and brackets.
	if err != nil || strings.ContainsAny(text, "<>\"\\` ") || u.Scheme != "https" || u.Host == "" || u.User != nil {
		return Licence{}, &LicenceError{text, lang.Text{EN: "not an https URL", FR: "ce n’est pas une adresse https"}}
	}
	return Licence{URL: u.String()}, nil
}

func sameURL(a, b string) bool {
	return strings.TrimSuffix(a, "/") == strings.TrimSuffix(b, "/")
}

// same reports whether two licences are the same terms. Names do not matter, and of a
// licence that has an identifier neither does the URL, which may move.
func (l Licence) same(other Licence) bool {
	return l.SPDX != "" && l.SPDX == other.SPDX || sameURL(l.URL, other.URL)
}

// checked returns the licence in full, or a *LicenceError.
func (l Licence) checked() (Licence, error) {
	if l.SPDX == "" {
		return ParseLicence(l.URL)
	}
	known, err := ParseLicence(l.SPDX)
	if err == nil && l.URL != "" && !sameURL(l.URL, known.URL) {
		err = &LicenceError{l.SPDX, lang.Text{
			EN: "its URL is " + known.URL + ", not " + l.URL, FR: "son adresse est " + known.URL + " et non " + l.URL,
		}}
	}
	return known, err
}

//go:embed licences.tsv
var licencesTSV string

// Licences returns the licences that are known by name, in the order to offer them.
func Licences() []Licence {
	var all []Licence
	for _, row := range rows(licencesTSV) {
		all = append(all, Licence{SPDX: row[0], URL: row[1], Name: row[2]})
	}
	return all
}

func spdxIDs() []string {
	var ids []string
	for _, l := range Licences() {
		if l.SPDX != "" {
			ids = append(ids, l.SPDX)
		}
	}
	return ids
}

// rows splits an embedded table of tab-separated values and leaves out its header.
func rows(tsv string) [][]string {
	var all [][]string
	for line := range strings.Lines(tsv) {
		all = append(all, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return all[1:]
}
