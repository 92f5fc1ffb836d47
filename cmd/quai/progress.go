package main

import (
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"
)

// A progress is a bar on a terminal: what is being done, share, time left. It is
// gone when the work is done, and there is none in a pipe.
type progress struct {
	bars *mpb.Progress
	bar  *mpb.Bar
}

// newProgress starts a bar on standard error, if that is a terminal.
func newProgress(cmd *cobra.Command, what string) *progress {
	w := cmd.ErrOrStderr()
	if !lively(w) {
		return &progress{}
	}
	return newBar(w, what, min(columns(w), 100))
}

// newBar starts a bar in lines of so many columns.
func newBar(w io.Writer, what string, columns int) *progress {
	bars := mpb.New(mpb.WithOutput(w), mpb.WithWidth(max(columns-8, 20)), mpb.WithRefreshRate(150*time.Millisecond), mpb.WithAutoRefresh())
	bar := bars.AddBar(0, mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name(what+" ")),
		mpb.AppendDecorators(decor.Percentage(), decor.Name(" "), decor.AverageETA(decor.ET_STYLE_GO)))
	return &progress{bars, bar}
}

// set tells how much is done. It may be called from several goroutines.
func (p *progress) set(done, total int64) {
	if p.bar == nil {
		return
	}
	p.bar.SetTotal(max(total, done+1), false) // complete only when done says so
	p.bar.SetCurrent(done)
}

// count is set for whole things.
func (p *progress) count(done, total int) { p.set(int64(done), int64(total)) }

// writer counts what is written to w against a total that is only guessed.
func (p *progress) writer(w io.Writer, total int64) io.Writer {
	if p.bar == nil {
		return w
	}
	return &counted{w: w, bar: p, total: total}
}

// done takes the bar away.
func (p *progress) done() {
	if p.bar == nil {
		return
	}
	p.bar.Abort(true)
	p.bars.Wait()
}

// A counted writer tells a bar how much went through.
type counted struct {
	w           io.Writer
	bar         *progress
	done, total int64
}

func (c *counted) Write(p []byte) (int, error) {
	n, err := c.w.Write(p)
	c.done += int64(n)
	c.bar.set(c.done, c.total)
	return n, err
}

// file returns the file behind w, nil where there is none.
func file(w io.Writer) *os.File {
	if out, ok := w.(*output); ok {
		w = out.w
	}
	f, _ := w.(*os.File)
	return f
}

// lively reports whether what is written to w may change again: a terminal that knows
// how.
func lively(w io.Writer) bool {
	f := file(w)
	return f != nil && os.Getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
}

// colourful reports whether colours may be written to w.
func colourful(w io.Writer) bool { return os.Getenv("NO_COLOR") == "" && lively(w) }

// columns returns the width of a terminal, 80 where w is none.
func columns(w io.Writer) int {
	if f := file(w); f != nil {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
			return width
		}
	}
	return 80
}
