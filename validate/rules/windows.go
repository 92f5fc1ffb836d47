package rules

import (
	"iter"

	"github.com/quai-transit/quai/gtfs"
)

// windowed yields the rows of stop_times.txt that have a start or an end of a window
// for pickup and drop-off, quickly where there is no such column.
func windowed(st *gtfs.StopTimes) iter.Seq[int] {
	return func(yield func(int) bool) {
		if !st.StartPickupDropOffWindow.Given() && !st.EndPickupDropOffWindow.Given() {
			return
		}
		for i := range st.Len() {
			if hasWindow(st, i) && !yield(i) {
				return
			}
		}
	}
}

// hasWindow reports whether a row has a start or an end of a window.
func hasWindow(st *gtfs.StopTimes, row int) bool {
	return st.StartPickupDropOffWindow.At(row).IsSet() || st.EndPickupDropOffWindow.At(row).IsSet()
}
