package mutate

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"unicode/utf16"
)

// byteMutations change files without a thought of what stands in them.
func byteMutations() []mutation {
	return []mutation{
		{"flip bits", "some bits are the other way round", onBytes(func(r *rand.Rand, data []byte) []byte {
			for range 1 + r.IntN(20) {
				data[r.IntN(len(data))] ^= 1 << r.IntN(8)
			}
			return data
		})},
		{"cut the end", "the file ends anywhere", onBytes(func(r *rand.Rand, data []byte) []byte { return data[:r.IntN(len(data))] })},
		{"cut the start", "the file starts anywhere", onBytes(func(r *rand.Rand, data []byte) []byte { return data[r.IntN(len(data)):] })},
		{"cut a part", "a part of the file is gone", onBytes(func(r *rand.Rand, data []byte) []byte {
			from := r.IntN(len(data))
			return slices.Delete(data, from, min(len(data), from+1+r.IntN(200)))
		})},
		{"insert noise", "bytes of no meaning stand somewhere", onBytes(func(r *rand.Rand, data []byte) []byte {
			noise := make([]byte, 1+r.IntN(64))
			for i := range noise {
				noise[i] = byte(r.Uint32())
			}
			return slices.Insert(data, r.IntN(len(data)+1), noise...)
		})},
		{"insert values", "odd values stand anywhere, not in their cells alone", onBytes(func(r *rand.Rand, data []byte) []byte {
			for range 1 + r.IntN(5) {
				data = slices.Insert(data, r.IntN(len(data)+1), hostile(r)...)
			}
			return data
		})},
		{"insert marks", "characters with a meaning in CSV or JSON stand anywhere", onBytes(func(r *rand.Rand, data []byte) []byte {
			const marks = "\"\",,\r\n\x00{}[]:-#"
			for range 1 + r.IntN(20) {
				data = slices.Insert(data, r.IntN(len(data)+1), marks[r.IntN(len(marks))])
			}
			return data
		})},
		{"repeat a part", "a part of the file stands many times", onBytes(func(r *rand.Rand, data []byte) []byte {
			from := r.IntN(len(data))
			part := data[from:min(len(data), from+1+r.IntN(100))]
			return slices.Insert(data, from, bytes.Repeat(part, 1+r.IntN(500))...)
		})},
		{"line ends", "lines end in carriage returns, with or without a line feed", onBytes(func(r *rand.Rand, data []byte) []byte {
			return bytes.ReplaceAll(data, []byte("\n"), [][]byte{[]byte("\r"), []byte("\r\n"), []byte("\n\r"), []byte("\n\n")}[r.IntN(4)])
		})},
		{"all quoted", "every comma stands in quotes, or between two", onBytes(func(_ *rand.Rand, data []byte) []byte {
			return bytes.ReplaceAll(data, []byte(","), []byte("\",\""))
		})},
		{"byte order mark", "the file begins with a mark, of its encoding or of another", onBytes(func(r *rand.Rand, data []byte) []byte {
			return slices.Insert(data, 0, [][]byte{[]byte("\xef\xbb\xbf"), []byte("\xff\xfe"), []byte("\xfe\xff")}[r.IntN(3)]...)
		})},
		{"UTF-16", "the file is in UTF-16", onBytes(func(_ *rand.Rand, data []byte) []byte {
			wide := []byte("\xff\xfe")
			for _, u := range utf16.Encode([]rune(string(data))) {
				wide = append(wide, byte(u), byte(u>>8))
			}
			return wide
		})},
		{"nest deeply", "thousands of brackets open and never close", onBytes(func(r *rand.Rand, data []byte) []byte {
			return slices.Insert(data, r.IntN(len(data)+1), bytes.Repeat([]byte("[{\"a\":"), 5000)...)
		})},
	}
}
