package scan

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/need"
)

// corpus lists the real feeds, or skips the test.
func corpus(t *testing.T) []string {
	t.Helper()
	dir := need.Corpus(t)
	feeds, err := filepath.Glob(filepath.Join(dir, "feeds", "*.zip"))
	require.NoError(t, err)
	require.NotEmpty(t, feeds, "no feeds/*.zip in CORPUS")
	return feeds
}

// eachText calls f with the text of all .txt files of the feeds that can be opened.
func eachText(t *testing.T, f func(name string, text []byte)) {
	for _, path := range corpus(t) {
		archive, err := zip.OpenReader(path)
		if err != nil {
			t.Logf("%s: %v", filepath.Base(path), err)
			continue
		}
		for _, entry := range archive.File {
			if !strings.HasSuffix(entry.Name, ".txt") {
				continue
			}
			if r, err := entry.Open(); assert.NoError(t, err) {
				text, err := io.ReadAll(r)
				assert.NoError(t, err)
				f(filepath.Base(path)+"/"+entry.Name, text)
			}
		}
		archive.Close()
	}
}

// counts are what all records of a file add up to.
type counts struct{ records, cells, blank, lines, odd int }

func count(t *testing.T, text []byte, size int, d Dialect) (c counts) {
	r, _, err := Decode(bytes.NewReader(text), d)
	require.NoError(t, err)
	blocks := NewBlocks(r, size, d)
	var old Block
	for {
		b, err := blocks.Next(old)
		if errors.Is(err, io.EOF) {
			return c
		}
		require.NoError(t, err)
		rows := NewRows(b, d)
		for rows.Next() {
			c.records++
			c.cells += rows.N
			for i := range rows.N {
				if rows.Flags(i)&(Stray|PadOutside|PadInside|NewLine) != 0 {
					c.odd++
				}
			}
		}
		c.blank += rows.Blank
		c.lines += b.Lines
		old = b
	}
}

// standard counts the records of encoding/csv, and those that are blank lines to us.
func standard(text []byte) (records, blank, cells int) {
	normal := bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	r := csv.NewReader(bytes.NewReader(normal))
	r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = true, -1, true
	for start := int64(0); ; start = r.InputOffset() {
		record, err := r.Read()
		if err != nil {
			return records, blank, cells
		}
		if len(record) == 1 && len(bytes.TrimFunc(normal[start:r.InputOffset()], isBlank)) == 0 {
			blank++
			continue
		}
		records++
		cells += len(record)
	}
}

func TestCorpusHasAsManyRecordsAsEncodingCSVSees(t *testing.T) {
	files, size := 0, 0
	eachText(t, func(name string, text []byte) {
		files++
		size += len(text)
		r, e, err := Decode(bytes.NewReader(text), Dialect{})
		require.NoError(t, err)
		decoded, err := io.ReadAll(r)
		require.NoError(t, err)
		got := count(t, text, 0, Dialect{})
		records, blank, cells := standard(decoded)
		assert.Equal(t, records, got.records, "%s: records", name)
		if cells != got.cells {
			t.Logf("%s: %d cells here, %d in encoding/csv", name, got.cells, cells)
		}
		if blank > 0 {
			t.Logf("%s: %d lines of blanks are records to encoding/csv", name, blank)
		}
		if e.Name != UTF8 {
			t.Logf("%s: %s", name, e.Name)
		}
		if len(text) < 1<<22 {
			assert.Equal(t, got, count(t, text, 1000, Dialect{}), "%s: small blocks", name)
		}
	})
	t.Logf("%d files, %d MB", files, size>>20)
}
