package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/atomic"
	"github.com/quai-transit/quai/export/clean"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

func newClean() *cobra.Command {
	var f feedFlags
	var out, report string
	var maxLoss int
	cmd := &cobra.Command{
		Use:   "clean FEED -o OUT.zip",
		Short: "Write a feed with its small faults mended",
		Long: `Clean writes a feed with its small faults mended: blanks around values, old
encodings, a missing feed_info.txt. Everything else keeps its bytes, unknown files
and columns too. What changed is printed, and with --report written line by line.

Cleaning what is clean gives the same bytes again.`,
		Example: `  quai clean feed.zip -o clean.zip
  quai clean https://example.org/gtfs.zip -o clean.zip --report changes.csv`,
		Args: arguments(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.parse(); err != nil {
				return err
			}
			if out == "" {
				return badUsage("quai clean: say where to write with -o OUT.zip")
			}
			return runClean(cmd, &f, args[0], out, report, maxLoss)
		},
	}
	f.add(cmd)
	cmd.Flags().StringVarP(&out, "output", "o", "", "zip to write")
	cmd.Flags().StringVar(&report, "report", "", "CSV file to write the changes to, one a line")
	cmd.Flags().IntVar(&maxLoss, "max-loss", -1, "refuse when fixes that may lose information change more places than this (default no limit)")
	return cmd
}

func runClean(cmd *cobra.Command, f *feedFlags, name, out, report string, maxLoss int) error {
	feed, err := f.open(cmd.Context(), cmd, name)
	if err != nil {
		return err
	}
	defer feed.Close()
	edits, changes := clean.Plan(feed, clean.All())
	if lost := changes.Lost(); maxLoss >= 0 && lost > maxLoss {
		printChanges(cmd.OutOrStdout(), changes, f.language)
		fmt.Fprintf(cmd.ErrOrStderr(), "quai: %d places would be changed by fixes that may lose information, more than --max-loss %d: nothing was written\n", lost, maxLoss)
		return errRefused
	}
	err = atomic.WriteFile(cmd.Context(), out, func(w io.Writer) error { return gtfs.Write(cmd.Context(), w, feed, edits) })
	if err != nil {
		return err
	}
	if report != "" {
		if err := atomic.WriteFile(cmd.Context(), report, func(w io.Writer) error { return changes.CSV(w, f.language) }); err != nil {
			return err
		}
	}
	printChanges(cmd.OutOrStdout(), changes, f.language)
	return nil
}

// printChanges prints a line per fix.
func printChanges(w io.Writer, r *clean.Report, l lang.Lang) {
	for _, fix := range r.Fixes() {
		fmt.Fprintf(w, "%8s  %s (%s)\n", lang.Integer(l, int64(r.Count(fix))), fix.Title.In(l), fix.Code)
	}
	for _, n := range r.NotDone {
		fmt.Fprintf(w, "%8s  %s (%s): %s\n", "–", n.Fix.Title.In(l), n.Fix.Code, n.Why.In(l))
	}
	if len(r.Changes) == 0 {
		fmt.Fprintln(w, lang.Text{EN: "Nothing to mend.", FR: "Rien à corriger."}.In(l))
	}
}
