package gtfs

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTimes(t *testing.T) {
	f := func(text string, want Time, spelled string) {
		t.Helper()
		got, fault := parseTime([]byte(text))
		if want == NoTime {
			assert.Equal(t, BadTime, fault, text)
			return
		}
		assert.Zero(t, fault, text)
		assert.Equal(t, want, got, text)
		assert.Equal(t, spelled, got.String(), text)
	}
	f("00:00:00", 0, "00:00:00")
	f("8:05:30", 29130, "08:05:30")
	f("25:10:00", 90600, "25:10:00")
	f("100:00:01", 360001, "100:00:01")
	for _, bad := range []string{"8:05", "08:60:00", "08:00:60", "-1:00:00", "08.00.00", "1000:00:00", "aa:00:00", ":00:00", "8:5:00", "0١:00:00"} {
		f(bad, NoTime, "")
	}
}

func TestDates(t *testing.T) {
	f := func(text string, want string) {
		t.Helper()
		d, fault := parseDate([]byte(text))
		if want == "" {
			assert.Equal(t, BadDate, fault, text)
			return
		}
		assert.Zero(t, fault, text)
		assert.Equal(t, want, d.String())
		assert.Equal(t, text, string(d.Append(nil)))
		assert.Equal(t, d.Time().Weekday(), d.Weekday(), text)
		assert.Equal(t, d, DateOf(d.Time()))
	}
	f("19700101", "1970-01-01")
	f("20240229", "2024-02-29")
	f("20261123", "2026-11-23")
	f("00010101", "0001-01-01")
	f("19691231", "1969-12-31")
	for _, bad := range []string{"20250229", "20251301", "20251100", "2025-1-1", "2025010", "202501011", "2025010a"} {
		f(bad, "")
	}
}

func TestNumbers(t *testing.T) {
	number := func(text string, want string, fault DefectKind) {
		t.Helper()
		n, got := parseFloat([]byte(text))
		assert.Equal(t, fault, got, text)
		assert.Equal(t, want, string(n.Append(nil)), text)
	}
	number("48.117266", "48.117266", 0)
	number("-1.6777926", "-1.6777926", 0)
	number("+.5", "0.5", 0)
	number("5.", "5", 0)
	number("1e3", "1000", 0)
	number("0.1234567890123456789", "0.12345678901234568", 0)
	for _, bad := range []string{"NaN", "Infinity", "0x1p3", "1,5", "", "-", ".", "1_0", "1.2.3", "1e999"} {
		if bad != "" {
			number(bad, "", BadFloat)
		}
	}
	whole := func(text string, want Int, fault DefectKind) {
		t.Helper()
		n, got := parseInt([]byte(text))
		assert.Equal(t, fault, got, text)
		assert.Equal(t, want, n, text)
	}
	whole("+007", 7, 0)
	whole("-2147483647", -2147483647, 0)
	for _, bad := range []string{"2147483648", "1.0", "-", "+", "12a", "99999999999999999999"} {
		whole(bad, NoInt, BadInteger)
	}
}

func TestAmounts(t *testing.T) {
	f := func(text string) {
		t.Helper()
		a, fault := parseAmount([]byte(text))
		assert.Zero(t, fault, text)
		assert.Equal(t, text, string(a.Append(nil)))
	}
	f("1.60")
	f("0.05")
	f("-0.5")
	f("1200")
	_, fault := parseAmount([]byte("1,60"))
	assert.Equal(t, BadFloat, fault)
}

func TestColors(t *testing.T) {
	c, fault := parseColor([]byte("0b57a4"))
	assert.Zero(t, fault)
	assert.Equal(t, "0B57A4", string(c.Append(nil)))
	for _, bad := range []string{"#0B57A4", "0B57A", "GGGGGG", "0B57A4F"} {
		_, fault := parseColor([]byte(bad))
		assert.Equal(t, BadColor, fault, bad)
	}
}

// FuzzValuesSpellBack holds that a value that parses spells a text that parses to the same value.
func FuzzValuesSpellBack(f *testing.F) {
	for _, s := range []string{"08:00:00", "20261123", "48.1", "-12", "FFFFFF", "1.60", "25:61:00", "1e-7"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if s == "" {
			return // an empty cell is not given, and never parsed
		}
		spellsBack(t, s, timeKind)
		spellsBack(t, s, dateKind)
		spellsBack(t, s, integerKind)
		spellsBack(t, s, enumKind)
		spellsBack(t, s, floatKind)
		spellsBack(t, s, amountKind)
		spellsBack(t, s, colorKind)
	})
}

func spellsBack[T comparable](t *testing.T, s string, k *kind[T]) {
	t.Helper()
	v, fault := k.parse([]byte(s))
	if fault != 0 || any(v) == any(OtherEnum) {
		return
	}
	spelled := k.append(nil, nil, v)
	again, fault := k.parse(spelled)
	assert.Zero(t, fault, "%s %q spells %q", k.name, s, spelled)
	assert.Equal(t, v, again, "%s %q spells %q", k.name, s, spelled)
}
