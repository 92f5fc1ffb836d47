package report

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/quai-transit/quai/validate"
)

// An object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

// A jsonText is JSON in the making, up to the first value that cannot be spelled. Its
// values stand on one line each, as [json.Encoder] spells them; < and & stay as they are.
type jsonText struct {
	b   []byte
	err error
}

func (t *jsonText) writeTo(w io.Writer) error {
	if t.err != nil {
		return t.err
	}
	_, err := w.Write(t.b)
	return err
}

func (t *jsonText) text(s string) { t.b = append(t.b, s...) }

// beginGroup begins an element of "notices".
func (t *jsonText) beginGroup(code string, s validate.Severity, total int) {
	t.text("\n{\"code\": ")
	t.value(code)
	t.text(", \"severity\": ")
	t.value(s.Canonical())
	t.text(", \"totalNotices\": ")
	t.value(total)
	t.text(", \"sampleNotices\": [")
}

func (t *jsonText) sample(o object, first bool) {
	if !first {
		t.text(",")
	}
	t.text("\n ")
	t.object(o)
}

func (t *jsonText) endGroup() { t.text("\n]}") }

// value adds a value of any type. Nearly all are texts, whole numbers and objects.
func (t *jsonText) value(x any) {
	switch x := x.(type) {
	case string:
		t.string(x)
	case int:
		t.b = strconv.AppendInt(t.b, int64(x), 10)
	case int64:
		t.b = strconv.AppendInt(t.b, x, 10)
	case object:
		t.object(x)
	case []object:
		t.list(x)
	default:
		t.other(x)
	}
}

func (t *jsonText) object(o object) {
	t.text("{")
	for k, m := range o {
		if k > 0 {
			t.text(",")
		}
		t.string(m.name)
		t.text(":")
		t.value(m.value)
	}
	t.text("}")
}

func (t *jsonText) list(list []object) {
	t.text("[")
	for k, o := range list {
		if k > 0 {
			t.text(",")
		}
		t.object(o)
	}
	t.text("]")
}

func (t *jsonText) string(s string) {
	if !plain(s) {
		t.other(s)
		return
	}
	t.b = append(t.b, '"')
	t.b = append(t.b, s...)
	t.b = append(t.b, '"')
}

// plain reports whether a text stands in JSON as it is: it has no quote, backslash or
// control character, is UTF-8, and has none of the two line ends that JavaScript knows.
func plain(s string) bool {
	ascii := true
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' {
			return false
		} else if c >= utf8.RuneSelf {
			ascii = false
		}
	}
	return ascii || utf8.ValidString(s) && !strings.ContainsAny(s, "\u2028\u2029")
}

// other adds a value in the way of the library.
func (t *jsonText) other(x any) {
	var line strings.Builder
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(x); err != nil && t.err == nil {
		t.err = err
	}
	t.text(strings.TrimSuffix(line.String(), "\n"))
}
