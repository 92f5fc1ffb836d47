//go:build unix

package release

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// lockFile locks an open file for as long as it is open.
func lockFile(f *os.File) error {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) || errors.Is(err, syscall.EINTR) {
		return errLocked
	}
	if err != nil {
		return fmt.Errorf("lock store: %w", err)
	}
	return nil
}
