package source

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"math"
)

// maxName caps the bytes of an entry's name: longer ones are an attack, not a file.
const maxName = 1024

// Flags of an entry, and who made it.
const (
	flagEncrypted  = 1 << 0
	flagLZMAEnd    = 1 << 1
	flagDescriptor = 1 << 3
	flagPatch      = 1 << 5
	flagStrong     = 1 << 6
	flagUTF8       = 1 << 11
	flagMasked     = 1 << 13

	hostUnix, hostDarwin = 3, 19
)

// A member is an entry as the directory of a zip describes it.
type member struct {
	raw      string // the name's bytes
	path     string // the name, decoded
	flags    uint16
	method   uint16
	crc      uint32
	packed   int64
	size     int64
	at       int64 // of the header before the data, in the file
	host     byte
	external uint32

	dataAt int64 // of the data, once the header was read
	end    int64 // of the data and the sizes after it
}

// readDirectory reads the directory of a zip and holds it to the caps.
func readDirectory(ctx context.Context, r io.ReaderAt, e end, t *tally) ([]*member, error) {
	if e.entries > uint64(t.MaxEntries) {
		return nil, t.tooMany()
	}
	br := bufio.NewReaderSize(io.NewSectionReader(r, e.dirAt, e.dirSize), 64<<10)
	var members []*member
	for left := e.dirSize; left > 0; {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		m, n, err := readCentral(br, left)
		if err != nil {
			return nil, err
		}
		left -= n
		m.at += e.base
		if err := t.add(m.path, m.packed, m.size); err != nil {
			return nil, err
		}
		members = append(members, m)
	}
	if uint64(len(members)) != e.entries {
		return nil, refuse(Contradiction, "", "its directory lists %d entries, its end record counts %d",
			"son répertoire liste %d fichiers, son enregistrement de fin en compte %d", len(members), e.entries)
	}
	return members, nil
}

// readCentral reads one record of the directory, of which left bytes remain, and
// returns its length.
func readCentral(br *bufio.Reader, left int64) (*member, int64, error) {
	b := make([]byte, centralLen)
	if err := readPart(br, b); err != nil {
		return nil, 0, err
	}
	names, extras, comments := int(le16(b[28:])), int(le16(b[30:])), int(le16(b[32:]))
	n := int64(centralLen + names + extras + comments)
	if le32(b) != centralSig || n > left {
		return nil, 0, brokenDirectory()
	}
	v := make([]byte, names+extras+comments)
	if err := readPart(br, v); err != nil {
		return nil, 0, err
	}
	m := &member{
		raw: string(v[:names]), flags: le16(b[8:]), method: le16(b[10:]), crc: le32(b[16:]),
		packed: int64(le32(b[20:])), size: int64(le32(b[24:])), at: int64(le32(b[42:])),
		host: b[5], external: le32(b[38:]),
	}
	extra := v[names : names+extras]
	m.path = decodeName(v[:names], m.flags&flagUTF8 != 0, extra)
	return m, n, m.widen(extra, le16(b[34:]))
}

// widen takes sizes and offset from the zip64 field where the record says so.
func (m *member) widen(extra []byte, disk uint16) error {
	wide := extraField(extra, 0x0001)
	for _, v := range []*int64{&m.size, &m.packed, &m.at} {
		if *v != math.MaxUint32 {
			continue
		}
		if len(wide) < 8 {
			return refuse(Contradiction, m.path, "its zip64 sizes are missing", "ses tailles zip64 manquent")
		}
		*v, wide = clamp(le64(wide)), wide[8:]
	}
	if disk != 0 && disk != math.MaxUint16 {
		return refuse(SplitArchive, m.path, "it lies in another part of a split archive",
			"il se trouve dans un autre volume de l’archive")
	}
	return nil
}

// extraField returns the data of an extra field, or nil.
func extraField(extra []byte, id uint16) []byte {
	for len(extra) >= 4 {
		n := int(le16(extra[2:]))
		if n > len(extra)-4 {
			return nil
		}
		if le16(extra) == id {
			return extra[4 : 4+n]
		}
		extra = extra[4+n:]
	}
	return nil
}

// mode returns the file mode that a Unix-like system gave the entry.
func (m *member) mode() fs.FileMode {
	if m.host != hostUnix && m.host != hostDarwin {
		return 0
	}
	const typeMask, link, device, block, pipe, socket = 0xf000, 0xa000, 0x2000, 0x6000, 0x1000, 0xc000
	switch m.external >> 16 & typeMask {
	case link:
		return fs.ModeSymlink
	case device, block, pipe, socket:
		return fs.ModeIrregular
	}
	return 0
}

func brokenDirectory() error {
	return refuse(Damaged, "", "its directory is broken", "son répertoire est abîmé")
}

// readPart fills b from the directory; the end of it comes too early.
func readPart(br *bufio.Reader, b []byte) error {
	_, err := io.ReadFull(br, b)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return brokenDirectory()
	}
	return err
}
