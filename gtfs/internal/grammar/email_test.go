package grammar

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEmail(t *testing.T) {
	for _, c := range []struct {
		email            string
		sound, canonical bool
	}{
		{"info@example.com", true, true},
		{"first.last+tag@mail.example.co.uk", true, true},
		{"o'brien@example.com", true, true},
		{`"first last"@example.com`, true, true},
		{`"a\"b"@example.com`, true, true},
		{"info@[192.0.2.1]", true, true},
		{"info@élan.fr", true, true},
		{"hélène@example.com", true, true},
		{strings.Repeat("a", 64) + "@example.com", true, true},

		{`"a".b@example.com`, false, true},
		{`a\@b@example.com`, false, true},
		{"a\u00a0b@example.com", false, true},
		{"info@[2001:db8::1]", false, true},
		{"info@example.fiat", false, true},
		{strings.Repeat("é", 64) + "@example.com", false, true}, // 64 characters, 128 bytes
		{"info@[IPv6:2001:db8::1]", true, false},
		{"info@example.africa", true, false},

		{"", false, false},
		{"@", false, false},
		{"a@", false, false},
		{"@example.com", false, false},
		{"example.com", false, false},
		{"info@example", false, false},
		{"info@example.comn", false, false},
		{"info@example.com.", false, false},
		{"info@my_agency.com", false, false},
		{"info@192.0.2.1", false, false},
		{".a@example.com", false, false},
		{"a.@example.com", false, false},
		{"a..b@example.com", false, false},
		{"a b@example.com", false, false},
		{"a,b@example.com", false, false},
		{"a@b@example.com", false, false},
		{"mailto:info@example.com", false, false},
		{"Info <info@example.com>", false, false},
		{"a@example.com; b@example.com", false, false},
		{`"a@example.com`, false, false},
		{`"@example.com`, false, false},
		{strings.Repeat("a", 65) + "@example.com", false, false},
	} {
		assert.Equal(t, c.sound, Email([]byte(c.email)), "Email(%q)", c.email)
		assert.Equal(t, c.canonical, EmailCanonical([]byte(c.email)), "EmailCanonical(%q)", c.email)
	}
}

func FuzzEmail(f *testing.F) {
	for _, s := range []string{"a.b@example.com", `"a\"b"@[::1]`, "é@élan.fr", "@"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		canonical := EmailCanonical(b)
		if !Email(b) {
			return
		}
		// What we take beyond the canonical form lies in the domain alone.
		if isCanonicalMailDomain(b[bytes.LastIndexByte(b, '@')+1:]) {
			assert.True(t, canonical, "EmailCanonical(%q)", b)
		}
	})
}
