package grammar

import "bytes"

// Language reports whether b is a well-formed BCP 47 tag: fr, en-US, zh-Hant,
// ja-Hrkt, mul. Case does not matter, "_" is no separator, and no registry is
// asked: xx is well formed.
//
// It answers as Locale.Builder.setLanguageTag of Java does, which the canonical
// validator asks; against the grammar of RFC 5646 that leaves out a digit as the
// mark of an extension, of which there is none.
//
// Source: https://www.rfc-editor.org/rfc/rfc5646#section-2.1
func Language(b []byte) bool {
	if len(b) == 2 { // nearly always
		return isAlpha(b[0]) && isAlpha(b[1])
	}
	if isIrregular(b) {
		return true
	}
	t := tag{rest: b}
	t.next()
	if t.take(isLanguage) {
		for range 3 {
			t.take(isExtlang)
		}
		t.take(isScript)
		t.take(isRegion)
		for t.take(isVariant) {
		}
		for t.takeSequence(isSingleton, isExtension) {
		}
	}
	t.takeSequence(isPrivateUse, isPrivate)
	return t.done
}

// A tag is a language tag being read: the subtag in hand and what follows it.
type tag struct {
	subtag, rest []byte
	done         bool
}

// next takes the following subtag in hand, or notes that there is none.
func (t *tag) next() {
	if t.rest == nil {
		t.subtag, t.done = nil, true
		return
	}
	var found bool
	if t.subtag, t.rest, found = bytes.Cut(t.rest, []byte("-")); !found {
		t.rest = nil
	}
}

// take goes past the subtag in hand if it is of the kind.
func (t *tag) take(kind func([]byte) bool) bool {
	if t.done || !kind(t.subtag) {
		return false
	}
	t.next()
	return true
}

// takeSequence goes past a first subtag and one or more that belong to it.
func (t *tag) takeSequence(first, following func([]byte) bool) bool {
	if t.done || t.rest == nil || !first(t.subtag) {
		return false
	}
	t.next()
	if !t.take(following) {
		t.rest, t.subtag = nil, nil // an introduction to nothing: ill formed
		return false
	}
	for t.take(following) {
	}
	return true
}

func isLanguage(b []byte) bool   { return 2 <= len(b) && len(b) <= 8 && allAlpha(b) }
func isExtlang(b []byte) bool    { return len(b) == 3 && allAlpha(b) }
func isScript(b []byte) bool     { return len(b) == 4 && allAlpha(b) }
func isSingleton(b []byte) bool  { return len(b) == 1 && isAlpha(b[0]) && !isPrivateUse(b) }
func isExtension(b []byte) bool  { return 2 <= len(b) && len(b) <= 8 && allAlnum(b) }
func isPrivateUse(b []byte) bool { return len(b) == 1 && b[0]|0x20 == 'x' }
func isPrivate(b []byte) bool    { return 1 <= len(b) && len(b) <= 8 && allAlnum(b) }

func isRegion(b []byte) bool {
	return len(b) == 2 && allAlpha(b) || len(b) == 3 && isDigit(b[0]) && isDigit(b[1]) && isDigit(b[2])
}

func isVariant(b []byte) bool {
	return (5 <= len(b) && len(b) <= 8 || len(b) == 4 && isDigit(b[0])) && allAlnum(b)
}

func allAlpha(b []byte) bool {
	for _, c := range b {
		if !isAlpha(c) {
			return false
		}
	}
	return true
}

func allAlnum(b []byte) bool {
	for _, c := range b {
		if !isAlnum(c) {
			return false
		}
	}
	return true
}

// isIrregular names the tags that were registered before the grammar and do not
// follow it.
func isIrregular(b []byte) bool {
	if len(b) < len("i-ami") || len(b) > len("i-enochian") {
		return false
	}
	var lower [len("i-enochian")]byte
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		lower[i] = c
	}
	switch string(lower[:len(b)]) {
	case "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux",
		"i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de":
		return true
	}
	return false
}
