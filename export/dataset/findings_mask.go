package dataset

import (
	"strings"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// mask hides e-mail addresses and phone numbers: findings travel further than the feed.
func mask(f *gtfs.Feed, n validate.Notice, r *Finding) {
	field := f.Field(n.At.Field)
	if field == nil || r.Value == nil || field.Type != "Email" && field.Type != "Phone number" {
		return
	}
	plain := *r.Value
	hidden := masked(plain)
	r.Value = &hidden
	r.SentenceEN = strings.ReplaceAll(r.SentenceEN, plain, hidden)
	r.SentenceFR = strings.ReplaceAll(r.SentenceFR, plain, hidden)
}

// masked leaves the first character and what follows the @: "j…@example.org"; of a phone
// number the last two digits.
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
