package clean

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
)

// dropMembers leaves out the members of locations.geojson that are not listed, and
// what stands twice. A file that is no JSON is left out as a whole.
func dropMembers(w *Work, list release.Allowed, e *source.Entry) {
	root, err := readJSON(e)
	if err != nil {
		dropFile(w, e)
		return
	}
	m := memberList{keep: func(path string) bool { return list.AllowedColumn(e.Name, path) }}
	kept := m.listed(root, "")
	// Of a member that stands twice the last was read; the bytes hold both.
	if n := w.Feed.Locations.Defects().Count(gtfs.DuplicateElement); n > 0 {
		w.Changed(Change{File: e.Name}, n)
	} else if len(m.gone) == 0 {
		return
	}
	data, err := json.Marshal(kept)
	if err != nil {
		dropFile(w, e)
		return
	}
	w.Edits.AddFile(e.Name, append(data, '\n'))
	slices.Sort(m.gone)
	for gone := m.gone; len(gone) > 0; {
		n := 1
		for n < len(gone) && gone[n] == gone[0] {
			n++
		}
		w.Changed(Change{File: e.Name, Field: gone[0]}, n)
		gone = gone[n:]
	}
}

func dropFile(w *Work, e *source.Entry) {
	w.Edits.DropFile(e.Name)
	w.Changed(Change{File: e.Name}, 1)
}

func readJSON(e *source.Entry) (root any, err error) {
	in, err := e.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	d := json.NewDecoder(in)
	d.UseNumber() // coordinates keep their digits
	return root, d.Decode(&root)
}

// A memberList copies a value without the members that keep refuses.
type memberList struct {
	keep func(path string) bool
	gone []string // paths of what was left out, a path each time
}

// listed copies a value; path spells where it stands, such as "features[].properties".
func (m *memberList) listed(v any, path string) any {
	switch v := v.(type) {
	case map[string]any:
		return m.object(v, path)
	case []any:
		if strings.HasSuffix(path, ".coordinates") {
			return m.numbers(v, path)
		}
		list := make([]any, len(v))
		for i, x := range v {
			list[i] = m.listed(x, path+"[]")
		}
		return list
	}
	return v
}

func (m *memberList) object(v map[string]any, path string) any {
	kept := map[string]any{}
	for name, x := range v {
		if p := strings.TrimPrefix(path+"."+name, "."); m.keep(p) {
			kept[name] = m.listed(x, p)
		} else {
			m.gone = append(m.gone, p)
		}
	}
	return kept
}

// numbers copies coordinates: numbers, in lists of lists, and nothing else.
func (m *memberList) numbers(list []any, path string) []any {
	kept := make([]any, 0, len(list))
	for _, x := range list {
		switch x := x.(type) {
		case json.Number:
			kept = append(kept, x)
		case []any:
			kept = append(kept, m.numbers(x, path))
		default:
			m.gone = append(m.gone, path)
		}
	}
	return kept
}
