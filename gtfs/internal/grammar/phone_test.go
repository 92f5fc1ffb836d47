package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPhone(t *testing.T) {
	for _, c := range []struct {
		phone, country string
		want           bool
	}{
		{"01 44 68 20 12", "FR", true},
		{"+33 1 44 68 20 12", "FR", true},
		{"+33 1 44 68 20 12", "US", true},
		{"(503) 238-7433", "US", true},
		{"503-238-RIDE", "US", true},
		{"1-800-555-0123 ext. 5", "US", true},
		{"238-7433", "US", true}, // dialled inside one area
		{"510-555-1555;", "US", true},
		{"03-1234-5678", "JP", true},
		{"020 7946 0123", "UK", true},

		{"", "US", false},
		{"none", "US", false},
		{"911", "US", false},
		{"555 0123 4567 8901 2345", "US", false},
		{"01 44 68", "FR", false},
		{"+999 1234567", "FR", false},
		{"\xff\xfe", "FR", false},

		{"none", "", true},
		{"none", "ZZ", true},
		{"none", "XX", true},
	} {
		assert.Equal(t, c.want, Phone([]byte(c.phone), c.country), "Phone(%q, %q)", c.phone, c.country)
	}
}

func FuzzPhone(f *testing.F) {
	f.Add([]byte("+33 1 44 68 20 12"), "FR")
	f.Add([]byte("tel:+1-201-555-0123;ext=7;isub=8"), "US")
	f.Add([]byte("٠١٢٣٤٥٦٧٨٩ x1"), "ZZ")
	f.Fuzz(func(t *testing.T, b []byte, country string) {
		possible := Phone(b, country)
		assert.True(t, Phone(b, ""), "no country, no measure: %q", b)
		assert.Equal(t, possible, Phone(b, country), "%q in %q", b, country)
	})
}
