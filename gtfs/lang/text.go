// Package lang holds texts in the two languages of the people who publish feeds.
//
// Every text a user reads about a feed is a [Text]: English and French side by
// side, both always given. Numbers, dates and times are spelled for a language
// by the functions of this package.
package lang

import "fmt"

// A Lang is a language that texts exist in: [EN] or [FR].
type Lang string

// The languages of all texts.
const (
	EN Lang = "en"
	FR Lang = "fr"
)

// All lists the languages in the order they are shown.
var All = [...]Lang{EN, FR}

// Parse returns the language called s ("en", "fr"), or an error that lists the choices.
func Parse(s string) (Lang, error) {
	for _, l := range All {
		if s == string(l) {
			return l, nil
		}
	}
	return "", fmt.Errorf("language %q is not known: choose en or fr", s)
}

// A Text is one text in both languages.
type Text struct {
	EN, FR string
}

// In returns the text in language l; anything but French reads as English.
func (t Text) In(l Lang) string {
	if l == FR {
		return t.FR
	}
	return t.EN
}
