package gtfs

import (
	"bytes"
	"strconv"
)

// relaxed rewrites what the JSON reader of the canonical validator (Gson, lenient)
// takes for JSON as strict JSON on the same lines: comments, single quotes or none,
// control characters in strings, = for a colon, ; for a comma, elements left out for
// null. What it does not take either is returned as it is, and fails later.
func relaxed(data []byte) []byte {
	r := relaxer{in: data, out: make([]byte, 0, len(data)+16)}
	if !r.value(0) {
		return data
	}
	r.blanks()
	return append(r.out, r.in[r.p:]...)
}

type relaxer struct {
	in  []byte
	p   int
	out []byte
}

// peek returns the next byte, 0 at the end.
func (r *relaxer) peek() byte {
	if r.p < len(r.in) {
		return r.in[r.p]
	}
	return 0
}

// blanks passes over blanks and comments, and keeps their line ends.
func (r *relaxer) blanks() {
	for r.p < len(r.in) {
		rest, end := r.in[r.p:], 1
		switch {
		case rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\r' || rest[0] == '\n':
		case rest[0] == '#' || bytes.HasPrefix(rest, []byte("//")):
			if end = bytes.IndexByte(rest, '\n'); end < 0 {
				end = len(rest)
			}
		case bytes.HasPrefix(rest, []byte("/*")):
			if end = bytes.Index(rest[2:], []byte("*/")) + 4; end < 4 {
				return
			}
		default:
			return
		}
		for range bytes.Count(rest[:end], []byte{'\n'}) {
			r.out = append(r.out, '\n')
		}
		r.p += end
	}
}

// deepest is as deep as the strict reader goes.
const deepest = 10_000

func (r *relaxer) value(depth int) bool {
	r.blanks()
	switch c := r.peek(); {
	case depth > deepest:
		return false
	case c == '{':
		return r.object(depth)
	case c == '[':
		return r.array(depth)
	}
	return r.scalar(false)
}

// one writes the byte that is next.
func (r *relaxer) one() {
	r.out = append(r.out, r.in[r.p])
	r.p++
}

func (r *relaxer) object(depth int) bool {
	r.one()
	for {
		r.blanks()
		if r.peek() == '}' {
			r.one()
			return true
		}
		if !r.scalar(true) {
			return false
		}
		r.blanks()
		if c := r.peek(); c != ':' && c != '=' {
			return false
		}
		if r.p++; r.in[r.p-1] == '=' && r.peek() == '>' {
			r.p++
		}
		r.out = append(r.out, ':')
		if !r.value(depth + 1) {
			return false
		}
		r.blanks()
		switch r.peek() {
		case '}':
		case ',', ';':
			r.p++
			r.out = append(r.out, ',')
			if r.blanks(); r.peek() == '}' {
				return false
			}
		default:
			return false
		}
	}
}

func (r *relaxer) array(depth int) bool {
	r.one()
	for first := true; ; first = false {
		r.blanks()
		switch r.peek() {
		case ']':
			if !first {
				r.out = append(r.out, "null"...)
			}
			r.one()
			return true
		case ',', ';':
			r.out = append(r.out, "null"...)
		default:
			if !r.value(depth + 1) {
				return false
			}
		}
		r.blanks()
		switch r.peek() {
		case ']':
			r.one()
			return true
		case ',', ';':
			r.p++
			r.out = append(r.out, ',')
		default:
			return false
		}
	}
}

// scalar writes a string or a literal; a name is always a string.
func (r *relaxer) scalar(name bool) bool {
	if c := r.peek(); c == '"' || c == '\'' {
		return r.quoted(c)
	}
	start := r.p
	for r.p < len(r.in) && bytes.IndexByte([]byte("/\\;#=:{}[], \t\f\r\n"), r.in[r.p]) < 0 {
		r.p++
	}
	word := r.in[start:r.p]
	if len(word) == 0 {
		return false
	}
	if !name && literal(word) {
		r.out = append(r.out, word...)
		return true
	}
	r.out = appendString(r.out, word)
	return true
}

// literal reports whether a word stands for itself in strict JSON.
func literal(word []byte) bool {
	switch string(word) {
	case "true", "false", "null":
		return true
	}
	digits := bytes.TrimPrefix(word, []byte{'-'})
	if len(digits) == 0 || digits[0] < '0' || digits[0] > '9' || len(digits) > 1 && digits[0] == '0' && digits[1] != '.' && digits[1]|0x20 != 'e' {
		return false
	}
	if i := bytes.IndexByte(digits, '.'); i >= 0 && (i+1 == len(digits) || digits[i+1] < '0' || digits[i+1] > '9') {
		return false
	}
	_, err := strconv.ParseFloat(string(word), 64)
	return err == nil && bytes.IndexAny(word, "xX_pP") < 0
}

// quoted writes a string in either kind of quotes.
func (r *relaxer) quoted(quote byte) bool {
	r.p++
	r.out = append(r.out, '"')
	for r.p < len(r.in) {
		switch c := r.in[r.p]; {
		case c == quote:
			r.p++
			r.out = append(r.out, '"')
			return true
		case c == '\\' && r.p+1 < len(r.in):
			if e := r.in[r.p+1]; e == '\'' || e == '\n' {
				r.out = appendEscaped(r.out, e)
			} else {
				r.out = append(r.out, c, e)
			}
			r.p += 2
		default:
			r.out = appendEscaped(r.out, c)
			r.p++
		}
	}
	return false
}

func appendString(dst, s []byte) []byte {
	dst = append(dst, '"')
	for _, c := range s {
		dst = appendEscaped(dst, c)
	}
	return append(dst, '"')
}

// appendEscaped writes a byte of a string, escaped where it must be.
func appendEscaped(dst []byte, c byte) []byte {
	const hex = "0123456789abcdef"
	switch {
	case c < ' ':
		return append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
	case c == '"' || c == '\\':
		return append(dst, '\\', c)
	}
	return append(dst, c)
}
