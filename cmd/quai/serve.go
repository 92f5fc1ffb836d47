package main

import (
	"errors"
	"fmt"
	"net"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/export/portal"
	"github.com/quai-transit/quai/export/release"
)

func newServe() *cobra.Command {
	var at string
	cmd := &cobra.Command{
		Use:   "serve DIR",
		Short: "Serve a portal over HTTP",
		Long: `Serve shows the portal in DIR, which 'quai publish' made, until it is interrupted:
that is its good end, with exit code 0. The folder DIR/public is a static tree as well:
any web server can show it.`,
		Example: `  quai serve portal/
  quai serve portal/ --listen :8080`,
		Args: arguments(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if !release.Exists(args[0]) {
				return fmt.Errorf("serve %s: there is no portal: 'quai publish FEED --to %[1]s' makes one, 'quai demo' shows one", args[0])
			}
			store, err := release.Open(args[0])
			if err != nil {
				return err
			}
			ln, err := listen(cmd, at)
			if err != nil {
				return err
			}
			return serve(cmd, store, ln)
		},
	}
	addListen(cmd, &at)
	return cmd
}

func listen(cmd *cobra.Command, at string) (net.Listener, error) {
	ln, err := (&net.ListenConfig{}).Listen(cmd.Context(), "tcp", at)
	var address *net.AddrError
	switch {
	case errors.As(err, &address):
		return nil, badUsage("--listen %q: %w", at, err)
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("listen on %s: another program does; --listen 127.0.0.1:0 takes a free port", at)
	case err != nil:
		return nil, fmt.Errorf("listen on %s: %w", at, err)
	}
	return ln, nil
}

// serve serves a store until the command is interrupted, which is its good end.
func serve(cmd *cobra.Command, store *release.Store, ln net.Listener) error {
	fmt.Fprintf(cmd.OutOrStdout(), "http://%s/\n", ln.Addr())
	h := portal.Handler(store, portal.Options{Log: func(err error) { fmt.Fprintln(cmd.ErrOrStderr(), "quai:", err) }})
	return portal.Serve(cmd.Context(), ln, h)
}
