package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/atomic"
	"github.com/quai-transit/quai/gtfs/sample"
)

func newSample() *cobra.Command {
	var o sample.Options
	var out string
	cmd := &cobra.Command{
		Use:   "sample -o OUT.zip",
		Short: "Make up a city network of any size",
		Long: `Sample writes the feed of a city that does not exist: metro, trams and buses on
streets, school days and holidays, trips past midnight. The same seed gives the same
bytes. With --errors, faults are planted, and a line is printed for each.`,
		Example: `  quai sample -o city.zip
  quai sample -o big.zip --stops 5000 --trips 300000
  quai sample -o bad.zip --errors stop_too_far_from_shape,invalid_time`,
		Args: arguments(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if out == "" {
				return badUsage("quai sample: say where to write with -o OUT.zip")
			}
			if o.Stops < 0 || o.Trips < 0 {
				return badUsage("--stops and --trips take no negative number")
			}
			return runSample(cmd, o, out)
		},
	}
	fl := cmd.Flags()
	fl.StringVarP(&out, "output", "o", "", "zip to write")
	fl.IntVar(&o.Stops, "stops", 0, "about how many stops (default 420)")
	fl.IntVar(&o.Trips, "trips", 0, "about how many trips (default 6000)")
	fl.Uint64Var(&o.Seed, "seed", 1, "another seed makes another city")
	fl.StringSliceVar(&o.Errors, "errors", nil, "codes of faults to plant: "+strings.Join(sample.Codes(), ", "))
	_ = cmd.MarkFlagFilename("output", "zip")
	completeValues(cmd, "errors", sample.Codes()...)
	return cmd
}

func runSample(cmd *cobra.Command, o sample.Options, out string) error {
	for _, code := range o.Errors {
		if !slices.Contains(sample.Codes(), code) {
			return choice("errors", code, sample.Codes()...)
		}
	}
	var planted sample.Planted
	err := atomic.WriteFile(cmd.Context(), out, func(w io.Writer) (err error) {
		planted, err = sample.Write(w, o)
		return err
	})
	if err != nil {
		return err
	}
	for _, p := range planted {
		fmt.Fprintf(cmd.OutOrStdout(), "%s:%d:%s %s %s\n", p.File, p.Row, p.Field, p.Code, p.Value)
	}
	return nil
}
