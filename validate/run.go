package validate

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/quai-transit/quai/gtfs"
)

// Options say which rules run and how. Rules must be given.
type Options struct {
	Rules []*Rule
	// Date is the day the feed is judged on.
	Date gtfs.Date
	// Country is the ISO 3166 code of the country, "" where it is not told.
	Country string
	// Threads is the number of goroutines; 0 means one per processor.
	Threads int
	// Gate tells why a rule must not run on this feed, "" where it may; nil means
	// that a rule runs where the files it reads are there.
	Gate func(*Rule, *gtfs.Feed) string
	// Clean tells whether a file can be relied on, see [Pass.Clean]; nil means [ReadToEnd].
	Clean func(*gtfs.Feed, gtfs.File) bool
	// Quirk tells whether a named slip of the canonical validator is repeated.
	Quirk func(string) bool
	// Progress, where not nil, is told how many rules are done, from several goroutines.
	Progress func(done, total int)
}

// run is what the passes of one run share.
type run struct {
	feed  *gtfs.Feed
	o     Options
	facts sync.Map // *Fact[T] → func() T
	// onFacts is the time spent on facts, of all goroutines together.
	onFacts atomic.Int64
	// stopped says that the context is done: an atomic, since loops ask for it often.
	stopped atomic.Bool
}

// outcome is what became of one rule.
type outcome struct {
	groups  []*Group
	failure string
	skipped string
	took    time.Duration
}

// Run runs the rules over a feed. The error is that of ctx; everything else that
// goes wrong stands in the result.
func Run(ctx context.Context, f *gtfs.Feed, o Options) (*Result, error) {
	r := &run{feed: f, o: o}
	defer context.AfterFunc(ctx, func() { r.stopped.Store(true) })()
	outcomes := make([]outcome, len(o.Rules))
	var g errgroup.Group
	g.SetLimit(o.workers())
	var done sync.Mutex
	n := 0
	for _, i := range byCost(o.Rules) {
		g.Go(func() error {
			if ctx.Err() == nil {
				outcomes[i] = r.rule(o.Rules[i])
			}
			done.Lock()
			defer done.Unlock()
			if n++; o.Progress != nil {
				o.Progress(n, len(o.Rules))
			}
			return ctx.Err()
		})
	}
	if err := g.Wait(); err != nil {
		return nil, fmt.Errorf("run the rules: %w", err)
	}
	return r.result(outcomes), nil
}

// workers returns how many rules are at work at a time: two a thread, since one may wait
// for a fact that another works out.
func (o *Options) workers() int {
	threads := cmp.Or(max(o.Threads, 0), runtime.GOMAXPROCS(0))
	if threads == 1 {
		return 1
	}
	return 2 * threads
}

// byCost orders rules by the files they read, most first: rules that read calls and
// shapes are the long ones, and should not start last. Checks of the declarations look
// at every file.
func byCost(rules []*Rule) []int {
	order := make([]int, len(rules))
	for i := range order {
		order[i] = i
	}
	cost := func(r *Rule) (n int) {
		if r.Schema != 0 {
			return 12
		}
		for _, f := range slices.Concat(r.Reads, r.Uses) {
			switch f {
			case gtfs.ShapesFile:
				n += 8
			case gtfs.StopTimesFile:
				n += 4
			default:
				n++
			}
		}
		return n
	}
	slices.SortStableFunc(order, func(a, b int) int { return cost(rules[b]) - cost(rules[a]) })
	return order
}

// rule runs one rule. A rule that panics has failed; what it found before is kept.
func (r *run) rule(rule *Rule) (out outcome) {
	if out.skipped = r.gate(rule); out.skipped != "" {
		return out
	}
	p := &Pass{Feed: r.feed, Date: r.o.Date, Country: r.o.Country, rule: rule, run: r}
	start := time.Now() //nolint:forbidigo // measured for --stats, in no report
	defer func() {
		out.took = max(0, time.Since(start)-time.Duration(p.waited.Load())) //nolint:forbidigo // as above
	}()
	defer func() {
		for _, s := range Severities {
			if g := p.groups[s]; g != nil {
				out.groups = append(out.groups, g)
			}
		}
		if x := recover(); x != nil {
			out.failure = fmt.Sprint(x)
		}
	}()
	rule.Run(p)
	return out
}

// gate tells why a rule must not run.
func (r *run) gate(rule *Rule) string {
	if r.o.Gate != nil {
		return r.o.Gate(rule, r.feed)
	}
	return MissingFiles(rule, r.feed)
}

// MissingFiles names the first file a rule reads that is absent or unreadable as a
// whole, "" where there is none.
func MissingFiles(rule *Rule, f *gtfs.Feed) string {
	for _, file := range rule.Reads {
		switch t := f.Table(file); {
		case !t.Present():
			return "no " + file.String()
		case !t.Readable():
			return "unreadable " + file.String()
		}
	}
	return ""
}
