package validate

import (
	"sync"
	"time"

	"github.com/quai-transit/quai/gtfs"
)

// A Fact is what several rules need of a feed, worked out once per run by whoever
// asks first.
type Fact[T any] struct {
	make func(f *gtfs.Feed, stopped func() bool) T
}

// NewFact declares a fact. A fact is told apart by its address: declare it once, as
// a package variable.
func NewFact[T any](make func(*gtfs.Feed) T) *Fact[T] {
	return NewLongFact(func(f *gtfs.Feed, _ func() bool) T { return make(f) })
}

// NewLongFact declares a fact that may take seconds. Its maker asks stopped now and
// then, and leaves once it is true: what it returns is thrown away then.
func NewLongFact[T any](make func(f *gtfs.Feed, stopped func() bool) T) *Fact[T] {
	return &Fact[T]{make}
}

// Of returns the fact for the feed of a pass. Others that ask meanwhile wait; the time
// counts as that of the facts, not of the rule.
func (f *Fact[T]) Of(p *Pass) T {
	start := time.Now()                                       //nolint:forbidigo // measured for --stats, in no report
	defer func() { p.waited.Add(int64(time.Since(start))) }() //nolint:forbidigo // as above
	once, _ := p.run.facts.LoadOrStore(f, sync.OnceValue(func() T {
		start := time.Now()                                            //nolint:forbidigo // as above
		defer func() { p.run.onFacts.Add(int64(time.Since(start))) }() //nolint:forbidigo // as above
		return f.make(p.Feed, p.Stopped)
	}))
	return once.(func() T)()
}
