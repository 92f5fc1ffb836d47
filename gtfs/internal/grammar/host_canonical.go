package grammar

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// isCanonicalDomain is the domain test of commons-validator 1.6: letters, digits
// and inner hyphens, and a top-level domain of its list.
func isCanonicalDomain(b []byte) bool {
	if !isASCII(b) {
		b = toPunycode(b)
	}
	if len(b) > maxName {
		return false // it counts a last dot
	}
	tld, ok := cutTLD(b, false)
	return ok && canonicalTLD(tld)
}

// punycode maps as IDNA 2003 does, which Java knows ("ß" becomes "ss"), and lets
// ports and credentials pass, since Java converts a whole authority.
var punycode = idna.New(idna.MapForLookup(), idna.Transitional(true), idna.StrictDomainName(false),
	idna.CheckHyphens(false), idna.CheckJoiners(false), idna.VerifyDNSLength(false))

// toPunycode returns b with each label outside ASCII as punycode, nil where that
// cannot be. Java stops at Unicode 3.2, so it refuses a host named with an emoji
// younger than that; we take it.
func toPunycode(b []byte) []byte {
	if bytes.ContainsRune(b, utf8.RuneError) {
		return nil
	}
	name, err := punycode.ToASCII(string(b))
	if err != nil || strings.HasPrefix(name, ".") || strings.Contains(name, "..") {
		return nil
	}
	return []byte(name)
}
