package lang

import (
	"slices"
	"strings"
)

// A Message is a sentence with places for values, in one language, read once by
// [ParseMessage]:
//
//	Trip {trip_id} has {calls} {calls|call|calls}.
//
// {name} stands for the value called name. {name|singular|plural} stands for one
// of two phrases, chosen by the number of that value as the language counts, see
// [Plural]. A brace that is text is written twice: {{ and }}.
//
// The zero Message is empty. A Message may be used from several goroutines.
type Message struct {
	parts []part
}

// A part is literal text, or where name is set the place of a value; of a choice
// where choice is set, too.
type part struct {
	literal          string
	name             string
	choice           bool
	singular, plural string
}

// Names lists the values the message asks for, each once, in the order of their
// first mention.
func (m Message) Names() []string {
	var names []string
	for _, p := range m.parts {
		if p.name != "" && !slices.Contains(names, p.name) {
			names = append(names, p.name)
		}
	}
	return names
}

// Format writes the message in language l with the values put in.
//
// value returns the text of a value, spelled for l, and the number that chooses
// between singular and plural, 0 where the value is none. Where ok is false the
// value is not given: it reads as [Absent], and a choice as plural.
func (m Message) Format(l Lang, value func(name string) (text string, number float64, ok bool)) string {
	var b strings.Builder
	for _, p := range m.parts {
		if p.name == "" {
			b.WriteString(p.literal)
			continue
		}
		text, number, ok := value(p.name)
		b.WriteString(p.spell(l, text, number, ok))
	}
	return b.String()
}

func (p part) spell(l Lang, text string, number float64, ok bool) string {
	switch {
	case p.choice && ok:
		return Plural(l, number, p.singular, p.plural)
	case p.choice:
		return p.plural
	case ok:
		return text
	}
	return Absent
}

// String returns the message as [ParseMessage] reads it.
func (m Message) String() string {
	var b strings.Builder
	for _, p := range m.parts {
		switch {
		case p.name == "":
			b.WriteString(strings.NewReplacer("{", "{{", "}", "}}").Replace(p.literal))
		case p.choice:
			b.WriteString("{" + p.name + "|" + p.singular + "|" + p.plural + "}")
		default:
			b.WriteString("{" + p.name + "}")
		}
	}
	return b.String()
}
