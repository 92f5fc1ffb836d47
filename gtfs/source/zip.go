package source

import (
	"context"
	"io"
	"strings"
	"unicode/utf8"
)

// readZip fills the archive with the entries of a zip, after every check that can be
// made without unpacking.
func (a *Archive) readZip(ctx context.Context, p packed, t *tally) error {
	e, err := findEnd(p, p.size)
	if err != nil {
		return err
	}
	members, err := readDirectory(ctx, p, e, t)
	if err != nil {
		return err
	}
	for _, m := range members {
		if err := m.check(t.Strict); err != nil {
			return err
		}
	}
	odd, err := checkLocals(ctx, p, members, e)
	if err != nil {
		return err
	}
	a.Oddities = append(a.Oddities, odd...)
	if t.Strict {
		return a.readStrict(ctx, p, members, t.limits)
	}
	for _, m := range members {
		if !m.isFolder() {
			a.Entries = append(a.Entries, m.entry(p))
			a.Oddities = append(a.Oddities, m.oddities()...)
		}
	}
	return nil
}

// check refuses what the directory alone gives away. With strict an entry that the
// canonical validator cannot open costs itself alone.
func (m *member) check(strict bool) error {
	if err := checkName(m.path); err != nil {
		return err
	}
	switch {
	case m.mode() != 0:
		return refuse(SpecialFile, m.path, "it is a link or a device, not a file", "c’est un lien ou un périphérique et non un fichier")
	case m.flags&flagPatch != 0:
		return refuse(UnsupportedMethod, m.path, "it is a patch, not a file", "c’est un correctif et non un fichier")
	case strict && (m.unopened("") != "" || methodName(m.method) == ""):
		return nil
	case m.flags&(flagEncrypted|flagStrong|flagMasked) != 0, m.method == methodAES:
		return refuse(Encrypted, m.path, "it is encrypted", "il est chiffré")
	case methodName(m.method) == "":
		return refuse(UnsupportedMethod, m.path, "it is compressed by method %d, which cannot be read",
			"il est comprimé par la méthode %d, illisible ici", m.method)
	case m.method == methodStore && m.packed != m.size:
		return refuse(Contradiction, m.path, "it is stored as is, yet has two sizes (%d and %d bytes)",
			"il est enregistré tel quel, mais a deux tailles (%d et %d octets)", m.packed, m.size)
	case m.isFolder() && m.size > 0:
		return refuse(Contradiction, m.path, "it is a folder, yet has %d bytes of data", "c’est un dossier, mais il a %d octets de données", m.size)
	}
	return nil
}

// isFolder reports whether the entry stands for a folder.
func (m *member) isFolder() bool {
	return strings.HasSuffix(m.path, "/") || strings.HasSuffix(m.path, `\`)
}

func (m *member) oddities() []Oddity {
	var odd []Oddity
	if !utf8.ValidString(m.raw) {
		odd = append(odd, Oddity{Kind: NonUTF8Name, Path: m.path})
	}
	if strings.Contains(m.path, `\`) {
		odd = append(odd, Oddity{Kind: BackslashName, Path: m.path})
	}
	if slashed := strings.ReplaceAll(m.path, `\`, "/"); cleanPath(slashed, false) != slashed {
		odd = append(odd, Oddity{Kind: DotName, Path: m.path})
	}
	if m.method != methodStore && m.method != methodDeflate {
		odd = append(odd, Oddity{Kind: RareMethod, Path: m.path, Detail: methodName(m.method)})
	}
	return odd
}

func (m *member) entry(r io.ReaderAt) *Entry {
	e := &Entry{Path: m.path, Size: m.size, Compressed: m.packed, CRC32: m.crc, Method: m.method}
	e.lzmaEnd = m.flags&flagLZMAEnd != 0
	e.raw = func() *io.SectionReader { return io.NewSectionReader(r, m.dataAt, m.packed) }
	return e
}
