package schema

import (
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// foreignKeys looks for values that point at no record of the files they refer to.
func foreignKeys(p *validate.Pass) {
	for _, t := range tables(p.Feed) {
		for i := range t.Fields() {
			f := &t.Fields()[i]
			if f.Declared() && f.Given() && len(f.Refs) > 0 && f.Type != "Foreign ID or ID" {
				reference{p: p, child: f}.check()
			}
		}
	}
}

// A reference is a field and the fields that it refers to.
type reference struct {
	p       *validate.Pass
	child   *gtfs.Field
	parents []*gtfs.Field
}

func (r reference) check() {
	present := false
	files := []gtfs.File{r.child.ID.File()}
	for _, ref := range r.child.Refs {
		parent := r.p.Feed.FieldAt(ref)
		if parent == nil || parent.Space() != r.child.Space() {
			return // told by kind of record, as of translations
		}
		r.parents = append(r.parents, parent)
		files = append(files, parent.ID.File())
		present = present || r.p.Feed.Table(parent.ID.File()).Present()
	}
	if !r.p.Clean(files...) {
		return
	}
	if !present && !r.p.Quirk(ViolationPerRow) {
		r.absent()
		return
	}
	r.rows()
}

// absent tells once of a field that refers to files the feed lacks, at the first row
// that does so; not at all where the file is required, which says it already.
func (r reference) absent() {
	file := r.parents[0].ID.File()
	if slices.Contains(Required(), file) || file == gtfs.StopsFile && !r.p.Feed.Locations.Present() {
		return
	}
	r.strays(func(int) bool { return false })
}

func (r reference) rows() { r.strays(func(int) bool { return true }) }

// strays reports rows that point nowhere for as long as more wants them.
func (r reference) strays(more func(row int) bool) {
	known := make([]bool, r.child.Space().Len()+1)
	var files, names []string
	for _, parent := range r.parents {
		parent.Mark(known)
		files = append(files, parent.ID.File().String())
		if name := strings.TrimPrefix(parent.Name, "features[]."); len(names) == 0 || names[0] != name {
			names = append(names, name)
		}
	}
	if !slices.Contains(known[1:], false) {
		return // whoever points, points somewhere
	}
	var file, name, list validate.Arg
	told := false
	r.child.Strays(known, func(row int) bool {
		if !told {
			file, name = r.p.Text(strings.Join(files, " or ")), r.p.Text(strings.Join(names, " or "))
			list, told = r.p.Text(strings.Join(files, ", ")), true
		}
		r.p.Report(gtfs.Cell{Field: r.child.ID, Row: int32(row)}, file, name, list)
		return more(row)
	})
}
