package inflate

import (
	"bytes"
	stdflate "compress/flate"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
)

// A chunked source gives at most size bytes at a time.
type chunked struct {
	r    io.Reader
	size int
}

func (c chunked) Read(p []byte) (int, error) { return c.r.Read(p[:min(len(p), c.size)]) }

// most is as much output as a fuzz run looks at: enough for the window to move.
const most = outSize + windowSize

// standard unpacks with compress/flate: up to most bytes, and the error after them.
func standard(in []byte) ([]byte, error) {
	return io.ReadAll(io.LimitReader(stdflate.NewReader(bytes.NewReader(in)), most))
}

// carefully unpacks symbol by symbol, without the quick loop and its pairs.
func carefully(in []byte) ([]byte, error) {
	d := NewReader(bytes.NewReader(in))
	var all []byte
	for len(all) < most {
		var err error
		switch d.state {
		case atHeader:
			err = d.header()
		case inStored:
			err = d.copyStored()
		case inCodes:
			err = d.careful()
		case atEnd:
			return all, nil
		}
		all = append(all, d.out[d.r:d.w]...)
		d.r = d.w
		if err != nil {
			return all, err
		}
		d.slide()
	}
	return all[:most], nil
}

// inPieces reads up to most bytes, at most size at a time.
func inPieces(r io.Reader, size int) ([]byte, error) {
	var all bytes.Buffer
	_, err := io.CopyBuffer(struct{ io.Writer }{&all}, io.LimitReader(r, most), make([]byte, size))
	return all.Bytes(), err
}

// FuzzAgainstStandardLibrary holds that every input gives the bytes that compress/flate
// gives, or an error where that gives one; and the same bytes and error however it comes
// and is read, in the quick loop and in the careful one.
func FuzzAgainstStandardLibrary(f *testing.F) {
	seeds(f, func(in []byte) { f.Add(in, uint16(len(in)), uint16(4096)) })
	f.Fuzz(func(t *testing.T, in []byte, chunk, piece uint16) {
		want, wantErr := carefully(in)
		oracle, oracleErr := standard(in)
		require.Equal(t, oracleErr == nil, wantErr == nil, "%v, compress/flate: %v", wantErr, oracleErr)
		// Of input that ends early it leaves out what would have been the last symbols.
		require.True(t, bytes.HasPrefix(want, oracle))
		require.True(t, oracleErr != nil || len(want) == len(oracle))

		got, err := inPieces(NewReader(bytes.NewReader(in)), most)
		require.Equal(t, wantErr, err)
		require.True(t, bytes.Equal(want, got))

		got, err = inPieces(NewReader(chunked{bytes.NewReader(in), int(chunk) + 1}), int(piece)+1)
		require.Equal(t, wantErr, err)
		require.True(t, bytes.Equal(want, got))
	})
}

// seeds gives packed texts of all kinds of blocks to add.
func seeds(f *testing.F, add func([]byte)) {
	var noise, text []byte
	for i := range 3000 {
		noise = append(noise, byte(i*i*i>>7^i*31))
		text = append(text, "trip-1,08:00:00,08:00:30,stop-12345,"[i%36], byte('0'+i/36%10))
	}
	for _, plain := range [][]byte{nil, {7}, noise, text, bytes.Repeat([]byte{'x'}, 2*outSize)} {
		for _, level := range []int{stdflate.HuffmanOnly, stdflate.NoCompression, 1, 6, 9} {
			var b bytes.Buffer
			w, err := stdflate.NewWriter(&b, level)
			require.NoError(f, err)
			_, err = w.Write(plain)
			require.NoError(f, err)
			require.NoError(f, w.Close())
			if b.Len() < 8000 {
				add(b.Bytes())
			}
		}
	}
	add([]byte{0x4b, 0x4c, 0x04, 0x00})             // fixed codes
	add([]byte{0x63, 0x00, 0x02, 0x00})             // a distance beyond the start
	add([]byte{0x05, 0xc0, 0x81, 0, 0, 0, 0, 0, 0}) // dynamic codes that end early
}
