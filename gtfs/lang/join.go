package lang

// Each returns what spell says in each language.
func Each(spell func(Lang) string) Text { return Text{EN: spell(EN), FR: spell(FR)} }

// Join puts texts one after the other, with nothing between them.
func Join(parts ...Text) (all Text) {
	for _, p := range parts {
		all.EN += p.EN
		all.FR += p.FR
	}
	return all
}
