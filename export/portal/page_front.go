package portal

import "github.com/quai-transit/quai/gtfs/lang"

// A frontPage lists the feeds of a portal.
type frontPage struct {
	Root  string
	Lang  lang.Lang
	Feeds []*feedPage
}

// Name is the title of the page, the same in both languages.
func (frontPage) Name() string { return "Open data" }

// ID is empty: the front is no feed.
func (frontPage) ID() string { return "" }

// frontOf opens in the language of most feeds.
func frontOf(feeds []*feedPage) frontPage {
	p := frontPage{Lang: lang.EN, Feeds: feeds}
	french := 0
	for _, f := range feeds {
		if f.Lang == lang.FR {
			french++
		}
	}
	if french*2 > len(feeds) {
		p.Lang = lang.FR
	}
	return p
}

// A card is a feed on the front page.
type card struct {
	*feedPage
	// Inline says that the map stands in the page and follows it into dark mode. Many
	// would make it heavy; they are then fetched when they come into view.
	Inline bool
	Alone  bool // with room for the large map
}

// Cards are the feeds as they are shown.
func (p frontPage) Cards() []card {
	var cards []card
	for _, f := range p.Feeds {
		cards = append(cards, card{f, len(p.Feeds) <= 8, len(p.Feeds) == 1})
	}
	return cards
}
