package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestUsualCellsDoNotAllocate(t *testing.T) {
	url, long := []byte("https://www.example.org/a?b=c"), []byte("http://transit.example.gov/a")
	email, zone, tag, code := []byte("info@example.com"), []byte("Europe/Paris"), []byte("zh-Hant-TW"), []byte("EUR")
	ok := true
	allocs := testing.AllocsPerRun(100, func() {
		ok = ok && URL(url) && URLCanonical(url) && URL(long) && URLCanonical(long)
		ok = ok && Email(email) && EmailCanonical(email)
		ok = ok && Timezone(zone) && TimezoneCanonical(zone) && Language(tag)
		ok = ok && MixedCase("Gare de Lyon") && MixedCaseCanonical("Gare de Lyon") && Phone(email, "")
		_, known := Currency(code)
		ok = ok && known
	})
	assert.True(t, ok)
	assert.Zero(t, allocs)
}

func BenchmarkURL(b *testing.B) {
	url := []byte("https://www.example.org/fr/lignes/12?date=20261123")
	b.SetBytes(int64(len(url)))
	b.ReportAllocs()
	for b.Loop() {
		URL(url)
	}
}

func BenchmarkTimezone(b *testing.B) {
	zone := []byte("Europe/Paris")
	b.SetBytes(int64(len(zone)))
	b.ReportAllocs()
	for b.Loop() {
		Timezone(zone)
	}
}

func BenchmarkMixedCase(b *testing.B) {
	name := "Saint-Jean de Védas Centre"
	b.SetBytes(int64(len(name)))
	b.ReportAllocs()
	for b.Loop() {
		MixedCase(name)
	}
}
