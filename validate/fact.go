package validate

import (
	"sync"

	"github.com/quai-transit/quai/gtfs"
)

// A Fact is what several rules need of a feed, worked out once per run by whoever
// asks first.
type Fact[T any] struct{ make func(*gtfs.Feed) T }

// NewFact declares a fact. A fact is told apart by its address: declare it once, as
// a package variable.
func NewFact[T any](make func(*gtfs.Feed) T) *Fact[T] { return &Fact[T]{make} }

// Of returns the fact for the feed of a pass. Others that ask meanwhile wait.
func (f *Fact[T]) Of(p *Pass) T {
	once, _ := p.run.facts.LoadOrStore(f, sync.OnceValue(func() T { return f.make(p.Feed) }))
	return once.(func() T)()
}
