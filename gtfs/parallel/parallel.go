// Package parallel does one thing to many from several goroutines.
//
// A panic in one of them is one of the caller: what goes wrong in the work for a rule fails
// the rule, not the program.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls f with the numbers below n from several goroutines, threads at a time (one
// per processor below 1), and returns when all are done. Where a call panics no more
// are begun, and Each panics with the same value in the goroutine of its caller.
func Each(n, threads int, f func(i int)) {
	if threads < 1 {
		threads = runtime.GOMAXPROCS(0)
	}
	var next atomic.Int64
	var broken atomic.Pointer[any]
	work := func() {
		defer func() {
			if x := recover(); x != nil {
				broken.CompareAndSwap(nil, &x)
			}
		}()
		for broken.Load() == nil {
			i := int(next.Add(1)) - 1
			if i >= n {
				return
			}
			f(i)
		}
	}
	var workers sync.WaitGroup
	for range min(n, threads) {
		workers.Go(work)
	}
	workers.Wait()
	if x := broken.Load(); x != nil {
		panic(*x)
	}
}

// Parts is Each for work on so little that it would be lost in starts: it calls f with
// the parts from up to to of the numbers below n, size numbers at a time.
func Parts(n, size, threads int, f func(from, to int)) {
	Each((n+size-1)/size, threads, func(i int) { f(i*size, min((i+1)*size, n)) })
}
