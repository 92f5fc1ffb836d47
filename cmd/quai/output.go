package main

import (
	"errors"
	"fmt"
	"io"
	"syscall"
)

// An output is standard output. What cannot be written is forgotten and told at the end,
// so that the work goes on and the verdict stands.
type output struct {
	w   io.Writer
	err error
}

func (o *output) Write(p []byte) (int, error) {
	if o.err == nil {
		_, o.err = o.w.Write(p)
	}
	return len(p), nil
}

// fault returns what kept the output from being written. A reader that has seen enough
// is none.
func (o *output) fault() error {
	if o.err == nil || errors.Is(o.err, syscall.EPIPE) {
		return nil
	}
	return fmt.Errorf("write to standard output: %w", o.err)
}
