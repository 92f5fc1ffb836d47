package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// differenceOf returns the intended difference of a code, nil where there is none.
func differenceOf(code string) *profile.Difference {
	for _, d := range profile.Differences() {
		if d.Code == code {
			return &d
		}
	}
	return nil
}

// printDifferences lists rules with what the default profile does otherwise, and why.
func printDifferences(w io.Writer, rules []*validate.Rule, l lang.Lang) error {
	for _, r := range rules {
		printLine(w, r, l)
		if d := differenceOf(r.Code); d != nil {
			printDifference(w, d, l)
		}
	}
	return nil
}

func printDifference(w io.Writer, d *profile.Difference, l lang.Lang) {
	for line := range strings.Lines(wrap(d.Why.In(l))) {
		fmt.Fprintf(w, "    %s", line)
	}
	fmt.Fprintln(w)
	if len(d.Instead) > 0 {
		label := lang.Text{EN: "Told instead by:", FR: "Dit à la place par :"}
		fmt.Fprintf(w, "    %s %s\n", label.In(l), strings.Join(d.Instead, ", "))
	}
}

// A differenceJSON is an intended difference as programs read it.
type differenceJSON struct {
	Why     textJSON `json:"why"`
	Instead []string `json:"instead,omitempty"`
}

func differenceJSONOf(code string) *differenceJSON {
	d := differenceOf(code)
	if d == nil {
		return nil
	}
	return &differenceJSON{textJSON(d.Why), d.Instead}
}
