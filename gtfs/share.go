package gtfs

import (
	"sync"
	"sync/atomic"
)

// share calls work for all of n things, some thousand at a time, from as many goroutines
// as there are threads.
func share(n, threads int, work func(from, to int)) {
	const part = 4096
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(threads, (n+part-1)/part) {
		workers.Go(func() {
			for from := int(next.Add(part)) - part; from < n; from = int(next.Add(part)) - part {
				work(from, min(from+part, n))
			}
		})
	}
	workers.Wait()
}
