package jobs

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"mime"
	"os"
	"path"
	"path/filepath"
	"time"

	"github.com/quai-transit/quai/export/clean"
	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/export/portal"
	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// submission says all about the release that does not depend on its number.
func (w *work) submission(ctx context.Context, changes *clean.Report) (release.Submission, error) {
	content, err := gtfs.ContentID(w.public.Archive())
	if err != nil {
		return release.Submission{}, err
	}
	a := w.Feed.Archive()
	sub := release.Submission{
		Feed: w.ID, Licence: w.Licence, At: w.At, Now: w.Now, Content: content,
		Source:   release.Source{SHA256: a.SHA256}, // the name of a delivery is nobody's business
		Coverage: coverage(w.public),
		Counts:   w.counts(),
		Outputs: []release.Output{
			{Path: "gtfs.zip", MediaType: "application/zip", Stable: []string{"gtfs.zip"}, Write: copyOf(w.zip())},
			{Path: "changes.csv", MediaType: "text/csv; charset=utf-8", Write: func(out io.Writer) error { return changes.Public().CSV(out, w.Lang) }},
		},
	}
	sub.Prepare = func(n int, at time.Time) ([]release.Output, error) { return w.outputs(ctx, n, at) }
	return sub, nil
}

// coverage returns the first and last day on which any trip runs.
func coverage(f *gtfs.Feed) release.Coverage {
	first, last, ok := f.Services().BoundsOf(f.Trips.ServiceID.Values())
	if !ok {
		return release.Coverage{}
	}
	return release.Coverage{Start: first.String(), End: last.String()}
}

// counts counts rows by table and findings by severity.
func (w *work) counts() map[string]int64 {
	c := map[string]int64{}
	for file := range gtfs.Files {
		if t := w.public.Table(file); t.Present() {
			c[t.Name()] = int64(t.Len())
		}
	}
	for _, s := range validate.Severities {
		c[s.String()+"s"] = int64(w.result.Count(s))
	}
	return c
}

// outputs makes what bears the number of the release: report, tables, map.
func (w *work) outputs(ctx context.Context, n int, _ time.Time) ([]release.Output, error) {
	w.say(lang.Text{EN: "write report and tables", FR: "écriture du rapport et des tables"})
	var list []release.Output
	names, err := report.Write(ctx, filepath.Join(w.dir, "report"), &report.Input{
		Result: w.result, Name: "gtfs.zip", SHA256: w.public.Archive().SHA256, Lang: w.Lang, Version: w.Version,
		FeedID: w.ID, Release: int32(n),
	})
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		list = append(list, output("report/"+filepath.Base(name), filepath.Join(w.dir, "report", filepath.Base(name))))
	}
	folder := filepath.Join(w.dir, "tables")
	if err := os.Mkdir(folder, 0o755); err != nil {
		return nil, fmt.Errorf("publish: %w", err)
	}
	tables, err := dataset.WriteAll(ctx, &dataset.Input{
		Feed: w.public, Previous: w.previous, Result: w.result, FeedID: w.ID, Release: int32(n), Licence: cmp.Or(w.Licence.SPDX, w.Licence.URL),
		Date: w.Date, Lang: w.Lang, Threads: w.Threads,
	}, folder, nil, nil, nil)
	if err != nil {
		return nil, err
	}
	for _, t := range tables {
		name := "tables/" + t.Name
		list = append(list, release.Output{Path: name, MediaType: t.MediaType, Stable: []string{name}, Write: copyOf(t.Path)})
	}
	return append(list, portal.Outputs(w.public, w.result)...), nil
}

// output publishes a file that was made.
func output(at, file string) release.Output {
	return release.Output{Path: at, MediaType: mediaType(at), Write: copyOf(file)}
}

// mediaType returns the type of a file by its ending; the list of the machine is not
// asked, since the same release has the same types everywhere.
func mediaType(name string) string {
	switch ext := path.Ext(name); ext {
	case ".parquet":
		return "application/vnd.apache.parquet"
	case ".csv":
		return mime.FormatMediaType("text/csv", map[string]string{"charset": "utf-8"})
	case ".txt":
		return mime.FormatMediaType("text/plain", map[string]string{"charset": "utf-8"})
	case ".html":
		return mime.FormatMediaType("text/html", map[string]string{"charset": "utf-8"})
	case ".json":
		return "application/json"
	}
	return "application/octet-stream"
}

func copyOf(file string) func(io.Writer) error {
	return func(w io.Writer) error {
		in, err := os.Open(file)
		if err != nil {
			return fmt.Errorf("publish: %w", err)
		}
		defer in.Close()
		_, err = io.Copy(w, in)
		return err
	}
}
