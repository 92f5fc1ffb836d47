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

type cleanFlags struct {
	feedFlags
	out, report string
	maxLoss     int
}

func newClean() *cobra.Command {
	var f cleanFlags
	cmd := &cobra.Command{
		Use:   "clean FEED -o OUT.zip",
		Short: "Write a feed with its small faults mended",
		Long: `Clean writes a feed with its small faults mended: blanks around values, old
encodings, a missing feed_info.txt. Everything else keeps its bytes, unknown files
and columns too. What changed is printed, and with --report written line by line.

Cleaning what is clean gives the same bytes again.`,
		Example: `  quai clean feed.zip -o clean.zip
  quai clean https://example.org/gtfs.zip -o clean.zip --report changes.csv
  quai clean feed.zip -o clean.zip --max-loss 0`,
		Args: feedArguments(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.parse(); err != nil {
				return err
			}
			if f.out == "" {
				return badUsage("quai clean: say where to write with -o OUT.zip")
			}
			return f.run(cmd, args[0])
		},
	}
	f.add(cmd)
	cmd.Flags().StringVarP(&f.out, "output", "o", "", "zip to write")
	cmd.Flags().StringVar(&f.report, "report", "", "CSV file to write the changes to, one a line")
	cmd.Flags().IntVar(&f.maxLoss, "max-loss", -1, "refuse when fixes that may lose information change more places than this (default no limit)")
	_ = cmd.MarkFlagFilename("output", "zip")
	_ = cmd.MarkFlagFilename("report", "csv")
	return cmd
}

func (f *cleanFlags) run(cmd *cobra.Command, name string) error {
	feed, err := f.open(cmd, name, gtfs.Options{})
	if err != nil {
		return err
	}
	defer feed.Close()
	edits, changes := clean.Plan(feed, clean.All())
	if lost := changes.Lost(); f.maxLoss >= 0 && lost > f.maxLoss {
		printChanges(cmd.OutOrStdout(), changes, f.language)
		return refusedFor(tooMuchLoss(name, lost, f.maxLoss))
	}
	if err := f.write(cmd, feed, edits, changes); err != nil {
		return err
	}
	printChanges(cmd.OutOrStdout(), changes, f.language)
	return nil
}

func (f *cleanFlags) write(cmd *cobra.Command, feed *gtfs.Feed, edits *gtfs.Edits, changes *clean.Report) error {
	bar := newProgress(cmd, lang.Text{EN: "write", FR: "écriture"}.In(f.language))
	defer bar.done()
	files := []atomic.File{{Name: f.out, Write: func(w io.Writer) error {
		return gtfs.Write(cmd.Context(), bar.writer(w, feed.Archive().Size), feed, edits)
	}}}
	if f.report != "" {
		files = append(files, atomic.File{Name: f.report, Write: func(w io.Writer) error { return changes.CSV(w, f.language) }})
	}
	return atomic.WriteFiles(cmd.Context(), files...)
}

// A textError is an error in both languages.
type textError lang.Text

func (e textError) Error() string   { return e.EN }
func (e textError) Text() lang.Text { return lang.Text(e) }

func tooMuchLoss(name string, lost, most int) error {
	return textError{
		EN: fmt.Sprintf("clean %s: fixes that may lose information would change %d places, more than --max-loss %d: nothing was written", name, lost, most),
		FR: fmt.Sprintf("nettoyage de %s : des corrections qui peuvent perdre de l’information toucheraient %d endroits, plus que --max-loss %d : rien n’a été écrit", name, lost, most),
	}
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
