package gtfs

import (
	"bytes"
	"strconv"
)

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
	return err == nil && !bytes.ContainsAny(word, "xX_pP")
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
