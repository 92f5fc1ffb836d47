package validate

import (
	"strings"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs/lang"
)

// Told is what a notice says where it may travel further than its feed: e-mail addresses
// and phone numbers are masked.
type Told struct {
	// Value is that of the cell, "" where it is not given or the notice points at no cell.
	Value    string
	Sentence lang.Text
}

// Told returns the value and the sentences of a notice as others may read them: of a cell
// that holds an e-mail address or a phone number "j…@example.org" and "…42" remain.
func (n Notice) Told() Told {
	t := Told{Value: n.Value(&Detail{}).Text, Sentence: lang.Text{EN: n.Sentence(lang.EN), FR: n.Sentence(lang.FR)}}
	field := n.run.feed.Field(n.At.Field)
	if field == nil || t.Value == "" || field.Type != "Email" && field.Type != "Phone number" {
		return t
	}
	plain := t.Value
	t.Value = masked(plain)
	t.Sentence.EN = strings.ReplaceAll(t.Sentence.EN, plain, t.Value)
	t.Sentence.FR = strings.ReplaceAll(t.Sentence.FR, plain, t.Value)
	return t
}

// masked leaves the first character and what follows the @; of a phone number the last
// two digits.
func masked(s string) string {
	if name, host, ok := strings.Cut(s, "@"); ok {
		_, n := utf8.DecodeRuneInString(name)
		return name[:n] + "…@" + host
	}
	cut := len(s)
	for range 2 {
		_, n := utf8.DecodeLastRuneInString(s[:cut])
		cut -= n
	}
	return "…" + s[cut:]
}
