package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/quai-transit/quai/gtfs"
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

// step ends a step and returns how long it took.
func (t *timer) step(name string) time.Duration {
	if t == nil {
		return 0
	}
	now := time.Now()
	took := now.Sub(t.last)
	t.row(name, milliseconds(took), "ms")
	t.last = now
	return took
}

// read ends the step that read a feed, and tells how fast.
func (t *timer) read(f *gtfs.Feed) {
	took := t.step("read")
	if t == nil || f == nil {
		return
	}
	var bytes int64
	for _, e := range f.Archive().Entries {
		bytes += e.Size
	}
	rows := 0
	for file := range gtfs.Files {
		rows += f.Table(file).Len()
	}
	for s := gtfs.Unpack; s <= gtfs.Join; s++ {
		t.row("  "+s.String(), milliseconds(f.Took()[s]), "ms of all threads")
	}
	t.row("  unpacked", float64(bytes)/1e6, "MB")
	t.row("  speed", float64(bytes)/1e6/max(took.Seconds(), 1e-9), "MB/s")
	t.row("  rows", float64(rows)/1e3, "thousand")
}

// end prints the rules, longest first, and the whole.
func (t *timer) end(res *validate.Result) {
	if t == nil {
		return
	}
	if res != nil {
		t.row("  "+gtfs.Group.String(), milliseconds(res.Feed.Took()[gtfs.Group]), "ms of all threads")
		t.row("  facts", milliseconds(res.OnFacts), "ms of all threads")
		codes := slices.SortedFunc(maps.Keys(res.Took), func(a, b string) int {
			return cmp.Or(cmp.Compare(res.Took[b], res.Took[a]), cmp.Compare(a, b))
		})
		for _, code := range codes {
			t.row("  "+code, milliseconds(res.Took[code]), "ms")
		}
	}
	t.row("all", milliseconds(time.Since(t.start)), "ms")
	t.row("peak memory", float64(peakMemory())/1e6, "MB")
}

func (t *timer) row(name string, value float64, unit string) {
	fmt.Fprintf(t.w, "%-56s %9.1f %s\n", name, value, unit)
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// peakMemory returns the most bytes of memory the program has had: as Linux counts it,
// elsewhere what Go took from the system.
func peakMemory() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err == nil {
		if kilobytes, ok := peakOf(string(status)); ok {
			return kilobytes << 10
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.Sys)
}

// peakOf finds the high-water mark in the status of a process, in KiB.
func peakOf(status string) (int64, bool) {
	_, after, _ := strings.Cut(status, "VmHWM:")
	text, _, ok := strings.Cut(after, " kB")
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	return n, ok && err == nil
}
