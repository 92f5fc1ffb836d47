package gtfs

import (
	"bytes"
)

// relaxed rewrites what the JSON reader of the canonical validator (Gson, lenient)
// takes for JSON as strict JSON on the same lines: comments, single quotes or none,
// control characters in strings, = for a colon, ; for a comma, elements left out for
// null. What it does not take either is returned as it is, and fails later. Values that
// stand too deep in each other for that reader are told by deep.
func relaxed(data []byte) (text []byte, deep bool) {
	r := relaxer{in: data, out: make([]byte, 0, len(data)+16)}
	if !r.value(0) {
		return data, r.deep
	}
	r.blanks()
	return append(r.out, r.in[r.p:]...), false
}

type relaxer struct {
	in   []byte
	p    int
	out  []byte
	deep bool
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

func (r *relaxer) value(depth int) bool {
	r.blanks()
	switch c := r.peek(); {
	case depth > canonicalDeepest:
		r.deep = true
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
