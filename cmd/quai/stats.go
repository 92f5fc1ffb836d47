package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"time"

	"github.com/quai-transit/quai/validate"
)

// A timer prints how long the steps of a command took. A nil timer prints nothing.
type timer struct {
	w     io.Writer
	start time.Time
	last  time.Time
}

func newTimer(on bool, w io.Writer) *timer {
	if !on {
		return nil
	}
	now := time.Now()
	return &timer{w, now, now}
}

// step ends a step.
func (t *timer) step(name string) {
	if t == nil {
		return
	}
	now := time.Now()
	fmt.Fprintf(t.w, "%-40s %9.1f ms\n", name, float64(now.Sub(t.last).Microseconds())/1000)
	t.last = now
}

// end prints the rules, longest first, and the whole.
func (t *timer) end(res *validate.Result) {
	if t == nil {
		return
	}
	if res != nil {
		codes := slices.SortedFunc(maps.Keys(res.Took), func(a, b string) int {
			return cmp.Or(cmp.Compare(res.Took[b], res.Took[a]), cmp.Compare(a, b))
		})
		for _, code := range codes {
			fmt.Fprintf(t.w, "  %-38s %9.1f ms\n", code, float64(res.Took[code].Microseconds())/1000)
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Fprintf(t.w, "%-40s %9.1f ms\n", "all", float64(time.Since(t.start).Microseconds())/1000)
	fmt.Fprintf(t.w, "%-40s %9.1f MB\n", "memory taken from the system", float64(m.Sys)/1e6)
}
