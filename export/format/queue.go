package format

import (
	"context"
	"fmt"
)

// A queue runs tasks at the same time and hands on their results in the order in
// which they were added. It is used by one goroutine.
type queue struct {
	ctx     context.Context
	limit   int // tasks that may run
	emit    func([]byte) error
	pending []chan result
	err     error // the first, after which nothing is handed on
}

type result struct {
	bytes []byte
	err   error
}

// add starts a task once there is room. The error is that of an earlier one.
func (q *queue) add(task func() ([]byte, error)) error {
	for len(q.pending) >= q.limit {
		q.next()
	}
	if q.failed() {
		return q.err
	}
	done := make(chan result, 1)
	q.pending = append(q.pending, done)
	go func() {
		var r result
		defer func() {
			if x := recover(); x != nil {
				r.err = fmt.Errorf("write a part of the table: %v", x)
			}
			done <- r
		}()
		r.bytes, r.err = task()
	}()
	return nil
}

// next waits for the oldest task.
func (q *queue) next() {
	r := <-q.pending[0]
	q.pending = q.pending[1:]
	if q.failed() {
		return
	}
	if q.err = r.err; q.err == nil {
		q.err = q.emit(r.bytes)
	}
}

func (q *queue) failed() bool {
	if q.err == nil {
		q.err = q.ctx.Err()
	}
	return q.err != nil
}

// drain waits for all tasks.
func (q *queue) drain() error {
	for len(q.pending) > 0 {
		q.next()
	}
	q.failed()
	return q.err
}
