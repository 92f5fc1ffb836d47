package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/jobs"
	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs/lang"
)

func newDemo() *cobra.Command {
	var at, language string
	cmd := &cobra.Command{
		Use:   "demo [DIR]",
		Short: "Show a working portal, made from nothing",
		Long: `Demo makes up the feed of a city with a few faults in it, publishes two releases of
it, and serves the portal until it is interrupted: that is its good end, with exit
code 0. The portal stands in DIR, or in a temporary folder that is gone afterwards.

Where the usual port is taken, a free one serves.`,
		Example: `  quai demo
  quai demo portal/ --listen :8080`,
		Args: arguments(cobra.MaximumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			l, err := parseLang(language)
			if err != nil {
				return err
			}
			ln, err := listenDemo(cmd, at) // first, so that nobody waits for a taken port
			if err != nil {
				return err
			}
			defer ln.Close()
			return runDemo(cmd, args, ln, l)
		},
	}
	addListen(cmd, &at)
	addLang(cmd, &language, "language of what is printed: en or fr")
	return cmd
}

// listenDemo takes a free port where the usual one is taken and none was asked for.
func listenDemo(cmd *cobra.Command, at string) (net.Listener, error) {
	ln, err := (&net.ListenConfig{}).Listen(cmd.Context(), "tcp", at)
	if err == nil {
		return ln, nil
	}
	if errors.Is(err, syscall.EADDRINUSE) && !cmd.Flags().Changed("listen") {
		at = "127.0.0.1:0"
	}
	return listen(cmd, at)
}

func runDemo(cmd *cobra.Command, args []string, ln net.Listener, l lang.Lang) error {
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
	say(lang.Text{EN: "the portal is open; Ctrl-C ends it", FR: "le portail est ouvert ; Ctrl-C y met fin"})
	return serve(cmd, store, ln)
}
