package gtfs

import (
	"bytes"
	"errors"
	"io"
	"math"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// A jsonValue is a JSON value with its place in the file.
type jsonValue struct {
	kind    jsontext.Kind // 0 where there is no value
	line    int32
	text    string       // of a string, or a number as written
	members []jsonMember // of an object, in file order; a name may stand twice
	items   []jsonValue  // of an array
	numbers []float64    // of an array of nothing but numbers, in place of items
}

// A jsonMember is a name and a value of an object.
type jsonMember struct {
	name  string
	line  int32
	value jsonValue
}

// member returns the first member called name; null counts as none.
func (v *jsonValue) member(name string) *jsonValue {
	for i := range v.members {
		if m := &v.members[i]; m.name == name && m.value.kind != 'n' {
			return &m.value
		}
	}
	return &jsonValue{line: v.line}
}

// A jsonReader reads a file into values.
type jsonReader struct {
	d    *jsontext.Decoder
	data []byte
	at   int64 // offset up to which lines are counted
	line int32
	// twice is told of each name that stands twice in one object.
	twice func(name string, line int32)
	// stopped says that nobody waits for the values any more.
	stopped func() bool
}

var (
	errTrailing = errors.New("text after the end of the value")
	errStopped  = errors.New("reading was given up")
)

// readJSON reads the one value of a file. On an error it returns what came before.
func readJSON(data []byte, twice func(string, int32), stopped func() bool) (v jsonValue, line int32, err error) {
	r := &jsonReader{data: data, line: 1, twice: twice, stopped: stopped}
	r.d = jsontext.NewDecoder(bytes.NewReader(data), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	err = r.value(&v)
	if err == nil {
		_, err = r.d.ReadToken()
		if err == nil {
			err = errTrailing
		} else if errors.Is(err, io.EOF) {
			return v, r.line, nil
		}
	}
	return v, r.here(), err
}

// here returns the line of the token read last.
func (r *jsonReader) here() int32 {
	at := r.d.InputOffset()
	r.line += int32(bytes.Count(r.data[r.at:at], []byte{'\n'}))
	r.at = at
	return r.line
}

func (r *jsonReader) value(v *jsonValue) error {
	if r.stopped() {
		return errStopped
	}
	tok, err := r.d.ReadToken()
	if err != nil {
		return err
	}
	v.kind, v.line = tok.Kind(), r.here()
	switch v.kind {
	case '"', '0':
		v.text = tok.String()
	case 't', 'f':
		v.text = tok.String()
	case '{':
		return r.object(v)
	case '[':
		return r.array(v)
	}
	return nil
}

func (r *jsonReader) object(v *jsonValue) error {
	seen := map[string]bool{}
	for {
		tok, err := r.d.ReadToken()
		if err != nil || tok.Kind() == '}' {
			return err
		}
		v.members = append(v.members, jsonMember{name: tok.String(), line: r.here()})
		m := &v.members[len(v.members)-1]
		if seen[m.name] {
			r.twice(m.name, m.line)
		}
		seen[m.name] = true
		if err := r.value(&m.value); err != nil {
			return err
		}
	}
}

func (r *jsonReader) array(v *jsonValue) error {
	for {
		switch r.d.PeekKind() {
		case ']':
			_, err := r.d.ReadToken()
			return err
		case '0':
			if len(v.items) > 0 {
				break
			}
			tok, err := r.d.ReadToken()
			if err != nil {
				return err
			}
			v.numbers = append(v.numbers, tokenFloat(tok))
			continue
		}
		v.mix()
		v.items = append(v.items, jsonValue{})
		last := len(v.items) - 1
		if err := r.value(&v.items[last]); err != nil {
			if v.items[last].kind == 0 {
				v.items = v.items[:last]
			}
			return err
		}
	}
}

// mix turns the numbers of an array into items, since it holds something else as well.
func (v *jsonValue) mix() {
	for range v.numbers {
		v.items = append(v.items, jsonValue{kind: '0', line: v.line})
	}
	v.numbers = nil
}

// tokenFloat is the nearest number; one beyond all numbers is infinite.
func tokenFloat(t jsontext.Token) float64 {
	if f, err := t.Float(); err == nil {
		return f
	}
	return math.Inf(1)
}

// jsonMessage spells an error of the decoder for people.
func jsonMessage(err error) string {
	return strings.TrimPrefix(err.Error(), "jsontext: ")
}
