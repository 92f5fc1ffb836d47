package main

import (
	"fmt"
	"net"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/portal"
	"github.com/quai-transit/quai/export/release"
)

func newServe() *cobra.Command {
	var listen string
	cmd := &cobra.Command{
		Use:   "serve DIR",
		Short: "Serve a portal over HTTP",
		Long: `Serve shows the portal in DIR until it is interrupted. The folder DIR/public is a
static tree as well: any web server can show it.`,
		Example: "  quai serve portal/ --listen :8080",
		Args:    arguments(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := release.Open(args[0])
			if err != nil {
				return err
			}
			return serve(cmd, store, listen)
		},
	}
	cmd.Flags().StringVar(&listen, "listen", "127.0.0.1:8080", "address to listen on")
	return cmd
}

// serve serves a store until the command is interrupted, which is its good end.
func serve(cmd *cobra.Command, store *release.Store, listen string) error {
	ln, err := (&net.ListenConfig{}).Listen(cmd.Context(), "tcp", listen)
	if err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "http://%s/\n", ln.Addr())
	h := portal.Handler(store, portal.Options{Log: func(err error) { fmt.Fprintln(cmd.ErrOrStderr(), "quai:", err) }})
	return portal.Serve(cmd.Context(), ln, h)
}
