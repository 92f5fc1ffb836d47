package main

import (
	"io"
	"os"
	"time"

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

// newProgress starts a bar, if w is a terminal.
func newProgress(w io.Writer, what string) *progress {
	if !isTerminal(w) {
		return &progress{}
	}
	bars := mpb.New(mpb.WithOutput(w), mpb.WithWidth(40), mpb.WithRefreshRate(150*time.Millisecond))
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

// done takes the bar away.
func (p *progress) done() {
	if p.bar == nil {
		return
	}
	p.bar.Abort(true)
	p.bars.Wait()
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// colourful reports whether colours may be written to w.
func colourful(w io.Writer) bool { return os.Getenv("NO_COLOR") == "" && isTerminal(w) }

// columns returns the width of a terminal, 80 where w is none.
func columns(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
			return width
		}
	}
	return 80
}
