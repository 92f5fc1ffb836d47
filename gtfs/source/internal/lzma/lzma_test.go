package lzma

import (
	"bytes"
	"hash/crc32"
	"io"
	"os"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The rows of testdata, packed by Python's zipfile: their length and CRC-32.
const (
	rowsSize = 131820
	rowsCRC  = 0xa26d8b87
)

func rows(t testing.TB) []byte {
	t.Helper()
	b, err := os.ReadFile("../../testdata/rows.lzma")
	require.NoError(t, err)
	return b
}

func open(t testing.TB, packed []byte, size int64, mark bool) *Reader {
	t.Helper()
	r, err := NewZipReader(bytes.NewReader(packed), size, mark, 64<<20)
	require.NoError(t, err)
	return r
}

func TestStreamIsUnpacked(t *testing.T) {
	for _, mark := range []bool{true, false} {
		b, err := io.ReadAll(iotest.OneByteReader(open(t, rows(t), rowsSize, mark)))
		require.NoError(t, err)
		assert.Len(t, b, rowsSize)
		assert.Equal(t, uint32(rowsCRC), crc32.ChecksumIEEE(b))
	}
}

func TestBadStreamsAreRefused(t *testing.T) {
	good := rows(t)
	for _, c := range []struct {
		name   string
		packed []byte
		size   int64
		want   error
	}{
		{"cut off", good[:len(good)/2], rowsSize, io.ErrUnexpectedEOF},
		{"shorter than announced", good, rowsSize + 1, io.ErrUnexpectedEOF},
		{"longer than announced", good, rowsSize - 1, ErrCorrupt},
		{"noise", append(bytes.Clone(good[:9]), append([]byte{0}, bytes.Repeat([]byte{0xa5}, 500)...)...), rowsSize, ErrCorrupt},
	} {
		b, err := io.ReadAll(open(t, c.packed, c.size, true))
		assert.ErrorIs(t, err, c.want, c.name)
		assert.LessOrEqual(t, int64(len(b)), c.size, c.name)
	}
}

func TestBadHeadsAreRefused(t *testing.T) {
	head := func(at int, b byte) []byte { h := bytes.Clone(rows(t)); h[at] = b; return h }
	for _, packed := range [][]byte{nil, rows(t)[:8], head(2, 6), head(4, 225), head(9, 1)} {
		_, err := NewZipReader(bytes.NewReader(packed), 10, true, 64<<20)
		assert.Error(t, err)
	}
	_, err := NewZipReader(bytes.NewReader(rows(t)), rowsSize, true, 1<<16)
	assert.ErrorContains(t, err, "larger than 65536")
}

// FuzzReader unpacks any bytes: no panic, nothing beyond the size announced.
func FuzzReader(f *testing.F) {
	f.Add(rows(f), int64(rowsSize), true)
	f.Add(rows(f)[:100], int64(50), false)
	f.Fuzz(func(t *testing.T, packed []byte, size int64, mark bool) {
		size &= 1<<20 - 1
		r, err := NewZipReader(bytes.NewReader(packed), size, mark, 1<<20)
		if err != nil {
			return
		}
		n, err := io.Copy(io.Discard, r)
		require.LessOrEqual(t, n, size)
		require.True(t, err != nil || n == size, "%d of %d bytes", n, size)
	})
}
