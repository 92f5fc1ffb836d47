package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate/profile"
)

type tablesFlags struct {
	feedFlags
	out, feedID     string
	formats, tables []string
	release         int32
}

func newTables() *cobra.Command {
	var f tablesFlags
	cmd := &cobra.Command{
		Use:   "tables FEED -o DIR",
		Short: "Make flat tables of a feed",
		Long: `Tables writes flat tables of a feed, which spreadsheets, DuckDB, pandas and QGIS
open with no options: stops with their departures, routes, trips by date, stop times
with all names, findings, and a dictionary of every column.`,
		Example: `  quai tables feed.zip -o tables/
  quai tables feed.zip -o tables/ -f parquet --table stops,routes
  quai tables feed.zip -o tables/ --feed-id metro --release 12 --date 2026-11-23`,
		Args: feedArguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.parse(); err != nil {
				return err
			}
			return f.run(cmd, args[0])
		},
	}
	f.add(cmd)
	fl := cmd.Flags()
	fl.StringVarP(&f.out, "output", "o", "", "folder to write the tables into")
	fl.StringSliceVarP(&f.formats, "format", "f", []string{"csv", "parquet"}, "formats: csv, parquet")
	fl.StringSliceVar(&f.tables, "table", nil, "tables to make (default all): "+strings.Join(tableNames(), ", "))
	fl.StringVar(&f.feedID, "feed-id", "", "value of feed_id (default made from the name of the feed)")
	fl.Int32Var(&f.release, "release", 0, "value of release_id; 0 is not published")
	_ = cmd.MarkFlagDirname("output")
	completeValues(cmd, "format", "csv", "parquet")
	completeValues(cmd, "table", tableNames()...)
	return cmd
}

func (f *tablesFlags) parse() error {
	if err := f.feedFlags.parse(); err != nil {
		return err
	}
	if f.out == "" {
		return badUsage("quai tables: say where to write with -o DIR")
	}
	if f.release < 0 {
		return badUsage("--release takes no negative number")
	}
	for _, format := range f.formats {
		if err := choice("format", format, "csv", "parquet"); err != nil {
			return err
		}
	}
	for _, table := range f.tables {
		if err := choice("table", table, tableNames()...); err != nil {
			return err
		}
	}
	return nil
}

func (f *tablesFlags) run(cmd *cobra.Command, name string) error {
	feed, err := f.open(cmd, name, gtfs.Options{})
	if err != nil {
		return err
	}
	defer feed.Close()
	res, err := f.check(cmd, feed, profile.Default(), "")
	if err != nil {
		return err
	}
	if f.feedID == "" {
		f.feedID = dataset.FeedID(feed.Archive().Name)
	}
	files, err := f.write(cmd, &dataset.Input{
		Feed: feed, Result: res, FeedID: f.feedID, Release: f.release,
		Date: f.day, Lang: f.language, Threads: f.threads,
	})
	if err != nil {
		return err
	}
	for _, file := range files {
		fmt.Fprintf(cmd.OutOrStdout(), "%-28s %12s %s %10s\n", file.Name, lang.Integer(f.language, file.Rows),
			lang.Text{EN: "rows", FR: "lignes"}.In(f.language), lang.Bytes(f.language, file.Bytes))
	}
	return nil
}

func (f *tablesFlags) write(cmd *cobra.Command, in *dataset.Input) ([]dataset.File, error) {
	bar := newProgress(cmd, lang.Text{EN: "write tables", FR: "écriture des tables"}.In(f.language))
	defer bar.done()
	if err := os.MkdirAll(f.out, 0o755); err != nil {
		return nil, fmt.Errorf("make the folder for the tables: %w", err)
	}
	return dataset.WriteAll(cmd.Context(), in, f.out, f.tables, f.formats,
		func(_ string, done, total int) { bar.count(done, total) })
}

func tableNames() (names []string) {
	for _, d := range dataset.All() {
		names = append(names, d.Info().Name)
	}
	return names
}
