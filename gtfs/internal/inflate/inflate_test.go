package inflate_test

import (
	"bytes"
	stdflate "compress/flate"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/internal/inflate"
)

// packed deflates text at a level.
func packed(t testing.TB, text []byte, level int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := stdflate.NewWriter(&b, level)
	require.NoError(t, err)
	_, err = w.Write(text)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.Bytes()
}

func texts() map[string][]byte {
	r := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 300_000)
	for i := range noise {
		noise[i] = byte(r.Uint32())
	}
	few := make([]byte, 200_000)
	for i := range few {
		few[i] = "ab"[r.IntN(2)]
	}
	var table strings.Builder
	for i := range 40_000 {
		table.WriteString("trip-")
		table.WriteString(strings.Repeat(string(rune('0'+i%10)), 1+i%7))
		table.WriteString(",08:00:00,08:00:30,stop-12345,1\r\n")
	}
	return map[string][]byte{
		"empty": nil, "one byte": {7}, "noise": noise, "two letters": few,
		"one letter": bytes.Repeat([]byte{'x'}, 1_000_000), "table": []byte(table.String()),
	}
}

func TestReadsWhatWasPacked(t *testing.T) {
	for name, text := range texts() {
		for level := -2; level <= 9; level++ {
			got, err := io.ReadAll(inflate.NewReader(bytes.NewReader(packed(t, text, level))))
			require.NoError(t, err, "%s, level %d", name, level)
			require.True(t, bytes.Equal(text, got), "%s, level %d", name, level)
		}
	}
}

// TestReadsHoweverItIsRead reads in odd pieces, from sources that give odd pieces.
func TestReadsHoweverItIsRead(t *testing.T) {
	text := texts()["table"]
	in := packed(t, text, 6)
	got, err := io.ReadAll(iotest.OneByteReader(inflate.NewReader(iotest.HalfReader(bytes.NewReader(in)))))
	require.NoError(t, err)
	assert.True(t, bytes.Equal(text, got))
	got, err = io.ReadAll(inflate.NewReader(iotest.OneByteReader(bytes.NewReader(in))))
	require.NoError(t, err)
	assert.True(t, bytes.Equal(text, got))
}

func TestInputThatEndsEarly(t *testing.T) {
	in := packed(t, texts()["table"], 6)
	for n := range len(in) {
		if n > 300 && n < len(in)-300 && n%97 != 0 {
			continue
		}
		_, err := io.ReadAll(inflate.NewReader(bytes.NewReader(in[:n])))
		require.ErrorIs(t, err, io.ErrUnexpectedEOF, "%d of %d bytes", n, len(in))
	}
}

func TestRest(t *testing.T) {
	in := append(packed(t, []byte("abc"), 6), "and more"...)
	d := inflate.NewReader(bytes.NewReader(in))
	_, err := io.ReadAll(d)
	require.NoError(t, err)
	assert.True(t, d.Rest())
	d = inflate.NewReader(bytes.NewReader(in[:len(in)-len("and more")]))
	_, err = io.ReadAll(d)
	require.NoError(t, err)
	assert.False(t, d.Rest())
}

// TestSourceThatFails gives what came before the error, then the error.
func TestSourceThatFails(t *testing.T) {
	in := packed(t, []byte(strings.Repeat("abc", 100)+"the rest of the text"), 6)
	failed := errors.New("disk on fire")
	got, err := io.ReadAll(inflate.NewReader(io.MultiReader(bytes.NewReader(in[:len(in)-10]), iotest.ErrReader(failed))))
	require.ErrorIs(t, err, failed)
	assert.Equal(t, strings.Repeat("abc", 100), string(got[:300]))
	_, err = inflate.NewReader(idle{}).Read(make([]byte, 1))
	assert.ErrorIs(t, err, io.ErrNoProgress)
}

// idle is a source that never gives anything.
type idle struct{}

func (idle) Read([]byte) (int, error) { return 0, nil }
