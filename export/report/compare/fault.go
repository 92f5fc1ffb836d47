package compare

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A Fault says why a report could not be read.
type Fault struct {
	Name string // of the report
	Why  lang.Text
	Err  error // beneath, where there is one
}

// Error gives it in one English line.
func (f *Fault) Error() string { return f.Text().EN }

// Unwrap gives the error beneath.
func (f *Fault) Unwrap() error { return f.Err }

// Text gives it in one line.
func (f *Fault) Text() lang.Text {
	return lang.Text{EN: "read " + f.Name + ": " + f.Why.EN, FR: "lecture de " + f.Name + " : " + f.Why.FR}
}

// fault makes one of a reason that has the same values in both languages.
func fault(en, fr string, values ...any) *Fault {
	return &Fault{Why: lang.Text{EN: fmt.Sprintf(en, values...), FR: fmt.Sprintf(fr, values...)}}
}

// notJSON says what of a text is no JSON, or not the JSON that is wanted, and where.
func notJSON(data []byte, err error) *Fault {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	f := fault("%v", "%v", err)
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		f = fault("it is empty", "le fichier est vide")
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		f = fault("it is an archive, not a report: run 'quai validate -f json' on it first",
			"c’est une archive et non un rapport : lancez d’abord « quai validate -f json »")
	case bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")):
		f = fault("it is a web page: the report to give is report.json", "c’est une page web : le rapport à donner est report.json")
	case errors.As(err, &syntax) && syntax.Offset >= int64(len(data)) && strings.HasPrefix(syntax.Error(), "unexpected end"):
		f = fault("it ends in the middle, on line %d: it was cut off", "il s’arrête au milieu, ligne %d : il a été tronqué", lineAt(data, int64(len(bytes.TrimRight(data, " \r\n\t")))))
	case errors.As(err, &syntax):
		f = fault("line %d, byte %d: it is not JSON: %v", "ligne %d, octet %d : ce n’est pas du JSON : %v", lineAt(data, syntax.Offset), syntax.Offset, err)
	case errors.As(err, &kind) && kind.Field == "":
		f = notAReport()
	case errors.As(err, &kind):
		f = fault("line %d, byte %d: it is no report: %s is a JSON %s", "ligne %d, octet %d : ce n’est pas un rapport : %s est de type JSON %s",
			lineAt(data, kind.Offset), kind.Offset, kind.Field, kind.Value)
	}
	f.Err = err
	return f
}

func notAReport() *Fault {
	return fault("it is no report of a validator: it has no list of notices", "ce n’est pas le rapport d’un validateur : il n’a pas de liste « notices »")
}

// lineAt returns the line, from 1, in which a byte lies.
func lineAt(data []byte, offset int64) int {
	return 1 + bytes.Count(data[:min(max(offset, 0), int64(len(data)))], []byte("\n"))
}
