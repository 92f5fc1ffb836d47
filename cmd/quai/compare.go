package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/report/compare"
	"github.com/quai-transit/quai/gtfs/lang"
)

// exitDiffer says that two reports differ, as diff does. It is the code of a refused feed:
// 1 is every answer that is not the one hoped for.
const exitDiffer = exitRefused

type compareFlags struct {
	format, lang string
	samples      int
	all          bool

	language lang.Lang // set by parse
}

func newCompare() *cobra.Command {
	var f compareFlags
	cmd := &cobra.Command{
		Use:   "compare REPORT_A REPORT_B",
		Short: "Say what differs between two reports",
		Long: `Compare sets two report.json files side by side: which codes appeared, vanished, rose,
fell or changed severity from A to B. Either may be of Quai or of any version of the
canonical validator (MobilityData's gtfs-validator). Give a file, a folder that has a
report.json, or - for standard input.

Use it when you switch validators or versions, or to see what a new delivery of a feed
made better or worse. Where counts may differ for another reason (another day, country
or feed) it says so. Codes that only one of the validators has are marked.

Lists of notices are capped in reports. Where both list every notice of a code, those
only in one of them are counted, and some are shown; a notice that differs in nothing
but its row in a file is the same.

Exit codes: 0 the two found the same; 1 they differ; 2 bad usage; 3 a report could not
be read.`,
		Example: `  quai compare old/report.json new/report.json
  quai compare canonical/ quai/ --all --lang fr
  quai validate feed.zip --profile canonical -f json | quai compare canonical/report.json -
  quai compare old/ new/ -f markdown > ticket.md`,
		Args: reportArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.parse(); err != nil {
				return err
			}
			return f.run(cmd, args)
		},
	}
	fl := cmd.Flags()
	fl.StringVarP(&f.format, "format", "f", "text", "text, json or markdown")
	addLang(cmd, &f.lang, "language of what is said: en or fr")
	fl.IntVar(&f.samples, "samples", 3, "notices shown of each code and report, 0 for none")
	fl.BoolVar(&f.all, "all", false, "list the codes that are the same, too")
	completeValues(cmd, "format", "text", "json", "markdown")
	return cmd
}

// reportArguments checks that there are two reports, of which standard input is one at most.
func reportArguments(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) != 2:
		return badUsage("%s takes two reports, not %d: give each as a report.json, its folder, or - for standard input", cmd.CommandPath(), len(args))
	case args[0] == "-" && args[1] == "-":
		return badUsage("%s: standard input is one report, not both", cmd.CommandPath())
	}
	return nil
}

func (f *compareFlags) parse() (err error) {
	if f.language, err = parseLang(f.lang); err != nil {
		return err
	}
	if f.samples < 0 {
		return badUsage("--samples takes no negative number")
	}
	return choice("format", f.format, "text", "json", "markdown")
}

func (f *compareFlags) run(cmd *cobra.Command, args []string) error {
	var reports [2]*compare.Report
	for i, name := range args {
		var err error
		if reports[i], err = readReport(cmd, name); err != nil {
			return err
		}
	}
	c := compare.Compare(reports[0], reports[1], compare.Options{Samples: f.samples})
	if err := f.print(cmd.OutOrStdout(), c); err != nil {
		return err
	}
	if len(c.Differ) > 0 {
		return said(exitDiffer)
	}
	return nil
}

func (f *compareFlags) print(w io.Writer, c *compare.Comparison) error {
	look := compare.Look{Lang: f.language, Colour: colourful(w), All: f.all}
	switch f.format {
	case "json":
		return compare.JSON(w, c, f.all)
	case "markdown":
		return compare.Markdown(w, c, look)
	}
	if lively(w) {
		look.Columns = columns(w)
	}
	return compare.Text(w, c, look)
}

// readReport reads a report from a file, the folder it is in, or standard input.
func readReport(cmd *cobra.Command, name string) (*compare.Report, error) {
	if name == "-" {
		return compare.Read(cmd.InOrStdin(), "-")
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		name = filepath.Join(name, "report.json")
	}
	file, err := os.Open(name)
	var fault *os.PathError
	if errors.As(err, &fault) {
		return nil, feedError{name, fault.Err}
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return compare.Read(file, filepath.ToSlash(name))
}
