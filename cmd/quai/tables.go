package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
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
  quai tables feed.zip -o tables/ -f parquet --table stops,routes`,
		Args: arguments(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.parse(); err != nil {
				return err
			}
			return f.run(cmd, args[0])
		},
	}
	f.feedFlags.add(cmd)
	fl := cmd.Flags()
	fl.StringVarP(&f.out, "output", "o", "", "folder to write the tables into")
	fl.StringSliceVarP(&f.formats, "format", "f", []string{"csv", "parquet"}, "formats: csv, parquet")
	fl.StringSliceVar(&f.tables, "table", nil, "tables to make (default all): "+strings.Join(tableNames(), ", "))
	fl.StringVar(&f.feedID, "feed-id", "", "value of feed_id (default made from the name of the feed)")
	fl.Int32Var(&f.release, "release", 0, "value of release_id; 0 is not published")
	return cmd
}

func (f *tablesFlags) parse() error {
	if err := f.feedFlags.parse(); err != nil {
		return err
	}
	if f.out == "" {
		return badUsage("quai tables: say where to write with -o DIR")
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
	feed, err := f.open(cmd.Context(), cmd, name)
	if err != nil {
		return err
	}
	defer feed.Close()
	vo := profile.Default().Options(f.day)
	vo.Threads = f.threads
	res, err := validate.Run(cmd.Context(), feed, vo)
	if err != nil {
		return err
	}
	if f.feedID == "" {
		f.feedID = dataset.FeedID(feed.Archive().Name)
	}
	if err := os.MkdirAll(f.out, 0o755); err != nil {
		return err
	}
	files, err := dataset.WriteAll(cmd.Context(), &dataset.Input{
		Feed: feed, Result: res, FeedID: f.feedID, Release: f.release,
		Date: f.day, Lang: f.language, Threads: f.threads,
	}, f.out, f.tables, f.formats, nil)
	if err != nil {
		return err
	}
	for _, file := range files {
		fmt.Fprintf(cmd.OutOrStdout(), "%-28s %12s %s %10s\n", file.Name, lang.Integer(f.language, file.Rows),
			lang.Text{EN: "rows", FR: "lignes"}.In(f.language), lang.Bytes(f.language, file.Bytes))
	}
	return nil
}

func tableNames() (names []string) {
	for _, d := range dataset.All() {
		names = append(names, d.Info().Name)
	}
	return names
}
