package gtfs

import (
	"fmt"
	"hash/maphash"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs/internal/scan"
)

func FuzzQuickTime(f *testing.F) {
	for _, s := range []string{"00:00:00", "29:59:59", "99:59:59", "09:60:00", "1a:00:00", "10:00:0\xB0", "10:00;00", "+1:00:00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) != 8 {
			return
		}
		want, fault := parseTime(b)
		got, ok := quickTime([8]byte(b))
		if ok {
			require.Equal(t, DefectKind(0), fault)
			assert.Equal(t, want, got)
		} else {
			assert.True(t, fault != 0 || b[1] == ':' || want >= 360_000, "%q is left to the plain way", b)
		}
	})
}

func TestQuickTimeReadsEveryTime(t *testing.T) {
	for s := range 100 * 3600 {
		b := fmt.Appendf(nil, "%02d:%02d:%02d", s/3600, s/60%60, s%60)
		got, ok := quickTime([8]byte(b))
		require.True(t, ok)
		require.Equal(t, Time(s), got)
	}
}

func FuzzQuickInt(f *testing.F) {
	for _, s := range []string{"0", "7", "007", "123456789", "1234567890", "-1", "+1", "1 ", ""} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if got, ok := quickInt(b); ok {
			want, fault := parseInt(b)
			assert.Equal(t, DefectKind(0), fault)
			assert.Equal(t, want, got)
		}
	})
}

// TestIDsAreFoundWhateverCameBefore compares the guesses of an id part with the space.
func TestIDsAreFoundWhateverCameBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "ab", "é", "c", "\x01"}), 1, 100).Draw(t, "texts")
		known := rapid.SliceOf(rapid.SampledFrom([]string{"a", "é", "x"})).Draw(t, "known")
		feed := newFeed(nil, Options{})
		for _, text := range known {
			feed.spaces[stopSpace].intern([]byte(text))
		}
		b := &blockReader{o: &feed.options, ids: newSpaces(feed.spaces[0].seed), block: scan.Block{Wide: true}}
		feed.spaces.lend(&b.known)
		p := (&idColumn[StopID]{Column: &Column[StopID]{}, sp: stopSpace}).newPart(b, &Field{check: asciiCheck, ascii: true}).(*idPart[StopID])
		p.column.store.grow(1)
		p.open(0, 1)
		for _, text := range texts {
			fault := p.set(0, []byte(text))
			assert.Equal(t, text, string(p.text(p.vals[0])))
			assert.Equal(t, slices.Contains(known, text), p.vals[0]&own == 0)
			assert.Equal(t, asciiCheck([]byte(text), b.o), fault)
		}
	})
}

func TestFindAllFindsWhatFindDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SliceOfN(rapid.Byte(), 0, 2)
		s := &Space{seed: maphash.MakeSeed()}
		for _, b := range rapid.SliceOfN(text, 1, 300).Draw(t, "held") {
			s.intern(b)
		}
		var asked []ask
		for _, b := range rapid.SliceOf(text).Draw(t, "asked") {
			asked = append(asked, ask{text: b})
		}
		s.findAll(asked)
		for _, a := range asked {
			id, _ := s.Find(a.text)
			assert.Equal(t, id, a.id)
			assert.Equal(t, s.hash(a.text), a.hash)
		}
	})
}

// TestQuickIntsAreWithinTheBoundOfEveryKind: what is read quickly is not held against it.
func TestQuickIntsAreWithinTheBoundOfEveryKind(t *testing.T) {
	for _, k := range []*kind[Int]{integerKind, nonNegativeInt, positiveInt, nonZeroInt, nonNullInt} {
		for _, text := range []string{"1", "999999999"} {
			want, fault := k.parse([]byte(text))
			got, ok := quickInt([]byte(text))
			assert.True(t, ok)
			assert.Equal(t, DefectKind(0), fault, k.name)
			assert.Equal(t, want, got)
		}
	}
}
