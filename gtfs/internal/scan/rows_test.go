package scan

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// spell writes a record as [text flags|text flags] so that tests read as tables.
func spell(r *Rows) string {
	cells := make([]string, r.N)
	for i := range cells {
		cells[i] = fmt.Sprintf("%q%s", r.Text(i, nil), spellFlags(r.Flags(i)))
	}
	return strings.Join(cells, " ")
}

// spellFlags writes one letter per flag.
func spellFlags(f Flags) string {
	var s strings.Builder
	for i, letter := range "qoiesn" {
		if f&(1<<i) != 0 {
			s.WriteRune(letter)
		}
	}
	return s.String()
}

// all reads text in blocks of size bytes and spells each record with its lines.
func all(t testing.TB, text string, size int, d Dialect) (records []string, blank int, failure *Failure) {
	t.Helper()
	blocks := NewBlocks(strings.NewReader(text), size, d)
	for {
		b, err := blocks.Next(Block{})
		if err != nil {
			require.Equal(t, "EOF", err.Error())
			return records, blank, nil
		}
		r := NewRows(b, d)
		for r.Next() {
			records = append(records, fmt.Sprintf("%d-%d: %s", r.FirstLine(), r.Line(), spell(r)))
		}
		blank += r.Blank
		if r.Failure != nil {
			return records, blank, r.Failure
		}
	}
}

// one spells the cells of all records, records separated by a slash.
func one(t testing.TB, text string, d Dialect) string {
	t.Helper()
	records, _, _ := all(t, text, 0, d)
	for i, r := range records {
		_, records[i], _ = strings.Cut(r, ": ")
	}
	return strings.Join(records, " / ")
}

func TestRowsReadCells(t *testing.T) {
	f := func(text, want string) {
		t.Helper()
		assert.Equal(t, want, one(t, text, Dialect{}), "%q", text)
	}
	f("a,b\nc,d\n", `"a" "b" / "c" "d"`)
	f("a,b\r\nc,d", `"a" "b" / "c" "d"`)
	f("a,b\rc,d\r", `"a" "b" / "c" "d"`)
	f(",\n", `"" ""`)
	f(" a ,\tb\n", `"a"o "b"o`)
	f("a, \r\n", `"a" ""o`)
	f("\n\n a\n  \n", `"a"o`)
	f(`"a","b"`, `"a"q "b"q`)
	f(`"a,b","c""d"`, `"a,b"q "c\"d"qe`)
	f(`" a ",b`, `"a"qi "b"`)
	f(`""`, `""q`)
	f(`" "`, `""qi`)
	f(`"",""`, `""q ""q`)
	f("\"a\nb\",c\nd,e\n", `"a\nb"qn "c" / "d" "e"`)
	f("\"a\rb\",c\rd,e\n", `"a\rb"qn "c" / "d" "e"`)
	f("\"a\" ,\"b\" \r\nc,d\r\n", `"a"qo "b"qo / "c" "d"`)
	f(`a, "b,c",d`, `"a" "b,c"qo "d"`)
	f(`a, "b,""c",d`, `"a" "\"b"os "\"c"qs "d"`)
	f(`5" pipe,6`, `"5\" pipe"s "6"`)
	f("a\"\"b,\"c\n", `"a\"\"b"s "c"qisn`)
	f(`"a"b,c",d`, `"a\"b,c"qs "d"`)
	f("\"a\"b\n\"c\",d\n", `"a\"b\n\"c"qsn "d"`)
	f("\x00,a\x00b\n", `""o "a\x00b"`)
}

func TestRowsReadCellsAsCanonical(t *testing.T) {
	f := func(text, want string) {
		t.Helper()
		assert.Equal(t, want, one(t, text, Dialect{Canonical: true}), "%q", text)
	}
	f("a,b\r\nc,d\r\n", `"a" "b" / "c" "d"`)
	f("a\rb,c\n", `"a\rb"n "c"`)
	f(`"a" x,b`, `"\"a\" x"s "b"`)
	f(`"a,b" x,c`, `"\"a,b\" x"s "c"`)
	f(`"a" x,y",b`, `"\"a\" x"s "y\""s "b"`)
	f(`"a""b"c"" ,d`, `"\"a\"b\"c\"\""oes "d"`)
	f(`a,  "b,c" ,d`, `"a" "b,c"qo "d"`)
	f("\"a\"b\n\"c\",d\n", `"\"a\"b"s / "c"q "d"`)
	f("a,b\n  ", `"a" "b" / ""o`)
	f("\"a\"\r\n\"b", `"a"q / "\"b"s`)
	f("a,b\n  \n", `"a" "b"`)
}

func TestRowsTellEmptyRows(t *testing.T) {
	f := func(text string, d Dialect, want bool, blank int) {
		t.Helper()
		b, err := NewBlocks(strings.NewReader(text), 0, d).Next(Block{})
		require.NoError(t, err)
		r := NewRows(b, d)
		assert.Equal(t, want, r.Next() && r.EmptyRow, "%q", text)
		assert.Equal(t, blank, r.Blank, "%q", text)
	}
	f(`""`, Dialect{}, true, 0)
	f(" \"\" \n", Dialect{}, true, 0)
	f(`" "`, Dialect{}, false, 0)
	f("\n \n\t", Dialect{}, false, 3)
	f("\n \n\t", Dialect{Canonical: true}, true, 2)
}

func TestRowsNumberLines(t *testing.T) {
	text := "h\n\n\"a\nb\r\nc\",\"d\ne\"\n \nlast"
	records, blank, failure := all(t, text, 0, Dialect{})
	assert.Nil(t, failure)
	assert.Equal(t, 2, blank)
	assert.Equal(t, []string{`1-1: "h"`, `3-6: "a\nb\r\nc"qn "d\ne"qn`, `8-8: "last"`}, records)
}

func TestRowsGiveRawRecord(t *testing.T) {
	text := "a, b \r\n\"c\nd\" \r\n e"
	b, err := NewBlocks(strings.NewReader(text), 0, Dialect{}).Next(Block{})
	require.NoError(t, err)
	r := NewRows(b, Dialect{})
	for _, want := range []string{"a, b ", "\"c\nd\" ", " e"} {
		require.True(t, r.Next())
		assert.Equal(t, want, string(r.Raw()))
		assert.Equal(t, want, text[r.Offset():r.End()])
	}
	assert.False(t, r.Next())
}

func TestRowsDoNotAllocate(t *testing.T) {
	text := strings.Repeat("T1,08:00:00,08:00:00, S1,1,,\"x\"\n", 200)
	for _, d := range []Dialect{{}, {Canonical: true}} {
		for _, quotes := range []string{text, strings.ReplaceAll(text, `"`, "")} {
			b, err := NewBlocks(strings.NewReader(quotes), 0, d).Next(Block{})
			require.NoError(t, err)
			r := NewRows(b, d)
			assert.Zero(t, testing.AllocsPerRun(10, func() {
				r.Reset(b, d)
				for r.Next() {
				}
			}))
		}
	}
}
