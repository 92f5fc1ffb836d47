package scan

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/unicode"
)

func TestDecode(t *testing.T) {
	text := "stop_id,stop_name\n1,Gare de l’Est 𝄞\n"
	utf16 := func(e unicode.Endianness, mark unicode.BOMPolicy) string {
		s, err := unicode.UTF16(e, mark).NewEncoder().String(text)
		require.NoError(t, err)
		return s
	}
	f := func(bytes string, d Dialect, want Encoding, wantText string) {
		t.Helper()
		r, e, err := Decode(iotest.HalfReader(strings.NewReader(bytes)), d)
		require.NoError(t, err)
		assert.Equal(t, want, e)
		got, err := io.ReadAll(r)
		require.NoError(t, err)
		assert.Equal(t, wantText, string(got))
	}
	f(text, Dialect{}, Encoding{Name: UTF8}, text)
	f("", Dialect{}, Encoding{Name: UTF8}, "")
	f("caf\xe9\x00", Dialect{}, Encoding{Name: UTF8}, "caf\xe9\x00")
	f("\ufeff"+text, Dialect{}, Encoding{Name: UTF8, BOM: true}, text)
	f("\ufeff"+text, Dialect{Canonical: true}, Encoding{Name: UTF8, BOM: true}, text)
	f("\ufeff\ufeff"+text, Dialect{Canonical: true}, Encoding{Name: UTF8, BOM: true}, text)
	f("\ufeff\ufeff"+text, Dialect{}, Encoding{Name: UTF8, BOM: true}, "\ufeff"+text)
	f(utf16(unicode.LittleEndian, unicode.UseBOM), Dialect{}, Encoding{Name: UTF16LE, BOM: true}, text)
	f(utf16(unicode.BigEndian, unicode.UseBOM), Dialect{}, Encoding{Name: UTF16BE, BOM: true}, text)
	f(utf16(unicode.LittleEndian, unicode.IgnoreBOM), Dialect{}, Encoding{Name: UTF16LE}, text)
	f(utf16(unicode.BigEndian, unicode.IgnoreBOM), Dialect{}, Encoding{Name: UTF16BE}, text)
	f("\xff\xfea\x00", Dialect{Canonical: true}, Encoding{Name: UTF8}, "\xff\xfea\x00")
	f("\xff\xfea\x00b", Dialect{}, Encoding{Name: UTF16LE, BOM: true}, "a\ufffd")
}

func TestReadingFailsAfterWholeRecords(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("a\nb\nhalf"), iotest.ErrReader(io.ErrUnexpectedEOF))
	blocks := NewBlocks(broken, 0, Dialect{})
	b, err := blocks.Next(Block{})
	require.NoError(t, err)
	assert.Equal(t, "a\nb\n", string(b.Data))
	assert.False(t, b.Last)
	_, err = blocks.Next(Block{})
	assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
	assert.ErrorContains(t, err, "after line 3")
}
