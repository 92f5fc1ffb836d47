package report

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs/lang"
)

// refusedCode is what the canonical validator calls a file that it cannot read.
const refusedCode = "i_o_error"

// refusal says in both languages why a feed was not read.
func refusal(err error) lang.Text {
	if err == nil {
		return lang.Text{EN: "the file could not be read", FR: "le fichier n’a pas pu être lu"}
	}
	var told interface {
		error
		Text() lang.Text
	}
	if errors.As(err, &told) {
		return told.Text()
	}
	return lang.Text{EN: err.Error(), FR: err.Error()}
}

// sentence gives a text its capital and its full stop.
func sentence(t lang.Text) lang.Text {
	one := func(s string) string {
		s = shown(s, 600)
		r, n := utf8.DecodeRuneInString(s)
		return string(unicode.ToUpper(r)) + s[n:] + "."
	}
	return lang.Text{EN: one(t.EN), FR: one(t.FR)}
}

// reason puts why a rule did not run, as validate and its profiles say it, into both
// languages. What is said otherwise stays as it is.
func reason(s string) lang.Text {
	t := same(s)
	if columns, ok := strings.CutPrefix(s, "no column "); ok {
		t.FR = "pas de colonne " + columns
	} else if file, ok := strings.CutPrefix(s, "no "); ok && !strings.Contains(file, " ") {
		t.FR = "pas de " + file
		if strings.ContainsAny(file[:1], "aeiou") {
			t.FR = "pas d’" + file
		}
	} else if file, ok := strings.CutPrefix(s, "unreadable "); ok {
		t.FR = file + " illisible"
	} else if file, ok := strings.CutSuffix(s, " was not read without errors"); ok {
		t.FR = file + " n’a pas pu être lu sans erreur"
	}
	return t
}
