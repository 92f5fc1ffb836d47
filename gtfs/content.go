package gtfs

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"

	"github.com/quai-transit/quai/gtfs/source"
)

// ContentID names the content of an archive: SHA-256, in hex, over the names, sizes
// and digests of its files by name. It does not depend on how they are packed.
func ContentID(a *source.Archive) (string, error) {
	entries := slices.SortedFunc(slices.Values(a.Entries), func(x, y *source.Entry) int { return cmp.Compare(x.Name, y.Name) })
	whole := sha256.New()
	for _, e := range entries {
		sum, err := digest(e)
		if err != nil {
			return "", fmt.Errorf("digest of %s: %w", e.Path, err)
		}
		fmt.Fprintf(whole, "%d %s %d %x\n", len(e.Name), e.Name, e.Size, sum)
	}
	return hex.EncodeToString(whole.Sum(nil)), nil
}

func digest(e *source.Entry) ([]byte, error) {
	in, err := e.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	h := sha256.New()
	if _, err := io.Copy(h, in); err != nil {
		return nil, err
	}
	return h.Sum(nil), nil
}
