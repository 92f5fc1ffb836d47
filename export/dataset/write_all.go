package dataset

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

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
// tables nil means all that the input suffices for; formats nil means all. A file
// appears under its name only once it is whole and its rows have been counted again.
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
	var files []File
	for i, d := range list {
		if progress != nil {
			progress(d.Info().Name, i, len(list))
		}
		written, err := writeTable(ctx, in, dir, d, as)
		if err != nil {
			return files, err
		}
		files = append(files, written...)
	}
	return files, nil
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

// writeTable writes one table in every format it is published in.
func writeTable(ctx context.Context, in *Input, dir string, d Dataset, as []format.Format) (files []File, err error) {
	var drafts []*draft
	defer func() {
		for _, w := range drafts {
			err = errors.Join(err, w.discard())
		}
	}()
	var sinks []Sink
	for _, f := range as {
		if !slices.Contains(d.Info().Formats, f.Name) {
			continue
		}
		w, err := newDraft(dir, d.Info().Name, f)
		if err != nil {
			return nil, err
		}
		drafts, sinks = append(drafts, w), append(sinks, Sink{f, w.temp})
	}
	if len(sinks) == 0 {
		return nil, nil
	}
	rows, err := d.Write(ctx, in, sinks...)
	if err != nil {
		return nil, err
	}
	for _, w := range drafts {
		file, err := w.finish(rows)
		if err != nil {
			return files, fmt.Errorf("write %s: %w", w.file.Name, err)
		}
		files = append(files, file)
	}
	return files, nil
}

// A draft is a file that does not have its name yet.
type draft struct {
	file   File
	format format.Format
	temp   *os.File // nil once it has its name
}

func newDraft(dir, table string, f format.Format) (*draft, error) {
	name := table + f.Ext
	temp, err := os.CreateTemp(dir, "."+name+".*")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", name, err)
	}
	return &draft{format: f, temp: temp, file: File{
		Name: name, Path: filepath.Join(dir, name), Table: table, Format: f.Name, MediaType: f.MediaType,
	}}, nil
}

// finish counts the rows of what was written and gives it its name.
func (d *draft) finish(rows int64) (File, error) {
	info, err := d.temp.Stat()
	if err != nil {
		return File{}, err
	}
	n, err := format.Count(d.format, d.temp, info.Size())
	if err != nil {
		return File{}, err
	}
	if n != rows {
		return File{}, fmt.Errorf("%d rows read back, %d written", n, rows)
	}
	if err := d.temp.Chmod(0o644); err != nil {
		return File{}, err
	}
	if err := d.temp.Close(); err != nil {
		return File{}, err
	}
	if err := os.Rename(d.temp.Name(), d.file.Path); err != nil {
		return File{}, err
	}
	d.temp = nil
	d.file.Rows, d.file.Bytes = rows, info.Size()
	return d.file, nil
}

// discard takes away what did not get its name.
func (d *draft) discard() error {
	if d.temp == nil {
		return nil
	}
	_ = d.temp.Close() // may be closed already
	return os.Remove(d.temp.Name())
}
