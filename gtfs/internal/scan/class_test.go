package scan

import (
	"bytes"
	"encoding/binary"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// classesByByte is what classify should give, byte by byte.
func classesByByte(data []byte) (classes []class, seen odd) {
	classes = make([]class, (len(data)+63)/64)
	for i, b := range data {
		c, bit := &classes[i/64], uint64(1)<<(i%64)
		if b == ',' || b == '\n' {
			c.separators |= bit
		}
		if b == '\r' || b == '\n' {
			c.breaks |= bit
		}
		if b == '"' {
			c.quotes |= bit
		}
		if b < ' ' && b != '\r' && b != '\n' || b == 0x7F {
			seen |= controls
		}
		if b >= 0x80 {
			seen |= wide
		}
	}
	return classes, seen
}

func FuzzClasses(f *testing.F) {
	for i := range 256 {
		f.Add(append(bytes.Repeat([]byte("a,\n"), i), byte(i), 'b'))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		want, odd := classesByByte(data)
		got := make([]class, len(want))
		assert.Equal(t, odd, classify(got, data))
		assert.Equal(t, want, got)
		whole := data[:len(data)/64*64]
		want, odd = classesByByte(whole)
		got = make([]class, len(want))
		assert.Equal(t, odd, classifyPlain(got, whole))
		assert.Equal(t, want, got)
	})
}

func FuzzMarks(f *testing.F) {
	f.Add([]byte("\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00\x00\x00\x00\x00\x00\x80"), uint32(64), 3)
	f.Fuzz(func(t *testing.T, bytes []byte, base uint32, most int) {
		masks := make([]uint64, len(bytes)/8)
		for i := range masks {
			masks[i] = binary.LittleEndian.Uint64(bytes[8*i:])
		}
		most = min(max(most, 0), 64*len(masks))
		want, got := make([]uint32, most+64), slices.Repeat([]uint32{1}, most+64+3)
		base |= 64 // 1 is never a position
		n := marksPlain(want, masks, base, most)
		assert.Equal(t, n, marks(got, masks, base, most))
		assert.Equal(t, want[:n], got[:n])
		// Behind them three positions may be written at random, no more.
		for _, after := range got[min(n+3, len(got)):] {
			assert.Equal(t, uint32(1), after)
		}
	})
}

func BenchmarkClasses(b *testing.B) {
	data := []byte(calls(1000, "%v", "\n"))
	data = data[:len(data)/64*64]
	dst := make([]class, len(data)/64)
	f := func(name string, classify func([]class, []byte) odd) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				classify(dst, data)
			}
		})
	}
	f("plain", classifyPlain)
	f("fast", classifyWhole)
}
