package compare

import (
	"encoding/json"
	"strings"
)

// An Exchange tells the notices of one code apart, where both reports have them all.
type Exchange struct {
	// OnlyA and OnlyB count the notices that the other report does not have.
	OnlyA, OnlyB int64
	// Moved counts those that the two have in different rows of the feed and that are
	// else the same.
	Moved int
	// SamplesA and SamplesB are some of the first of those only in A and only in B.
	SamplesA, SamplesB []json.RawMessage
}

// exchanged compares the notices of a code. It returns nil where that cannot be: lists
// are capped. What one report has none of needs no list.
func exchanged(a, b Code, samples int) *Exchange {
	first := func(list []json.RawMessage) []json.RawMessage { return list[:min(len(list), max(samples, 0))] }
	switch {
	case a.Count.Total() == 0, b.Count.Total() == 0:
		return &Exchange{OnlyA: a.Count.Total(), OnlyB: b.Count.Total(), SamplesA: first(a.Samples), SamplesB: first(b.Samples)}
	case !a.Whole() || !b.Whole():
		return nil
	}
	listA, listB := notices(a.Samples), notices(b.Samples)
	inexact := fractions(listA, listB)
	listA, listB, _ = paired(listA, listB, func(n *notice) { n.index(nil, false) })
	listA, listB, _ = paired(listA, listB, func(n *notice) { n.index(inexact, false) })
	listA, listB, moved := paired(listA, listB, func(n *notice) { n.index(inexact, true) })
	return &Exchange{
		OnlyA: int64(len(listA)), OnlyB: int64(len(listB)), Moved: moved,
		SamplesA: first(texts(listA)), SamplesB: first(texts(listB)),
	}
}

// A notice is one that is to be found again in the other report: key is what must be
// the same there, and numbers what must be near.
type notice struct {
	raw     json.RawMessage
	fields  []field
	key     string
	numbers []float64
	found   bool
}

func notices(list []json.RawMessage) []*notice {
	out := make([]*notice, len(list))
	for i, raw := range list {
		out[i] = &notice{raw: raw, fields: fieldsOf(raw)}
	}
	return out
}

func texts(list []*notice) (out []json.RawMessage) {
	for _, n := range list {
		out = append(out, n.raw)
	}
	return out
}

// fractions names the fields that hold a number that is not whole, in any notice. All
// others, such as rows, are compared digit by digit.
func fractions(lists ...[]*notice) map[string]bool {
	paths := map[string]bool{}
	for _, list := range lists {
		for _, n := range list {
			for _, f := range n.fields {
				if f.kind == fractionField {
					paths[f.path] = true
				}
			}
		}
	}
	return paths
}

// index makes key and numbers: numbers are those of inexact fields.
func (n *notice) index(inexact map[string]bool, anyRow bool) {
	var key strings.Builder
	n.numbers = n.numbers[:0]
	for _, f := range n.fields {
		if anyRow && f.ofRow() {
			continue
		}
		key.WriteString(f.path)
		switch {
		case f.kind != textField && inexact[f.path]:
			n.numbers = append(n.numbers, f.number)
			key.WriteString("\x00~")
		case f.kind == textField:
			key.WriteString("\x00=" + f.text)
		default:
			key.WriteString("\x00#" + f.text)
		}
		key.WriteByte(0)
	}
	n.key = key.String()
}
