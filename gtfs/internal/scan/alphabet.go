package scan

// A script is a family of languages that share character sets.
type script struct {
	charsets  []Charset // the likelier first
	alphabets []string  // letters beyond ASCII of each language, lower case
	frequent  string    // the most frequent of them where the whole script is beyond ASCII
}

// scripts lists what [GuessCharset] knows, the likelier first: the first of equal wins.
func scripts() []script {
	const cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяё"
	return []script{
		{charsets: []Charset{Windows1252, ISO885915, MacRoman, CP850, CP437}, alphabets: []string{
			"àâæçéèêëïîôœùûüÿ",               // French
			"äöüßé",                          // German
			"àâçéèêëîïôœùûäöüßìò",            // French, German and Italian side by side
			"áéíóúüñçàèòï",                   // Spanish and Catalan
			"áâãàçéêíóôõú",                   // Portuguese
			"àèéìîòóù",                       // Italian
			"éëïóöüèê",                       // Dutch
			"æøåéöäü", "åäöéü", "áðéíóúýþæö", // Danish and Norwegian, Swedish and Finnish, Icelandic
		}},
		{charsets: []Charset{Windows1250, ISO88592, CP852}, alphabets: []string{
			"ąćęłńóśźż",         // Polish
			"áčďéěíňóřšťúůýž",   // Czech
			"áäčďéíĺľňóôŕšťúýž", // Slovak
			"áéíóöőúüű",         // Hungarian
			"ăâîşţ",             // Romanian
			"čćđšž",             // Croatian, Slovene
		}},
		{charsets: []Charset{Windows1254}, alphabets: []string{"çğıöşüâîû"}},
		{charsets: []Charset{Windows1257}, alphabets: []string{"ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"}},
		{charsets: []Charset{Windows1251, KOI8R, CP866, ISO88595}, frequent: "оеаинтрсвл", alphabets: []string{
			cyrillic, "абвгдежзийклмнопрстуфхцчшщьюяєіїґ", cyrillic + "іў", "абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ",
		}},
		{charsets: []Charset{Windows1253, ISO88597}, frequent: "αοιετσνηυρ", alphabets: []string{"αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"}},
	}
}
