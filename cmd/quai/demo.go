package main

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/jobs"
	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs/lang"
)

func newDemo() *cobra.Command {
	var listen, language string
	cmd := &cobra.Command{
		Use:   "demo [DIR]",
		Short: "Show a working portal, made from nothing",
		Long: `Demo makes up the feed of a city with a few faults in it, publishes two releases of
it, and serves the portal until it is interrupted. The portal stands in DIR, or in a
temporary folder that is gone afterwards.`,
		Example: `  quai demo
  quai demo portal/ --listen :8080`,
		Args: arguments(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := lang.Parse(language)
			if err != nil {
				return usageError{err}
			}
			return runDemo(cmd, args, listen, l)
		},
	}
	cmd.Flags().StringVar(&listen, "listen", "127.0.0.1:8080", "address to listen on")
	cmd.Flags().StringVar(&language, "lang", "en", "language of what is printed: en or fr")
	return cmd
}

func runDemo(cmd *cobra.Command, args []string, listen string, l lang.Lang) error {
	dir := ""
	if len(args) == 1 {
		dir = args[0]
	} else {
		temp, err := os.MkdirTemp("", "quai-demo-*")
		if err != nil {
			return fmt.Errorf("make a folder for the portal: %w", err)
		}
		defer os.RemoveAll(temp)
		dir = temp
	}
	store, err := release.Open(dir)
	if err != nil {
		return err
	}
	say := func(step lang.Text) { fmt.Fprintln(cmd.ErrOrStderr(), "·", step.In(l)) }
	if err := jobs.Demo(cmd.Context(), store, time.Now(), version(), say); err != nil {
		return err
	}
	return serve(cmd, store, listen)
}
