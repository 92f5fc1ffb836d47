package mutate

import (
	"archive/zip"
	"bytes"
	"io"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// A feed is the files of a feed, to be spoilt.
type feed struct {
	files []file
	// spoil, where not nil, is done to the archive.
	spoil func(zipped []byte) []byte
}

// A file is a name and what stands in it.
type file struct {
	name string
	data []byte
}

// unpack reads the files of a zip.
func unpack(zipped []byte) (*feed, error) {
	z, err := zip.NewReader(bytes.NewReader(zipped), int64(len(zipped)))
	if err != nil {
		return nil, err
	}
	f := &feed{}
	for _, e := range z.File {
		if e.Mode().IsDir() {
			continue
		}
		in, err := e.Open()
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(in)
		if err != nil {
			return nil, err
		}
		f.files = append(f.files, file{e.Name, data})
	}
	return f, nil
}

// pack makes a zip of the feed.
func (f *feed) pack(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, x := range f.files {
		out, err := z.Create(x.name)
		require.NoError(t, err)
		_, err = out.Write(x.data)
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	if f.spoil != nil {
		return f.spoil(b.Bytes())
	}
	return b.Bytes()
}

// clone returns a copy whose files may be replaced, but not written to.
func (f *feed) clone() *feed { return &feed{files: slices.Clone(f.files)} }

// size returns how many bytes the files have.
func (f *feed) size() (n int) {
	for _, x := range f.files {
		n += len(x.data)
	}
	return n
}

// any returns some file, nil where there is none.
func (f *feed) any(r *rand.Rand) *file {
	if len(f.files) == 0 {
		return nil
	}
	return &f.files[r.IntN(len(f.files))]
}

// A table is a file cut at its line feeds and commas, whether quoted or not: what comes
// of that is odd now and then, as it should be.
type table [][][]byte

// table cuts the file.
func (x *file) table() (t table) {
	for _, line := range bytes.Split(bytes.TrimSuffix(x.data, []byte("\n")), []byte("\n")) {
		t = append(t, bytes.Split(line, []byte(",")))
	}
	return t
}

// set joins rows to the text of the file again.
func (x *file) set(t table) {
	var b bytes.Buffer
	for _, row := range t {
		b.Write(bytes.Join(row, []byte(",")))
		b.WriteByte('\n')
	}
	x.data = b.Bytes()
}

// cell returns a row below the header and a column of it at random, false where there
// is none.
func (t table) cell(r *rand.Rand) (row, column int, ok bool) {
	if len(t) < 2 {
		return 0, 0, false
	}
	row = 1 + r.IntN(len(t)-1)
	if len(t[row]) == 0 {
		return row, 0, false
	}
	return row, r.IntN(len(t[row])), true
}
