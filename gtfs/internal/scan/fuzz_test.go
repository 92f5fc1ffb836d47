package scan

import (
	"encoding/csv"
	"io"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// The two places where the package comment says we differ from encoding/csv.
var (
	blankAfterQuote  = regexp.MustCompile(`"[\x00-\x09\x0b-\x20]+(,|\n|$)`)
	blankBeforeQuote = regexp.MustCompile(`(^|[,\n])[\x00-\x09\x0b-\x20]+"`)
)

var oddTexts = []string{
	"", "a,b\nc,d\n", "a\r\nb\rc", "\"a\",\"b\"\n\"c\"\"d\",e\n", "\"a\nb\",c\n\n,", "\"a\"b\n\"c\",d\n",
	"a\"b,\"c\n", " \"a,b\" ,c\n", ",,\n \n\t", "\"\"\n\" \"\n", "\"a\r\nb\"\r\nc", "\"a\r\nb\"\r\n\"c", "\"", "\"\"\"", "a, \"b,\"\"c\",d\n",
	"\x00,\x00\n", "T1,08:00:00,08:00:00,S1,1,0,0,,1.5,0\nT1,08:01:00,08:01:00,S2,2,0,0,,2.25,0\n",
}

// normal makes all line ends line feeds.
func normal(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// isBlank tells the bytes dropped around values.
func isBlank(c rune) bool { return c <= ' ' }

// lazy reads text as encoding/csv does, without the lines that hold blanks only.
func lazy(t testing.TB, text string) (records [][]string) {
	t.Helper()
	r := csv.NewReader(strings.NewReader(text))
	r.LazyQuotes, r.FieldsPerRecord = true, -1
	for start := int64(0); ; start = r.InputOffset() {
		record, err := r.Read()
		if err == io.EOF {
			return records
		}
		require.NoError(t, err)
		if strings.TrimFunc(text[start:r.InputOffset()], isBlank) != "" {
			records = append(records, record)
		}
	}
}

func FuzzRowsAgainstEncodingCSV(f *testing.F) {
	for _, text := range oddTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		plain := normal(text)
		if blankAfterQuote.MatchString(plain) {
			return // blank after a closing quote: we differ on purpose
		}
		want, got := lazy(t, plain), values(text)
		require.Len(t, got, len(want), "records")
		if blankBeforeQuote.MatchString(plain) {
			return
		}
		for i := range want {
			for j := range want[i] {
				want[i][j] = strings.TrimFunc(want[i][j], isBlank)
			}
			for j := range got[i] {
				got[i][j] = normal(got[i][j])
			}
			require.Equal(t, want[i], got[i], "record %d", i)
		}
	})
}

func FuzzBlocksOfAnySize(f *testing.F) {
	for i, text := range oddTexts {
		f.Add(text, 1+i%5, i%2 == 0)
	}
	f.Fuzz(func(t *testing.T, text string, size int, canonical bool) {
		if len(text) > 3000 {
			return // long texts take long to compare
		}
		d := Dialect{Canonical: canonical, MaxColumns: 5, MaxCell: 100}
		want, wantBlank, wantFailure := all(t, text, 1<<20, d)
		got, gotBlank, gotFailure := all(t, text, 1+size&63, d)
		assert.Equal(t, want, got)
		assert.Equal(t, wantBlank, gotBlank)
		if wantFailure != nil {
			require.NotNil(t, gotFailure)
			assert.Equal(t, [3]int{wantFailure.Line, wantFailure.Column, int(wantFailure.Char)},
				[3]int{gotFailure.Line, gotFailure.Column, int(gotFailure.Char)})
		}
	})
}

func FuzzFastRowsAgainstWalk(f *testing.F) {
	for _, text := range oddTexts {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b, err := NewBlocks(strings.NewReader(text), 0, Dialect{}).Next(Block{})
		if err == io.EOF {
			return // empty
		}
		fast, plain := NewRows(b, Dialect{}), NewRows(b, Dialect{})
		plain.careful = true
		for fast.Next() {
			require.True(t, plain.Next())
			require.Equal(t, spell(plain), spell(fast))
			require.Equal(t, [4]int{plain.first, plain.line, plain.start, plain.end}, [4]int{fast.first, fast.line, fast.start, fast.end})
		}
		require.False(t, plain.Next())
		require.Equal(t, plain.Blank, fast.Blank)
	})
}

func TestLegalTextReadsAsWritten(t *testing.T) {
	cell := rapid.StringOf(rapid.SampledFrom([]rune("ab ,\"\n;é")))
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(rapid.SliceOfN(cell, 2, 6), 1, 8).Draw(t, "records")
		var s strings.Builder
		require.NoError(t, csv.NewWriter(&s).WriteAll(want))
		for i := range want {
			for j, text := range want[i] {
				want[i][j] = strings.TrimFunc(text, isBlank)
			}
		}
		assert.Equal(t, want, values(s.String()))
	})
}

// values reads text of one block with this package and returns the values alone.
func values(text string) (records [][]string) {
	b, err := NewBlocks(strings.NewReader(text), 0, Dialect{}).Next(Block{})
	if err != nil {
		return nil
	}
	for r := NewRows(b, Dialect{}); r.Next(); {
		record := make([]string, r.N)
		for i := range record {
			record[i] = string(r.Text(i, nil))
		}
		records = append(records, record)
	}
	return records
}

func TestBlocksAreThoseOfTheStreamHoweverItIsRead(t *testing.T) {
	text := strings.Repeat("a,\"b\nc\"\r\n", 50)
	want, got := NewBlocks(strings.NewReader(text), 64, Dialect{}), NewBlocks(iotest.OneByteReader(strings.NewReader(text)), 64, Dialect{})
	var old Block
	for {
		w, errWant := want.Next(Block{})
		g, errGot := got.Next(old)
		require.Equal(t, errWant, errGot)
		if errWant != nil {
			return
		}
		require.Equal(t, w, g)
		old = g
	}
}

// FuzzRunsAgainstNext reads records by runs where that is possible and compares them
// with those read one by one.
func FuzzRunsAgainstNext(f *testing.F) {
	for i, text := range oddTexts {
		f.Add(text, 2+i%3, i%2 == 0)
	}
	f.Add(strings.Repeat("a,\"b\",c\r\n", 3000), 3, true)
	f.Add(strings.Repeat("abc,def\n", 8), 2, true) // ends where a word of marks does
	f.Fuzz(func(t *testing.T, text string, n int, canonical bool) {
		d := Dialect{Canonical: canonical, MaxColumns: 5, MaxCell: 100}
		b, err := NewBlocks(strings.NewReader(text), 0, d).Next(Block{})
		if err == io.EOF {
			return // empty
		}
		one, many, care := NewRows(b, d), NewRows(b, d), NewRows(b, d)
		var run Run
		for many.Run(&run, n, 1+n%7*100) || many.Next() {
			if run.Rows == 0 {
				require.True(t, one.Next())
				require.Equal(t, spell(one), spell(many))
				require.Equal(t, one.Line(), many.Line())
				continue
			}
			for k := range run.Rows {
				require.True(t, one.Next())
				require.Equal(t, n, one.N)
				require.True(t, care.At(&run, k))
				require.Equal(t, spell(one), spell(care))
				require.Equal(t, one.Line(), care.Line())
				for c := range n {
					require.Equal(t, string(one.Wide(c)), string(run.Cell(k, c)))
				}
			}
		}
		require.False(t, one.Next())
		require.Equal(t, one.Failure, many.Failure)
	})
}
