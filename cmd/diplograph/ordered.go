package main

import (
	"context"
	"iter"
)

// ordered does work on every input, several at the same time, and yields the
// results in the order of the inputs. It holds at most twice as many results
// as there are workers, however long the input is. When ctx ends, what is at
// hand is still yielded and nothing more is waited for: the next input may be
// a line of standard input that never comes.
func ordered[In, Out any](ctx context.Context, workers int, inputs iter.Seq[In], work func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		done := make(chan struct{})
		defer close(done)
		slots := make(chan chan Out, workers)
		go feed(ctx, done, slots, inputs, work)
		for {
			slot, more := next(ctx, slots)
			if !more || !yield(<-slot) {
				return
			}
		}
	}
}

// next waits for a slot, after the end of ctx only for one that is there.
func next[Out any](ctx context.Context, slots <-chan chan Out) (chan Out, bool) {
	select {
	case slot, more := <-slots:
		return slot, more
	case <-ctx.Done():
	}
	select {
	case slot, more := <-slots:
		return slot, more
	default:
		return nil, false
	}
}

// feed starts the work on each input in a slot of its own, on as many at a
// time as slots holds.
func feed[In, Out any](ctx context.Context, done <-chan struct{}, slots chan<- chan Out, inputs iter.Seq[In], work func(In) Out) {
	defer close(slots)
	free := make(chan struct{}, cap(slots))
	for input := range inputs {
		if ctx.Err() != nil {
			return // select would choose at random
		}
		select {
		case <-ctx.Done():
			return
		case <-done:
			return
		case free <- struct{}{}:
		}
		slot := make(chan Out, 1)
		go func() {
			slot <- work(input)
			<-free
		}()
		select {
		case slots <- slot:
		case <-done:
			return
		}
	}
}
