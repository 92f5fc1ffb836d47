package release

import (
	"fmt"
	"io"
	"mime"
	"regexp"
	"slices"
	"strings"
)

// An Output is one file of a release to be.
type Output struct {
	// Path below feeds/<feed>/r/<n>/: lower and upper case letters, digits, - _ and dots
	// in the last part only, which needs one: gtfs.zip, tables/stops.csv.
	Path      string
	MediaType string
	// Write writes the content. Its error ends the publication with nothing published.
	Write func(io.Writer) error
	// Stable lists names below feeds/<feed>/ that give this output for as long as the
	// release is current. Same form as Path, and not below r/.
	Stable []string
}

// A folder has no dot and a file has one, so that no file of one release stands where
// another release has a folder, and no name is hidden or leads out of the folder.
var outputPath = regexp.MustCompile(`^([A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+$`)

// checkOutputs returns the outputs sorted by path, or ErrInvalid with the reason.
func checkOutputs(outputs []Output) ([]Output, error) {
	outputs = slices.Clone(outputs)
	slices.SortStableFunc(outputs, func(a, b Output) int { return strings.Compare(a.Path, b.Path) })
	if len(outputs) == 0 {
		return nil, fmt.Errorf("%w: no outputs", ErrInvalid)
	}
	// Some file systems take upper and lower case for the same.
	paths := map[string]bool{"manifest.json": true}
	stable := map[string]bool{}
	for _, o := range outputs {
		if err := o.check(); err != nil {
			return nil, err
		}
		if err := claim(paths, o.Path); err != nil {
			return nil, err
		}
		for _, name := range o.Stable {
			if err := claim(stable, name); err != nil {
				return nil, err
			}
		}
	}
	return outputs, nil
}

func claim(taken map[string]bool, name string) error {
	key := strings.ToLower(name)
	if taken[key] {
		return fmt.Errorf("%w: two outputs are called %s", ErrInvalid, name)
	}
	taken[key] = true
	return nil
}

func (o Output) check() error {
	if !outputPath.MatchString(o.Path) || len(o.Path) > 200 {
		return fmt.Errorf("%w: output path %q", ErrInvalid, o.Path)
	}
	if _, _, err := mime.ParseMediaType(o.MediaType); err != nil {
		return fmt.Errorf("%w: output %s: media type %q", ErrInvalid, o.Path, o.MediaType)
	}
	if o.Write == nil {
		return fmt.Errorf("%w: output %s has no content", ErrInvalid, o.Path)
	}
	for _, name := range o.Stable {
		if !outputPath.MatchString(name) || len(name) > 200 || strings.HasPrefix(strings.ToLower(name), "r/") {
			return fmt.Errorf("%w: stable name %q", ErrInvalid, name)
		}
	}
	return nil
}
