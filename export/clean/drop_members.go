package clean

import (
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs/source"
)

// dropMembers leaves out the members of locations.geojson that are not listed. A file
// that is no JSON is left out as a whole.
func dropMembers(w *Work, list release.Allowed, e *source.Entry) {
	root, err := readJSON(e)
	if err != nil {
		w.Edits.DropFile(e.Path)
		w.Changed(Change{File: e.Path}, 1)
		return
	}
	var gone []string
	kept := listed(root, "", func(path string) bool {
		if list.AllowedColumn(e.Name, path) || path == "features[].geometry.coordinates" {
			return true
		}
		gone = append(gone, path)
		return false
	})
	if len(gone) == 0 {
		return
	}
	data, err := json.Marshal(kept)
	if err != nil {
		w.Edits.DropFile(e.Path)
		return
	}
	w.Edits.AddFile(e.Name, append(data, '\n'))
	slices.Sort(gone)
	for len(gone) > 0 {
		n := 1
		for n < len(gone) && gone[n] == gone[0] {
			n++
		}
		w.Changed(Change{File: e.Name, Field: gone[0]}, n)
		gone = gone[n:]
	}
}

func readJSON(e *source.Entry) (root any, err error) {
	in, err := e.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	d := json.NewDecoder(in)
	d.UseNumber() // coordinates keep their digits
	if err := d.Decode(&root); err != nil {
		return nil, err
	}
	_, err = io.Copy(io.Discard, in)
	return root, err
}

// listed copies a value without the members that keep refuses; path spells where the
// value stands, such as "features[].properties".
func listed(v any, path string, keep func(string) bool) any {
	switch v := v.(type) {
	case map[string]any:
		m := map[string]any{}
		for name, x := range v {
			if p := strings.TrimPrefix(path+"."+name, "."); keep(p) {
				m[name] = listed(x, p, keep)
			}
		}
		return m
	case []any:
		if strings.HasSuffix(path, ".coordinates") {
			return v
		}
		list := make([]any, len(v))
		for i, x := range v {
			list[i] = listed(x, path+"[]", keep)
		}
		return list
	}
	return v
}
