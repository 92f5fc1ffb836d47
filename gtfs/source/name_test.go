package source

import (
	"hash/crc32"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTablesAreThoseOfTheReference(t *testing.T) {
	b, err := os.ReadFile("../../testdata/spec/files.tsv")
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")[1:]
	require.NotEmpty(t, lines)
	for _, l := range lines {
		name, _, _ := strings.Cut(l, "\t")
		assert.True(t, isTable(name), name)
		assert.True(t, isTable(strings.ToUpper(name)), name)
	}
	for _, name := range []string{"", "readme.txt", "stops.csv", "stops.txt "} {
		assert.False(t, isTable(name), name)
	}
}

func TestNamesAreDecoded(t *testing.T) {
	raw := []byte("arr\x88ts.txt")
	field := func(crc uint32, name string) []byte {
		return pack(uint16(0x7075), uint16(5+len(name)), byte(1), crc, name)
	}
	assert.Equal(t, "arrêts.txt", decodeName([]byte("arrêts.txt"), false, nil))
	assert.Equal(t, "arrêts.txt", decodeName(raw, false, nil))
	assert.Equal(t, "haltes.txt", decodeName(raw, false, field(crc32.ChecksumIEEE(raw), "haltes.txt")))
	assert.Equal(t, "arrêts.txt", decodeName(raw, false, field(1, "haltes.txt")), "a field for another name")
	ascii := []byte("stops.txt")
	assert.Equal(t, "stops.txt", decodeName(ascii, false, field(crc32.ChecksumIEEE(ascii), "trips.txt")), "a field that renames")
}

func TestNamesAreShownSafely(t *testing.T) {
	assert.Equal(t, "arrêts.txt", shown("arrêts.txt"))
	assert.Equal(t, `"a\x1b[2Jb"`, shown("a\x1b[2Jb"))
	assert.Less(t, len(shown(strings.Repeat("a", 60_000))), 100)
}

func TestSizesAreSpelled(t *testing.T) {
	assert.Equal(t, "64 GiB", inBytes(64<<30).EN)
	assert.Equal(t, "1,5 Mio", inBytes(3<<19).FR)
	assert.Equal(t, "0 bytes", inBytes(0).EN)
}

func TestRefusalsAreSpelledInFrench(t *testing.T) {
	_, err := openBytes(t, makeZip(stored("a.txt", "12345")), Options{MaxUnpacked: 4})
	var r *RefusedError
	require.ErrorAs(t, err, &r)
	assert.Equal(t, "a.txt : avec ce fichier, l’archive décompressée dépasse la taille permise ; le plafond est 4 octets, à relever par --max-unpacked", r.Text().FR)
}
