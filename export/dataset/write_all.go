package dataset

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/quai-transit/quai/export/atomic"
	"github.com/quai-transit/quai/export/format"
)

// A File is a table written in one format.
type File struct {
	Name      string // "stops.csv"
	Path      string // in the folder asked for
	Table     string
	Format    string
	MediaType string
	Rows      int64
	Bytes     int64
}

// WriteAll writes tables to a folder that exists, each in those of the formats that it is
// published in, and returns the files by table, then in the order of formats.
//
// tables nil means all that the input suffices for; formats nil means all. The files
// appear under their names together, once all are whole and their rows have been counted
// again; where one fails none does.
// progress, where not nil, is called before each table.
func WriteAll(ctx context.Context, in *Input, dir string, tables, formats []string, progress func(table string, done, total int)) ([]File, error) {
	list, err := choose(in, tables)
	if err != nil {
		return nil, err
	}
	as, err := chooseFormats(formats)
	if err != nil {
		return nil, err
	}
	var p pack
	defer p.discard()
	for i, d := range list {
		if progress != nil {
			progress(d.Info().Name, i, len(list))
		}
		if err := p.write(ctx, in, dir, d, as); err != nil {
			return nil, err
		}
	}
	return p.files, atomic.Place(p.drafts...)
}

func choose(in *Input, tables []string) (list []Dataset, err error) {
	if tables == nil {
		for _, d := range All() {
			if in.lacks(d.Info()) == nil {
				list = append(list, d)
			}
		}
		return list, nil
	}
	for _, name := range tables {
		d, err := Named(name)
		if err != nil {
			return nil, err
		}
		list = append(list, d)
	}
	return list, nil
}

func chooseFormats(names []string) (list []format.Format, err error) {
	if names == nil {
		return format.All(), nil
	}
	for _, name := range names {
		f, err := format.Named(name)
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, nil
}

// A pack is the tables that are written together: they appear together, or not at all.
type pack struct {
	drafts []*atomic.Draft
	files  []File
}

// discard lets go of drafts that have not taken their place.
func (p *pack) discard() {
	for _, d := range p.drafts {
		d.Discard()
	}
}

// write writes one table in every format it is published in.
func (p *pack) write(ctx context.Context, in *Input, dir string, d Dataset, as []format.Format) error {
	from := len(p.files)
	var sinks []Sink
	for _, f := range as {
		if !slices.Contains(d.Info().Formats, f.Name) {
			continue
		}
		name := d.Info().Name + f.Ext
		file := File{Name: name, Path: filepath.Join(dir, name), Table: d.Info().Name, Format: f.Name, MediaType: f.MediaType}
		w, err := atomic.Create(file.Path)
		if err != nil {
			return err
		}
		p.drafts, sinks, p.files = append(p.drafts, w), append(sinks, Sink{f, w}), append(p.files, file)
	}
	if len(sinks) == 0 {
		return nil
	}
	rows, err := d.Write(ctx, in, sinks...)
	if err != nil {
		return err
	}
	for i := range sinks {
		if err := p.files[from+i].count(sinks[i].Format, p.drafts[from+i], rows); err != nil {
			return fmt.Errorf("write %s: %w", p.files[from+i].Name, err)
		}
	}
	return nil
}

// count reads a draft again and fills in its numbers; an error where it does not have
// the rows that were written.
func (f *File) count(as format.Format, d *atomic.Draft, rows int64) (err error) {
	if f.Bytes, err = d.Size(); err != nil {
		return err
	}
	if f.Rows, err = format.Count(as, d, f.Bytes); err != nil {
		return err
	}
	if f.Rows != rows {
		return fmt.Errorf("%d rows read back, %d written", f.Rows, rows)
	}
	return nil
}
