package scan

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// calls makes n records that look like stop_times.txt; each %s of a cell is a value.
func calls(n int, cell, end string) string {
	var s strings.Builder
	for i := range n {
		h, m := 5+i/3600%20, i/60%60
		for j, v := range []any{200000 + i/30, fmt.Sprintf("%02d:%02d:%02d", h, m, i%60), fmt.Sprintf("%02d:%02d:%02d", h, m, i%60),
			30000 + i%997, i % 30, "", 0, 0, fmt.Sprintf("%d.%d", i%900, i%97), 1} {
			if j > 0 {
				s.WriteByte(',')
			}
			fmt.Fprintf(&s, cell, v)
		}
		s.WriteString(end)
	}
	return s.String()
}

func BenchmarkRows(b *testing.B) {
	f := func(name, cell, end string) {
		b.Run(name, func(b *testing.B) {
			text := calls(15000, cell, end)
			block, err := NewBlocks(strings.NewReader(text), len(text), Dialect{}).Next(Block{})
			require.NoError(b, err)
			r := NewRows(block, Dialect{})
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				r.Reset(block, Dialect{})
				for r.Next() {
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/15000, "ns/row")
		})
	}
	f("plain", "%v", "\n")
	f("crlf", "%v", "\r\n")
	f("quoted", `"%v"`, "\r\n")
	f("padded", " %v", "\n")
}

// BenchmarkRuns reads every cell by runs.
func BenchmarkRuns(b *testing.B) {
	f := func(name, cell, end string) {
		b.Run(name, func(b *testing.B) {
			text := calls(15000, cell, end)
			block, err := NewBlocks(strings.NewReader(text), len(text), Dialect{}).Next(Block{})
			require.NoError(b, err)
			r, run, sum := NewRows(block, Dialect{}), new(Run), 0
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				r.Reset(block, Dialect{})
				for r.Run(run, 10, MaxRun) {
					for c := range 10 {
						for k := range run.Rows {
							sum += len(run.Cell(k, c))
						}
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/15000, "ns/row")
		})
	}
	f("plain", "%v", "\n")
	f("crlf", "%v", "\r\n")
	f("quoted", `"%v"`, "\r\n")
}

func BenchmarkBlocks(b *testing.B) {
	f := func(name, cell, end string, d Dialect) {
		b.Run(name, func(b *testing.B) {
			text := calls(100000, cell, end)
			var old Block
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				blocks := NewBlocks(strings.NewReader(text), 0, d)
				for {
					block, err := blocks.Next(old)
					if err != nil {
						break
					}
					old = block
				}
			}
		})
	}
	f("plain", "%v", "\n", Dialect{})
	f("crlf", "%v", "\r\n", Dialect{})
	f("quoted", `"%v"`, "\r\n", Dialect{})
	f("canonical", `%v`, "\n", Dialect{Canonical: true})
}

// BenchmarkEncodingCSV is the yardstick: the standard library on the same text.
func BenchmarkEncodingCSV(b *testing.B) {
	text := calls(15000, "%v", "\n")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := csv.NewReader(strings.NewReader(text))
		r.ReuseRecord = true
		for {
			if _, err := r.Read(); err != nil {
				break
			}
		}
	}
}
