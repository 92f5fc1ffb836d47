// Command quai checks GTFS feeds and publishes them.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"
)

// Exit codes: a fixed contract, others script against it.
const (
	exitRefused = 1 // the feed is refused
	exitUsage   = 2 // bad usage
	exitFailed  = 3 // could not work
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run runs the command and returns its exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	// Feeds are columns that live to the end: a smaller heap target costs little time
	// and keeps the peak low.
	debug.SetGCPercent(50)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return exitCode(root.ExecuteContext(ctx), stderr)
}

// newRoot puts the subcommands together.
func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "quai",
		Short: "Check GTFS feeds and publish them",
		Long: `Quai checks a transit operator's timetable data (GTFS), cleans it, makes flat
tables of it and publishes it on a portal with one stable address.

Exit codes: 0 fine; 1 the feed is refused; 2 bad usage; 3 could not work.`,
		Example: `  quai demo                                     a working portal from nothing
  quai validate feed.zip                        what is wrong with a feed
  quai validate feed.zip -o report/             the report as files
  quai publish feed.zip --to portal/ --id metro --licence etalab-2.0`,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(newValidate(), newClean(), newTables(), newPublish(), newServe(), newDemo(),
		newSample(), newRules(), newVersion())
	return root
}

// usageError is an error of the one who typed.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// badUsage makes a usageError.
func badUsage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// errRefused is the outcome of a command whose feed is refused: all there is to say
// has been said.
var errRefused = errors.New("the feed is refused")

// exitOf returns the exit code for an error.
func exitOf(err error) int {
	var usage usageError
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errRefused):
		return exitRefused
	case errors.As(err, &usage), isCobraUsage(err):
		return exitUsage
	}
	return exitFailed
}

// exitCode says what went wrong, unless that has been said, and returns the code for it.
func exitCode(err error, stderr io.Writer) int {
	code := exitOf(err)
	switch {
	case code == exitUsage:
		fmt.Fprintf(stderr, "quai: %v\nRun 'quai --help' for usage.\n", err)
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "quai: interrupted")
	case code == exitFailed:
		fmt.Fprintf(stderr, "quai: %v\n", err)
	}
	return code
}

// arguments wraps a check of arguments so that what it says is bad usage.
func arguments(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return badUsage("%s: %w", cmd.CommandPath(), err)
		}
		return nil
	}
}
