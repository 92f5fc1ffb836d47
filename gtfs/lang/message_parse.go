package lang

import (
	"errors"
	"fmt"
	"strings"
)

// ParseMessage reads a message. Its error says what is wrong and at which byte,
// counted from 0: a brace without its twin, a name that is not lower-case letters,
// digits and "_", or a choice of other than two phrases.
func ParseMessage(s string) (Message, error) {
	var m Message
	var literal strings.Builder
	for i := 0; i < len(s); {
		brace := strings.IndexAny(s[i:], "{}")
		if brace < 0 {
			literal.WriteString(s[i:])
			break
		}
		literal.WriteString(s[i : i+brace])
		i += brace
		if strings.HasPrefix(s[i+1:], s[i:i+1]) { // {{ or }}
			literal.WriteByte(s[i])
			i += 2
			continue
		}
		p, length, err := parsePlace(s[i:])
		if err != nil {
			return Message{}, fmt.Errorf("message %q, byte %d: %w", s, i, err)
		}
		m.addLiteral(&literal)
		m.parts = append(m.parts, p)
		i += length
	}
	m.addLiteral(&literal)
	return m, nil
}

func (m *Message) addLiteral(b *strings.Builder) {
	if b.Len() > 0 {
		m.parts = append(m.parts, part{literal: b.String()})
		b.Reset()
	}
}

// parsePlace reads {name} or {name|singular|plural} at the start of s, and how
// many bytes it takes.
func parsePlace(s string) (p part, length int, err error) {
	if s[0] == '}' {
		return part{}, 0, errors.New("} without {; as text it is written }}")
	}
	end := strings.IndexAny(s[1:], "{}")
	if end < 0 || s[1+end] != '}' {
		return part{}, 0, errors.New("{ without }; as text it is written {{")
	}
	fields := strings.Split(s[1:1+end], "|")
	if !isName(fields[0]) {
		return part{}, 0, fmt.Errorf("%q is no name", fields[0])
	}
	switch len(fields) {
	case 1:
		return part{name: fields[0]}, end + 2, nil
	case 3:
		return part{name: fields[0], choice: true, singular: fields[1], plural: fields[2]}, end + 2, nil
	}
	return part{}, 0, fmt.Errorf("{%s} needs two phrases, singular and plural", fields[0])
}

func isName(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !('a' <= c && c <= 'z' || c == '_' || i > 0 && '0' <= c && c <= '9') {
			return false
		}
	}
	return s != ""
}
