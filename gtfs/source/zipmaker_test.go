package source

import (
	"bytes"
	"context"
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"testing"

	"github.com/klauspost/compress/flate"
	"github.com/stretchr/testify/require"
)

// A part is an entry of a zip made for a test. Fields named local are those of the
// header before the data; all are derived from name and data unless tampered with.
type part struct {
	name, local       string
	data              []byte // unpacked
	packed            []byte
	method, localM    uint16
	flags, localFlags uint16
	crc, localCRC     uint32
	size, localSize   uint32
	comp, localComp   uint32
	external          uint32
	host              byte
	extra             []byte // of the directory
	localExtra        []byte
	descriptor        []byte // after the data
	offset            int64  // of the header; -1: where it stands
	noLocal           bool   // no header and data of its own
}

// stored makes an entry stored as is, deflated one that is packed.
func stored(name, data string) part {
	return newPart(name, []byte(data), []byte(data), methodStore)
}

func deflated(name string, data []byte) part {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 9)
	_, _ = w.Write(data)
	_ = w.Close()
	return newPart(name, data, b.Bytes(), methodDeflate)
}

func newPart(name string, data, packed []byte, method uint16) part {
	crc, size, comp := crc32.ChecksumIEEE(data), uint32(len(data)), uint32(len(packed))
	return part{name: name, local: name, data: data, packed: packed, method: method, localM: method,
		crc: crc, localCRC: crc, size: size, localSize: size, comp: comp, localComp: comp, offset: -1, host: hostUnix}
}

// with returns the part after it was tampered with.
func (p part) with(tamper func(*part)) part {
	tamper(&p)
	return p
}

// followed moves the sizes after the data, as a program that streams does.
func (p part) followed() part {
	p.flags |= flagDescriptor
	p.localFlags |= flagDescriptor
	p.localCRC, p.localSize, p.localComp = 0, 0, 0
	p.descriptor = pack("PK\x07\x08", p.crc, p.comp, p.size)
	return p
}

// pack joins little-endian numbers and strings.
func pack(values ...any) []byte {
	var b []byte
	for _, v := range values {
		switch v := v.(type) {
		case string:
			b = append(b, v...)
		case []byte:
			b = append(b, v...)
		case byte:
			b = append(b, v)
		case uint16:
			b = binary.LittleEndian.AppendUint16(b, v)
		case uint32:
			b = binary.LittleEndian.AppendUint32(b, v)
		case uint64:
			b = binary.LittleEndian.AppendUint64(b, v)
		}
	}
	return b
}

// makeZip writes a zip of parts.
func makeZip(parts ...part) []byte {
	var b, dir []byte
	for _, p := range parts {
		at := p.offset
		if at < 0 {
			at = int64(len(b))
		}
		if !p.noLocal {
			b = append(b, pack("PK\x03\x04", uint16(20), p.localFlags, p.localM, uint32(0), p.localCRC, p.localComp, p.localSize,
				uint16(len(p.local)), uint16(len(p.localExtra)), p.local, p.localExtra, p.packed, p.descriptor)...)
		}
		dir = append(dir, pack("PK\x01\x02", byte(20), p.host, uint16(20), p.flags, p.method, uint32(0), p.crc, p.comp, p.size,
			uint16(len(p.name)), uint16(len(p.extra)), uint32(0), uint16(0), p.external, uint32(at), p.name, p.extra)...)
	}
	n := uint16(len(parts))
	return append(append(b, dir...), pack("PK\x05\x06", uint32(0), n, n, uint32(len(dir)), uint32(len(b)), uint16(0))...)
}

// writeZip puts bytes into a file called feed.zip.
func writeZip(t testing.TB, b []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "feed.zip")
	require.NoError(t, os.WriteFile(name, b, 0o600))
	return name
}

// openBytes opens a zip given as bytes and closes it after the test.
func openBytes(t testing.TB, b []byte, o Options) (*Archive, error) {
	t.Helper()
	a, err := Open(context.Background(), writeZip(t, b), o)
	if err == nil {
		t.Cleanup(func() { require.NoError(t, a.Close()) })
	}
	return a, err
}

// mustOpen opens a zip that is to be read.
func mustOpen(t testing.TB, b []byte, o Options) *Archive {
	t.Helper()
	a, err := openBytes(t, b, o)
	require.NoError(t, err)
	return a
}

// names lists what the reader knows the entries by.
func names(a *Archive) []string {
	var list []string
	for _, e := range a.Entries {
		list = append(list, e.Name)
	}
	return list
}
