//go:build !unix

package release

import (
	"errors"
	"fmt"
	"os"
)

// lockFile refuses: without a lock that ends with its holder two publishers could
// interleave. Reading a store works everywhere.
func lockFile(*os.File) error {
	return fmt.Errorf("lock store: publishing on this system: %w", errors.ErrUnsupported)
}
