package report

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/quai-transit/quai/export/atomic"
)

// Write writes the pack into the folder dir, which it makes where it is not there, and
// returns the names of the files. They appear together once all are whole; where that
// fails or ctx ends, what was there before stays.
func Write(ctx context.Context, dir string, in *Input) ([]string, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("write the report: %w", err)
	}
	var names []string
	var files []atomic.File
	for _, f := range in.pack() {
		names = append(names, f.name)
		files = append(files, atomic.File{
			Name:  filepath.Join(dir, f.name),
			Write: func(w io.Writer) error { return f.write(ctx, w, in) },
		})
	}
	if err := atomic.WriteFiles(ctx, files...); err != nil {
		return nil, fmt.Errorf("write the report: %w", err)
	}
	return names, nil
}

// A packed file is one file of the pack.
type packed struct {
	name  string
	write func(context.Context, io.Writer, *Input) error
}

func (in *Input) pack() []packed {
	files := []packed{
		{in.Names.html(), func(_ context.Context, w io.Writer, in *Input) error { return HTML(w, in) }},
		{in.Names.json(), func(_ context.Context, w io.Writer, in *Input) error { return JSON(w, in) }},
		{"findings.csv", writeCSV},
		{"summary.txt", func(_ context.Context, w io.Writer, in *Input) error { return Summary(w, in, 80, false) }},
	}
	if in.DropIn {
		files = append(files, packed{in.Names.systemErrors(), writeSystemErrors})
	}
	return files
}

// Names are names of files of a pack; "" stands for the usual one.
type Names struct {
	HTML, JSON, SystemErrors string
}

func (n Names) html() string         { return cmp.Or(n.HTML, "report.html") }
func (n Names) json() string         { return cmp.Or(n.JSON, "report.json") }
func (n Names) systemErrors() string { return cmp.Or(n.SystemErrors, "system_errors.json") }
