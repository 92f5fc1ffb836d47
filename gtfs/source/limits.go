package source

import (
	"strconv"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A tally holds what an archive announces to the caps, entry by entry.
type tally struct {
	limits
	entries  int
	unpacked int64
}

// add counts one entry and refuses what passes a cap.
func (t *tally) add(path string, packed, unpacked int64) error {
	if err := t.count(1); err != nil {
		return err
	}
	if err := t.fits(path, packed, unpacked); err != nil {
		return err
	}
	t.unpacked += unpacked
	return nil
}

// fits refuses an entry that passes a cap of bytes.
func (t *tally) fits(path string, packed, unpacked int64) error {
	if err := t.ratio(path, packed, unpacked); err != nil {
		return err
	}
	// Compared this way round the sum cannot overflow.
	if unpacked > t.MaxUnpacked-t.unpacked {
		e := refuse(TooLarge, path, "with this entry the archive unpacks to more than is allowed",
			"avec ce fichier, l’archive décompressée dépasse la taille permise")
		return e.capped(inBytes(t.MaxUnpacked), "--max-unpacked")
	}
	return nil
}

// count adds n entries.
func (t *tally) count(n int) error {
	if n > t.MaxEntries-t.entries {
		return t.tooMany()
	}
	t.entries += n
	return nil
}

func (t *tally) tooMany() error {
	e := refuse(TooManyEntries, "", "the archive has more entries than is allowed",
		"l’archive contient plus de fichiers qu’il n’est permis")
	n := strconv.Itoa(t.MaxEntries)
	return e.capped(lang.Text{EN: n, FR: n}, "--max-entries")
}

func (t *tally) ratio(path string, packed, unpacked int64) error {
	if unpacked <= ratioFloor || float64(unpacked) <= t.MaxRatio*float64(packed) {
		return nil
	}
	size, from := inBytes(unpacked), inBytes(packed)
	e := &RefusedError{Kind: TooDense, Entry: path}
	e.text.EN = size.EN + " packed into " + from.EN + " looks like a decompression bomb"
	e.text.FR = size.FR + " comprimés en " + from.FR + " : on dirait une bombe de décompression"
	e.What = e.text.EN
	r := strconv.FormatFloat(t.MaxRatio, 'f', -1, 64)
	return e.capped(lang.Text{EN: r + ":1", FR: strings.Replace(r, ".", ",", 1) + " pour 1"}, "--max-ratio")
}
