//go:build !unix

package mutate

import "time"

var begun = time.Now()

// spent returns the time since the program began, where its own is not told.
func spent() time.Duration { return time.Since(begun) }
