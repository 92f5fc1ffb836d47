//go:build unix

package mutate

import (
	"syscall"
	"time"
)

// spent returns the processor time that this program has used so far: other than the time
// on the clock it does not depend on what else the machine does.
func spent() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
