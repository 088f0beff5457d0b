package refresh

import (
	"context"
	"sync"
)

// hostQueues holds what is to be done at each host. One task of a host runs at
// a time; hosts take turns.
type hostQueues struct {
	mu     sync.Mutex
	wake   *sync.Cond
	tasks  map[string][]task
	ready  []string // hosts with tasks of which none runs
	busy   map[string]bool
	closed bool
}

type task func(context.Context)

func newHostQueues() *hostQueues {
	q := &hostQueues{tasks: map[string][]task{}, busy: map[string]bool{}}
	q.wake = sync.NewCond(&q.mu)
	return q
}

// add puts a task at the end of the queue of a host.
func (q *hostQueues) add(host string, t task) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.tasks[host]) == 0 && !q.busy[host] {
		q.ready = append(q.ready, host)
	}
	q.tasks[host] = append(q.tasks[host], t)
	q.wake.Signal()
}

// next waits for a task whose host is free; ok is false when all is done, or
// closed. Whoever took a task calls finished.
func (q *hostQueues) next() (host string, t task, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	for !q.closed {
		if len(q.ready) > 0 {
			host, q.ready = q.ready[0], q.ready[1:]
			t, q.tasks[host] = q.tasks[host][0], q.tasks[host][1:]
			q.busy[host] = true
			return host, t, true
		}
		if len(q.busy) == 0 {
			break // nobody is left who could add one
		}
		q.wake.Wait()
	}
	q.wake.Broadcast()
	return "", nil, false
}

func (q *hostQueues) finished(host string) {
	q.mu.Lock()
	defer q.mu.Unlock()
	delete(q.busy, host)
	if len(q.tasks[host]) > 0 {
		q.ready = append(q.ready, host)
	} else {
		delete(q.tasks, host)
	}
	q.wake.Broadcast()
}

// drop forgets the tasks of a host that do not run yet, and returns how many
// they were.
func (q *hostQueues) drop(host string) int {
	q.mu.Lock()
	defer q.mu.Unlock()
	n := len(q.tasks[host])
	q.tasks[host] = nil
	for i, h := range q.ready {
		if h == host {
			q.ready = append(q.ready[:i:i], q.ready[i+1:]...)
			break
		}
	}
	return n
}

// work runs tasks in so many goroutines until there is none, or ctx ends.
func (q *hostQueues) work(ctx context.Context, workers int) {
	stop := context.AfterFunc(ctx, func() {
		q.mu.Lock()
		defer q.mu.Unlock()
		q.closed = true
		q.wake.Broadcast()
	})
	defer stop()
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for {
				host, t, ok := q.next()
				if !ok {
					return
				}
				t(ctx)
				q.finished(host)
			}
		})
	}
	all.Wait()
}
