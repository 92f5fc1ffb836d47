package gtfs

import (
	"sync"
	"sync/atomic"
)

// A lazy value is worked out when first asked for. Where that panics, it does so again
// for whoever asks later.
type lazy[T any] struct {
	done atomic.Pointer[T]
	once sync.Once
	work func() *T
}

// ready returns the value, nil where nobody has asked for it yet: most calls end here,
// before a closure is made for get.
func (l *lazy[T]) ready() *T { return l.done.Load() }

// get returns the value, which is worked out on the clock of the step Group.
func (l *lazy[T]) get(t *took, work func() *T) *T {
	l.once.Do(func() {
		l.work = sync.OnceValue(func() *T {
			defer t.since(Group, now())
			v := work()
			l.done.Store(v)
			return v
		})
	})
	return l.work()
}
