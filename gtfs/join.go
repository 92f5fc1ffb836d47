package gtfs

import (
	"cmp"
	"slices"

	"golang.org/x/sync/errgroup"
)

// join puts the blocks of all files together: first the ids, file by file and block
// by block so that their numbers do not depend on who was quick; then the columns,
// each by itself.
func (r *reader) join(files []*fileReader) {
	slices.SortFunc(files, func(a, b *fileReader) int { return cmp.Compare(a.base.file, b.base.file) })
	var g errgroup.Group
	g.SetLimit(r.o.threads())
	for _, f := range files {
		ids := f.joinRows(r.feed.spaces)
		for _, c := range f.columns() {
			g.Go(func() error {
				c.join(f, ids)
				return nil
			})
		}
	}
	_ = g.Wait() // no column fails
	for _, t := range r.feed.tablers {
		if k, ok := t.(keyed); ok {
			k.key().index()
		}
	}
}

// joinRows joins what blocks have besides columns, and returns the numbers that
// the ids of each block have in the feed.
func (f *fileReader) joinRows(s *spaces) []*remap {
	ids := make([]*remap, 0, len(f.blocks))
	for n, b := range f.blocks {
		base := int32(f.base.rows)
		f.base.defects.join(&b.defects, base)
		f.base.lines.join(&b.lines, base)
		f.base.rows += b.rows
		f.base.refused += b.refused
		ids = append(ids, s.merge(b.ids))
		b.ids = nil
		if b.failed {
			f.blocks = f.blocks[:n+1]
			break
		}
	}
	return ids
}

// A columnJoin is one column of a file and its place among the parts of a block.
type columnJoin struct {
	field *Field
	part  int
}

func (f *fileReader) columns() (c []columnJoin) {
	if f.plan == nil {
		return nil
	}
	for _, p := range f.plan.columns {
		if p.field != nil {
			c = append(c, columnJoin{p.field, p.part})
		}
	}
	return c
}

func (c columnJoin) join(f *fileReader, ids []*remap) {
	parts := make([]part, len(f.blocks))
	for n, b := range f.blocks {
		parts[n], b.parts[c.part] = b.parts[c.part], nil
	}
	c.field.col.join(parts, ids, f.base.rows)
}
