package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/source"
)

// Exit codes: a fixed contract, others script against it.
const (
	exitRefused = 1 // the feed is refused
	exitUsage   = 2 // bad usage
	exitFailed  = 3 // could not work
)

// A codedError is an error with an exit code.
type codedError struct {
	code int
	error
	said bool // all there is to say has been said
}

func (e codedError) Unwrap() error { return e.error }

// badUsage makes an error of the one who typed.
func badUsage(format string, args ...any) error {
	return codedError{code: exitUsage, error: fmt.Errorf(format, args...)}
}

// refusedFor refuses the feed for a reason that is not said yet.
func refusedFor(err error) error { return codedError{code: exitRefused, error: err} }

// said returns an outcome of which all has been said.
func said(code int) error {
	return codedError{code: code, error: errors.New("said before"), said: true}
}

// A feedError says what could not be done with a feed. An empty name is left out.
type feedError struct {
	name string
	err  error
}

// Error gives both in one English line.
func (e feedError) Error() string { return e.Text().EN }

func (e feedError) Unwrap() error { return e.err }

// Text gives both in one line.
func (e feedError) Text() lang.Text {
	why := source.Reason(e.err)
	if e.name == "" {
		return why
	}
	return lang.Text{EN: "read " + e.name + ": " + why.EN, FR: "lecture de " + e.name + " : " + why.FR}
}

// exitOf returns the exit code for an error.
func exitOf(err error) int {
	var coded codedError
	switch {
	case err == nil:
		return 0
	case errors.As(err, &coded):
		return coded.code
	case strings.HasPrefix(err.Error(), "unknown command"): // cobra has no type for it
		return exitUsage
	}
	return exitFailed
}

// conclude says what went wrong, unless that has been said, and returns the exit code.
// output is what kept standard output from being written.
func conclude(cmd *cobra.Command, err, output error) int {
	if err == nil {
		err = output
	}
	say(cmd, err)
	return exitOf(err)
}

// say says what went wrong, unless that has been said: about the feed in the language
// asked for.
func say(cmd *cobra.Command, err error) {
	var coded codedError
	stderr := cmd.ErrOrStderr()
	switch {
	case err == nil, errors.As(err, &coded) && coded.said:
	case exitOf(err) == exitUsage:
		fmt.Fprintf(stderr, "quai: %s\nRun '%s --help' for usage.\n", strings.TrimSpace(err.Error()), cmd.CommandPath())
	case cmd.Context() != nil && cmd.Context().Err() != nil, errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "quai: interrupted; no file is left half written")
	default:
		fmt.Fprintln(stderr, "quai: "+tell(err, languageOf(cmd)))
	}
}

// tell spells an error: what knows itself in French is told so.
func tell(err error, l lang.Lang) string {
	var told interface {
		error
		Text() lang.Text
	}
	if l != lang.EN && errors.As(err, &told) {
		return told.Text().In(l)
	}
	return err.Error()
}

func languageOf(cmd *cobra.Command) lang.Lang {
	if f := cmd.Flags().Lookup("lang"); f != nil {
		if l, err := lang.Parse(f.Value.String()); err == nil {
			return l
		}
	}
	return lang.EN
}

// flagError makes cobra's errors of flags ours, with a proposal for a slip of the pen.
func flagError(cmd *cobra.Command, err error) error {
	name, unknown := strings.CutPrefix(err.Error(), "unknown flag: --")
	if !unknown {
		return badUsage("%w", err)
	}
	return badUsage("%w%s", err, meant("--", name, flagNames(cmd)))
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

// feedArguments checks that there are feeds, at most so many.
func feedArguments(most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch n := len(args); {
		case n == 0:
			return badUsage("%s: say which feed: a zip, a folder, a URL, or - for standard input", cmd.CommandPath())
		case n > most:
			return badUsage("%s takes one feed, not %d: %s", cmd.CommandPath(), n, strings.Join(args, " "))
		}
		return nil
	}
}
