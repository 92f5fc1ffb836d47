package grammar

import "golang.org/x/net/publicsuffix"

// knownTLD reports whether tld, ASCII in any case, is a top-level domain by the
// public suffix list of the build, its part kept by ICANN.
func knownTLD(tld []byte) bool {
	// No host is called "0": the longest rule is the one of the top-level domain,
	// also where there is only one of the form "*.ck".
	var buf [2 + 63]byte
	name := append(buf[:0], "0."...)
	for _, c := range tld {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		name = append(name, c)
	}
	switch string(name[2:]) { // most feeds, without the string that the list wants
	case "com", "org", "net", "gov", "edu", "eu", "info", "at", "au", "be", "br", "ca", "ch", "cz", "de", "dk", "es",
		"fi", "fr", "hu", "ie", "il", "in", "it", "jp", "lt", "lu", "mx", "nl", "no", "nz", "pl", "pt", "ro", "se",
		"sk", "uk", "us":
		return true
	}
	_, icann := publicsuffix.PublicSuffix(string(name))
	return icann
}

// canonicalTLD reports whether tld is in the list of commons-validator 1.6, the
// root zone of 2017.
//
// It is told by its difference from the public suffix list, names withdrawn and
// names delegated since. So a top-level domain that a later suffix list brings is
// taken for one of 2017 until it is added here.
func canonicalTLD(tld []byte) bool {
	var buf [63]byte
	name := buf[:0]
	for _, c := range tld {
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		name = append(name, c)
	}
	return withdrawnTLD(name) || knownTLD(name) && !newerTLD(name)
}

// withdrawnTLD names the top-level domains of 2017 that are no more.
func withdrawnTLD(tld []byte) bool {
	switch string(tld) {
	case "abarth", "active", "adac", "afamilycompany", "aigo", "alfaromeo", "avianca", "bananarepublic",
		"bentley", "blanco", "bnl", "boots", "budapest", "bugatti", "cancerresearch", "cartier", "caseih",
		"cbs", "ceb", "chloe", "chrysler", "cityeats", "comcast", "cookingchannel", "csc", "dabur",
		"dodge", "doha", "duck", "dunlop", "duns", "epost", "esurance", "everbank", "fiat", "foodnetwork",
		"frontdoor", "fujixerox", "glade", "goodhands", "guardian", "hgtv", "honeywell", "hoteles", "htc",
		"intel", "iselect", "iveco", "iwc", "jcp", "jlc", "kerrylogistics", "kinder", "ladbrokes",
		"lancaster", "lancia", "lancome", "liaison", "linde", "lipsy", "lixil", "loft", "lupin", "macys",
		"maserati", "mcd", "mcdonalds", "meo", "metlife", "mobily", "montblanc", "mopar", "movistar",
		"mtpc", "mutual", "nadex", "nationwide", "natura", "newholland", "northwesternmutual", "off",
		"oldnavy", "onyourside", "orientexpress", "pamperedchef", "panerai", "passagens", "piaget",
		"pramerica", "qvc", "raid", "redstone", "rightathome", "rmit", "rocher", "sapo", "sca",
		"scjohnson", "scor", "ses", "shaw", "showtime", "shriram", "spiegel", "spreadbetting", "srt",
		"starhub", "statoil", "swiftcover", "symantec", "telecity", "telefonica", "tiffany",
		"travelchannel", "uconnect", "vista", "vistaprint", "volkswagen", "vuelos", "warman", "xfinity",
		"xn--3oq18vl8pn36a", "xn--estv75g", "xn--jlq61u9w7b", "xn--kpu716f", "xn--mgbb9fbpob",
		"xn--pbt977c", "xperia", "zippo":
		return true
	}
	return false
}

// newerTLD names the top-level domains that came after the list of 2017, and
// "onion", which the root zone does not hold.
func newerTLD(tld []byte) bool {
	switch string(tld) {
	case "africa", "amazon", "arab", "charity", "cpa", "gay", "grocery", "hotel", "hotels", "inc", "kids",
		"llc", "llp", "map", "merck", "merckmsd", "music", "onion", "phd", "rugby", "search", "spa",
		"sport", "ss", "xn--2scrj9c", "xn--3hcrj9c", "xn--45br5cyl", "xn--4dbrk0ce", "xn--cckwcxetd",
		"xn--h2breg3eve", "xn--h2brj9c8c", "xn--jlq480n2rg", "xn--mgb2ddes", "xn--mgba3a4fra",
		"xn--mgbah1a3hjkrd", "xn--mgbai9a5eva00b", "xn--mgbai9azgqp6j", "xn--mgbbh1a", "xn--mgbcpq6gpa1a",
		"xn--mgberp4a5d4a87g", "xn--mgbgu82a", "xn--mgbqly7c0a67fbc", "xn--mgbqly7cvafr", "xn--mgbtf8fl",
		"xn--mix082f", "xn--ngbrx", "xn--nnx388a", "xn--otu796d", "xn--q7ce6a", "xn--qxa6a",
		"xn--rvc1e0am3e":
		return true
	}
	return false
}
