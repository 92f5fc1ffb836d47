package report

import (
	"errors"
	"strings"

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

// reason puts why a rule did not run, as validate says it, into both languages.
func reason(s string) lang.Text {
	t := lang.Text{EN: s, FR: s}
	if file, ok := strings.CutPrefix(s, "no "); ok && !strings.Contains(file, " ") {
		t.FR = "pas de " + file
	}
	if file, ok := strings.CutPrefix(s, "unreadable "); ok && !strings.Contains(file, " ") {
		t.FR = file + " illisible"
	}
	return t
}
