package source

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strconv"
	"strings"
)

// checkLocals reads the header before each entry, compares it with the directory,
// and refuses entries that share bytes with another one or with the directory.
func checkLocals(ctx context.Context, r io.ReaderAt, members []*member, e end) ([]Oddity, error) {
	var odd []Oddity
	for _, m := range members {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		o, err := m.readLocal(r, e.dirAt)
		if err != nil {
			return nil, err
		}
		odd = append(odd, o...)
	}
	stray, err := checkOverlaps(members, e)
	return append(odd, stray...), err
}

// readLocal reads the header of one entry and the sizes after its data. limit is
// where entries end and the directory starts.
func (m *member) readLocal(r io.ReaderAt, limit int64) ([]Oddity, error) {
	if m.at < 0 || m.at > limit-localLen {
		return nil, refuse(Contradiction, m.path, "its data lies outside the archive", "ses données sont hors de l’archive")
	}
	b, err := readAt(r, m.at, localLen)
	if err != nil {
		return nil, err
	}
	names, extras := int64(le16(b[26:])), int64(le16(b[28:]))
	m.dataAt = m.at + localLen + names + extras
	if le32(b) != localSig || m.dataAt > limit {
		return nil, refuse(Contradiction, m.path, "the header before its data is missing", "l’en-tête de ses données manque")
	}
	if m.packed > limit-m.dataAt {
		return nil, refuse(Contradiction, m.path, "it says to be larger than the archive", "il se dit plus gros que l’archive")
	}
	m.end = m.dataAt + m.packed
	v, err := readAt(r, m.at+localLen, int(names+extras))
	if err != nil {
		return nil, err
	}
	if err := m.compare(b, string(v[:names])); err != nil {
		return nil, err
	}
	return m.compareSizes(r, b, v[names:], limit)
}

// compare refuses an entry that is another one, or packed otherwise, when the
// archive is read from the front.
func (m *member) compare(b []byte, name string) error {
	const secret = flagEncrypted | flagStrong | flagMasked
	same := strings.ReplaceAll(name, `\`, "/") == strings.ReplaceAll(m.raw, `\`, "/")
	switch {
	case !same:
		return refuse(Contradiction, m.path, "the header before its data calls it %s", "l’en-tête de ses données l’appelle %s", shown(name))
	case le16(b[8:]) != m.method:
		return refuse(Contradiction, m.path, "its two headers name different compressions", "ses deux en-têtes annoncent des compressions différentes")
	case (le16(b[6:])^m.flags)&secret != 0:
		return refuse(Contradiction, m.path, "its two headers disagree on encryption", "ses deux en-têtes se contredisent sur le chiffrement")
	}
	return nil
}

// compareSizes looks at the sizes before the data or, where a flag says so, after it.
func (m *member) compareSizes(r io.ReaderAt, b, extra []byte, limit int64) ([]Oddity, error) {
	var odd []Oddity
	same := m.isFollowed(b, extra)
	if le16(b[6:])&flagDescriptor != 0 {
		if m.method == methodStore && !m.isFolder() {
			odd = append(odd, Oddity{Kind: StoredDescriptor, Path: m.path})
		}
		n, err := m.descriptor(r, limit)
		if err != nil {
			return nil, err
		}
		m.end += n
		same = n > 0
	}
	if !same {
		odd = append(odd, Oddity{Kind: HeaderMismatch, Path: m.path})
	}
	return odd, nil
}

// isFollowed reports whether the header before the data has the directory's sizes.
func (m *member) isFollowed(b, extra []byte) bool {
	local := member{packed: int64(le32(b[18:])), size: int64(le32(b[22:]))}
	if err := local.widen(extra, 0); err != nil {
		return false
	}
	return le32(b[14:]) == m.crc && local.packed == m.packed && local.size == m.size
}

// descriptor returns the length of the sizes after the data, 0 where they are
// missing or differ. The signature is optional, sizes have 4 or 8 bytes.
func (m *member) descriptor(r io.ReaderAt, limit int64) (int64, error) {
	b, err := readAt(r, m.end, int(min(24, limit-m.end)))
	if err != nil {
		return 0, err
	}
	signed := 0
	if len(b) >= 4 && le32(b) == descriptorSig {
		signed = 4
	}
	for _, at := range []int{signed, 0} {
		d := b[at:]
		switch {
		case len(d) >= 20 && le32(d) == m.crc && le64(d[4:]) == uint64(m.packed) && le64(d[12:]) == uint64(m.size):
			return int64(at + 20), nil
		case len(d) >= 12 && le32(d) == m.crc && le32(d[4:]) == uint32(m.packed) && le32(d[8:]) == uint32(m.size):
			return int64(at + 12), nil
		}
	}
	return 0, nil
}

// checkOverlaps refuses shared bytes and counts those that belong to no entry.
func checkOverlaps(members []*member, e end) ([]Oddity, error) {
	sorted := slices.Clone(members)
	slices.SortStableFunc(sorted, func(a, b *member) int { return cmp.Compare(a.at, b.at) })
	var between, pos int64
	if len(sorted) > 0 {
		pos = sorted[0].at
	}
	before := pos
	for i, m := range sorted {
		if m.at < pos {
			return nil, refuse(Overlap, m.path, "its data overlaps that of %s", "ses données recouvrent celles de %s", shown(sorted[i-1].path))
		}
		between += m.at - pos
		pos = m.end
	}
	if len(sorted) == 0 {
		before, pos = e.base, e.dirAt
	}
	between += e.dirAt - pos
	return strayBytes(before, between, e.after), nil
}

func strayBytes(before, between, after int64) []Oddity {
	var odd []Oddity
	add := func(k OddityKind, n int64) {
		if n > 0 {
			odd = append(odd, Oddity{Kind: k, Detail: strconv.FormatInt(n, 10)})
		}
	}
	add(DataBefore, before)
	add(DataBetween, between)
	add(DataAfter, after)
	return odd
}
