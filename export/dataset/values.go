package dataset

import (
	"context"
	"math"

	"github.com/quai-transit/quai/gtfs"
)

// batchRows is how many rows a batch has, the last one fewer.
const batchRows = 1 << 16

// A slab hands out pointers to values, many of them to one allocation.
type slab[T any] struct{ free []T }

func (s *slab[T]) put(v T) *T {
	if len(s.free) == 0 {
		s.free = make([]T, 1024)
	}
	p := &s.free[0]
	*p, s.free = v, s.free[1:]
	return p
}

// enum returns a value of a list, nil where it is not given.
func enum(s *slab[int32], e gtfs.Enum) *int32 {
	if !e.IsSet() {
		return nil
	}
	return s.put(int32(e))
}

// lone is enum for values that are few.
func lone(e gtfs.Enum) *int32 {
	if !e.IsSet() {
		return nil
	}
	return new(int32(e))
}

// round rounds to so many decimals; nil where x is not known.
func round(x float64, decimals int) *float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	p := math.Pow10(decimals)
	return new(math.Round(x*p) / p)
}

// count fits a count into a column: no feed that is meant has more.
func count(n int64) int32 { return int32(min(n, math.MaxInt32)) }

// A clock has the spelling of every time of two days, which rows share.
type clock []string

func (in *Input) clock() clock {
	return in.facts.clock.get(func() clock {
		const seconds = 48 * 3600
		var all []byte
		for t := range gtfs.Time(seconds) {
			all = t.Append(all)
		}
		text, c := string(all), make(clock, seconds)
		for t := range c {
			c[t] = text[t*8 : t*8+8] // HH:MM:SS
		}
		return c
	})
}

// text spells a time, nil where it is not given.
func (c clock) text(t gtfs.Time) *string {
	switch {
	case !t.IsSet():
		return nil
	case t >= 0 && int(t) < len(c):
		return &c[t]
	}
	return new(t.String())
}

// A batch is what one goroutine made: rows, or what it panicked with.
type batch[Row any] struct {
	rows  []Row
	panic any
}

// inOrder makes batches 0 to n-1 on several goroutines and yields them in their order.
// No goroutine outlives it: they read a feed that may be closed afterwards. A panic of
// theirs is one of the caller's.
func inOrder[Row any](ctx context.Context, n, threads int, make_ func(int) []Row, yield func([]Row) error) error {
	var pending []chan batch[Row]
	defer func() {
		for _, done := range pending {
			<-done
		}
	}()
	for i := 0; i < n || len(pending) > 0; {
		if i < n && len(pending) < threads {
			done := make(chan batch[Row], 1)
			go func(i int) {
				var b batch[Row]
				defer func() {
					b.panic = recover()
					done <- b
				}()
				b.rows = make_(i)
			}(i)
			pending = append(pending, done)
			i++
			continue
		}
		b := <-pending[0]
		pending = pending[1:]
		if b.panic != nil {
			panic(b.panic)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := yield(b.rows); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// inBatches yields rows in batches.
func inBatches[Row any](ctx context.Context, rows []Row, yield func([]Row) error) error {
	for len(rows) > 0 {
		n := min(batchRows, len(rows))
		if err := yield(rows[:n]); err != nil {
			return err
		}
		rows = rows[n:]
	}
	return ctx.Err()
}
