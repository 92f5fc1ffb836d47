// Command quai checks GTFS feeds and publishes them.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	// A reader that has seen enough, such as head, is no fault: the verdict still stands.
	signal.Ignore(syscall.SIGPIPE)
	leaveSmallFeedsAlone()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// leaveSmallFeedsAlone keeps the collector from running before there is something to
// collect: on small feeds it would take more time than the work. From the first
// collection on the heap may be a quarter larger than what lives in it, which keeps the
// peak low and costs little: columns have no pointers to follow.
//
// Who sets GOGC knows better; a GOMEMLIMIT holds in any case.
func leaveSmallFeedsAlone() {
	if os.Getenv("GOGC") != "" {
		return
	}
	limit := debug.SetMemoryLimit(-1)
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(min(limit, 64<<20))
	// Smaller objects share a place in memory and may never be collected.
	canary := new([16]byte)
	runtime.AddCleanup(canary, func(limit int64) {
		debug.SetGCPercent(25)
		debug.SetMemoryLimit(limit)
	}, limit)
}

// run runs the command and returns its exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) (code int) {
	defer func() {
		if x := recover(); x != nil {
			fmt.Fprintf(stderr, "quai: broke down, which is a fault of quai and not of the feed: %v\n%s", x, debug.Stack())
			code = exitFailed
		}
	}()
	ctx, stop := interruptible()
	defer stop()
	out := &output{w: stdout}
	root := newRoot()
	root.SetArgs(dropIn(args))
	root.SetIn(stdin)
	root.SetOut(out)
	root.SetErr(stderr)
	cmd, err := root.ExecuteContextC(ctx)
	return conclude(cmd, err, out.fault())
}

// interruptible returns a context that ends with the first signal to end. The second
// one ends the program at once.
func interruptible() (context.Context, context.CancelFunc) {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // nohup stays nohup
		signals = append(signals, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(context.Background(), signals...)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// newRoot puts the subcommands together.
func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "quai",
		Short: "Check GTFS feeds and publish them",
		Long: `Quai checks a transit operator's timetable data (GTFS), cleans it, makes flat
tables of it and publishes it on a portal with one stable address.

Exit codes: 0 fine; 1 the feed is refused, or reports differ; 2 bad usage; 3 could not
work, or was interrupted. Of several feeds the worst counts.`,
		Example: `  quai demo                                     a working portal from nothing
  quai validate feed.zip                        what is wrong with a feed
  quai validate feed.zip -o report/             the report as files
  quai publish feed.zip --to portal/ --id metro --licence etalab-2.0`,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetVersionTemplate("quai {{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(newHelp())
	root.AddCommand(newValidate(), newClean(), newTables(), newPublish(), newServe(), newDemo(),
		newSample(), newRules(), newCompare(), newVersion())
	return root
}
