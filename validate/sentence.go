package validate

import (
	"sync"

	"github.com/quai-transit/quai/gtfs/lang"
)

// Sentence returns the sentence of the notice in a language.
func (n Notice) Sentence(l lang.Lang) string {
	return n.run.message(l).Format(l, func(name string) (string, float64, bool) {
		v, ok := n.ValueOf(name)
		if !ok {
			return "", 0, false
		}
		return v.In(l), v.Number, v.Text != ""
	})
}

// A messages is the message of a rule in both languages, parsed when first asked for.
type messages struct {
	once   sync.Once
	en, fr lang.Message
}

func (g *Group) message(l lang.Lang) lang.Message {
	g.messages.once.Do(func() {
		// A test holds that the message of every rule parses.
		g.messages.en, _ = lang.ParseMessage(g.Rule.Message.EN)
		g.messages.fr, _ = lang.ParseMessage(g.Rule.Message.FR)
	})
	if l == lang.FR {
		return g.messages.fr
	}
	return g.messages.en
}
