package mutate

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
)

// cellMutations change values.
func cellMutations() []mutation {
	return []mutation{
		{"hostile cell", "a cell is something that no reader likes", onTable(func(r *rand.Rand, t table) table {
			if row, col, ok := t.cell(r); ok {
				t[row][col] = hostile(r)
			}
			return t
		})},
		{"hostile column", "a column is the same odd value throughout", onTable(func(r *rand.Rand, t table) table {
			if _, col, ok := t.cell(r); ok {
				t.fill(col, func() []byte { return hostile(r) }, false)
			}
			return t
		})},
		{"motley column", "each cell of a column is an odd value of its own", onTable(func(r *rand.Rand, t table) table {
			if _, col, ok := t.cell(r); ok {
				t.fill(col, func() []byte { return hostile(r) }, true)
			}
			return t
		})},
		{"empty cells", "some cells all over the file are empty", onTable(func(r *rand.Rand, t table) table {
			for range 1 + r.IntN(len(t)) {
				if row, col, ok := t.cell(r); ok {
					t[row][col] = nil
				}
			}
			return t
		})},
		{"swap in a row", "two cells of a row change places", onTable(func(r *rand.Rand, t table) table {
			if row, col, ok := t.cell(r); ok {
				other := r.IntN(len(t[row]))
				t[row][col], t[row][other] = t[row][other], t[row][col]
			}
			return t
		})},
		{"swap between rows", "two rows change the values of a column, some times", onTable(func(r *rand.Rand, t table) table {
			for range 1 + r.IntN(20) {
				a, col, some := t.cell(r)
				if b, _, ok := t.cell(r); ok && some && col < len(t[b]) {
					t[a][col], t[b][col] = t[b][col], t[a][col]
				}
			}
			return t
		})},
		{"one for all", "a column has the value of one row throughout", onTable(func(r *rand.Rand, t table) table {
			if row, col, ok := t.cell(r); ok {
				value := t[row][col]
				t.fill(col, func() []byte { return value }, false)
			}
			return t
		})},
		{"cell of elsewhere", "a cell has the value of any cell of any file", func(r *rand.Rand, f *feed) {
			to, from := f.any(r), f.any(r)
			if to == nil {
				return
			}
			t, other := to.table(), from.table()
			row, col, ok := t.cell(r)
			a, b, ok2 := other.cell(r)
			if ok && ok2 {
				t[row][col] = other[a][b]
				to.set(t)
			}
		}},
		{"nudge numbers", "numbers here and there are a little or much too large or small", onTable(func(r *rand.Rand, t table) table {
			for range 1 + r.IntN(20) {
				if row, col, ok := t.cell(r); ok {
					t[row][col] = nudge(r, t[row][col])
				}
			}
			return t
		})},
	}
}

// fill sets a column: with one value, or one for each row.
func (t table) fill(col int, value func() []byte, each bool) {
	v := value()
	for _, row := range t[1:] {
		if each {
			v = value()
		}
		if col < len(row) {
			row[col] = v
		}
	}
}

// nudge changes a number, or appends a digit to what is none.
func nudge(r *rand.Rand, cell []byte) []byte {
	n, err := strconv.ParseFloat(string(bytes.TrimSpace(cell)), 64)
	if err != nil {
		return append(bytes.Clone(cell), byte('0'+r.IntN(10)))
	}
	by := []float64{n + 1, n - 1, -n, 10 * n, n / 10, n + 1e6, n * 1e12, n + 0.001}
	return []byte(strconv.FormatFloat(by[r.IntN(len(by))], 'f', -1, 64))
}

// hostile returns a value that some reader somewhere broke on.
func hostile(r *rand.Rand) []byte {
	switch r.IntN(20) {
	case 0:
		return []byte(strings.Repeat("x", 1<<r.IntN(18)))
	case 1:
		return []byte(fmt.Sprintf("%02d:%02d:%02d", r.IntN(200), r.IntN(100), r.IntN(100)))
	case 2:
		return []byte(fmt.Sprintf("%04d%02d%02d", r.IntN(10000), r.IntN(14), r.IntN(33)))
	case 3:
		return []byte(strconv.FormatFloat(360*r.Float64()-180, 'f', r.IntN(12), 64))
	case 4:
		return []byte(strconv.Itoa(r.IntN(2000) - 3))
	}
	return []byte(values[r.IntN(len(values))])
}

var values = [...]string{
	"", " ", "\t", "\u00a0", "\x00", "\x1a", "\"", "\"\"", "\"\"\"", "a\"b", "\"a\"b", "\"a,b\"", "\"a\nb\"", "\"a\r\nb\"", "\r", "\r\n", "\n",
	"0", "-0", "1", "-1", "2", "3", "7", "+1", "01", "1.0", "1.5", "1e3", "1E400", "-1e-400", ".5", "5.", "1,5", "0x10", "1_000", "٣", "１",
	"NaN", "Infinity", "-Infinity", "null", "true",
	"127", "255", "32768", "65536", "2147483647", "2147483648", "-2147483648", "4294967295", "9223372036854775807", "99999999999999999999999",
	"00:00:00", "24:00:00", "23:60:00", "25:59:60", "9:5:3", "-1:00:00", "999:59:59", "9999999:00:00", "12:00", "12:00:00.5", "::",
	"00000000", "00010101", "19000101", "20260229", "20261124", "20261301", "99991231", "2026-11-24", "20261124000000",
	"90", "-90", "90.0000001", "180", "-180", "179.9999999", "-179.9999999", "0.0000000001", "89.9999999",
	"\xff\xfe", "\xc3", "\xed\xa0\x80", "é", "e\u0301", "\ufeff", "\u202e", "\u2028", "ﬃ", "İ", "ß", "🚋", "\U0010ffff",
	"http://", "http://[::1]:99999/%zz", "javascript:alert(1)", "//", "http://例え.jp/", "a@b", "@", "+33 1 23 45", "+", "Europe/Paris", "Europe/", "../x",
	"EUR", "XXX", "fr", "fr-", "i-klingon", "FFFFFF", "#FFFFFF", "GGGGGG", "=1+1", "<b>", "{trip_id}", "%s", "\\", "'",
}
