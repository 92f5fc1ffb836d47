package source

import (
	"context"
	"io"
)

// interruptible lets go of a reader that may block for ever, as standard input does,
// when the context is done. The read it then leaves behind ends with the process.
func interruptible(ctx context.Context, r io.Reader) (io.Reader, func()) {
	pr, pw := io.Pipe()
	go func() {
		_, err := io.Copy(pw, r)
		pw.CloseWithError(err)
	}()
	stop := context.AfterFunc(ctx, func() { pw.CloseWithError(ctx.Err()) })
	return pr, func() {
		stop()
		pr.Close()
	}
}
