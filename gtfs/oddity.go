package gtfs

import (
	"cmp"
	"path"
	"strings"

	"github.com/quai-transit/quai/gtfs/source"
)

// oddities notes what is odd about the archive, and returns the paths of files that
// are thereby spoken for.
func (r *reader) oddities(a *source.Archive) (told map[string]bool) {
	told = map[string]bool{}
	for _, odd := range a.Oddities {
		if r.o.Dialect == Canonical {
			r.canonicalOddity(odd)
			continue
		}
		if odd.Kind == source.DuplicateName {
			told[odd.Path] = true
		}
		kind := oddityKind(odd)
		raw := cmp.Or(odd.Path, odd.Detail)
		if kind == OddArchive {
			raw = strings.TrimSpace(string(odd.Kind) + " " + odd.Path)
		}
		r.feed.other.note(kind, raw)
	}
	return told
}

// canonicalOddity notes the one oddity that the canonical validator knows.
func (r *reader) canonicalOddity(odd source.Oddity) {
	if odd.Kind == source.NestedTable {
		r.feed.other.note(NestedFile, odd.Path)
	}
}

// oddityKind returns the defect that an oddity of the archive is.
func oddityKind(odd source.Oddity) DefectKind {
	switch odd.Kind {
	case source.WrapperFolder:
		return WrapperFolder
	case source.SubfolderFile:
		if _, ok := FileNamed(path.Base(odd.Path)); !ok {
			return UnknownFile
		}
		return NestedFile
	case source.NestedZip:
		return NestedZip
	case source.SystemLeftovers:
		return PackagingLeftover
	case source.UpperCaseName:
		return FileNameCase
	case source.DuplicateName:
		return DuplicateFile
	}
	return OddArchive
}
