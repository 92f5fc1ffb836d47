package grammar

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestURL(t *testing.T) {
	for _, c := range []struct {
		url              string
		sound, canonical bool
	}{
		{"http://example.com", true, true},
		{"https://www.tam-voyages.com/presentation/?rubrique_id=1#haut", true, true},
		{"HTTP://EXAMPLE.COM/", true, true},
		{"http://example.com.", true, true},
		{"http://example.com:8080/a", true, true},
		{"http://example.com:/a", true, true},
		{"http://example.com?a=b", true, true},
		{"http://192.0.2.1/a", true, true},
		{"http://[2001:db8::1]:80/a", true, true},
		{"http://user:secret@example.com/", true, true},
		{"http://élan.fr/", true, true},
		{"http://пример.рф/", true, true},
		{"http://xn--e1afmkfd.xn--p1ai/", true, true},
		{"http://a.ck/", true, true}, // a country with "*.ck" alone in the suffix list

		{"ftp://example.com/a", false, true},
		{"http://example.com/100%", false, true},
		{"http://example.com/?a={b}", false, true},
		{"http://example.com/?a=é", false, true},
		{"http://example.com/#a b", false, true},
		{"http://example.fiat/", false, true},     // withdrawn
		{"http://example.com /a", false, true},    // a slip: blanks behind the host
		{"http://[::1]:999999/", false, true},     // a slip: that port is not looked at
		{"http://[::ffff:1.2.3.4]/", true, false}, // nor are such addresses known
		{"http://example.africa/", true, false},   // delegated in 2017
		{"http://my_agency.example.com/", true, false},
		{"http://example.com//a", true, false},
		{"http://example.com/../a", true, false},
		{"http://example.com/a[1]", true, false},

		{"", false, false},
		{"http", false, false},
		{"http:", false, false},
		{"http://", false, false},
		{"http:///a", false, false},
		{"http:/example.com", false, false},
		{"//example.com", false, false},
		{"www.example.com", false, false},
		{"mailto:a@example.com", false, false},
		{"http://localhost/", false, false},
		{"http://example", false, false},
		{"http://example.comn", false, false},
		{"http://example.onl1", false, false},
		{"http://.example.com", false, false},
		{"http://example..com", false, false},
		{"http://-a.com", false, false},
		{"http://a-.com", false, false},
		{"http://256.1.1.1", false, false},
		{"http://192.168.01.1", false, false},
		{"http://[1:2]", false, false},
		{"http://[::1", false, false},
		{"http://[fe80::1%25eth0]/", false, false},
		{"http://example.com:65536", false, false},
		{"http://example.com:8a", false, false},
		{"http://a@b@example.com", false, false},
		{"http://example.com\\a", false, false},
		{"http://example.com/a b", false, false},
		{"http://example.com/a|b", false, false},
		{"http://example.com/é", false, false},
		{"http://example.com/?a b", false, false},
		{"https://example.com https://example.com", false, false},
		{"http://" + strings.Repeat("a", 64) + ".com", false, false},
		{"http://" + strings.Repeat("a.", 126) + "com", false, false},
		{"http://\xff.com", false, false},
	} {
		assert.Equal(t, c.sound, URL([]byte(c.url)), "URL(%q)", c.url)
		assert.Equal(t, c.canonical, URLCanonical([]byte(c.url)), "URLCanonical(%q)", c.url)
	}
}

func TestTopLevelDomains(t *testing.T) {
	for tld, want := range map[string][2]bool{ // known today, in the list of 2017
		"com": {true, true}, "FR": {true, true}, "museum": {true, true}, "uk": {true, true},
		"ck": {true, true}, "xn--fiqs8s": {true, true}, "transport": {false, false},
		"travel": {true, true}, "arpa": {true, true}, "volkswagen": {false, true},
		"hotel": {true, false}, "kids": {true, false}, "onion": {true, false}, "local": {false, false},
	} {
		assert.Equal(t, want[0], knownTLD([]byte(tld)), "today: %s", tld)
		assert.Equal(t, want[1], canonicalTLD([]byte(tld)), "2017: %s", tld)
	}
}

func FuzzURL(f *testing.F) {
	for _, s := range []string{"http://a:b@example.com:80/a/../b?c#d", "https://[::1]/%20", "ftp://élan.fr", "http://"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		canonical := URLCanonical(b)
		if !URL(b) {
			return
		}
		assert.NotContains(t, string(b), " ")
		// What we take beyond the canonical form lies in the host or has one of these signs.
		authority, tail := cutAny(b[strings.Index(string(b), "//")+2:], &authorityEnd)
		if isCanonicalAuthority(authority) && !strings.Contains(string(tail), "//") &&
			!strings.Contains(string(tail), "..") && !strings.ContainsAny(string(tail), "[]") {
			assert.True(t, canonical, "URLCanonical(%q)", b)
		}
	})
}
