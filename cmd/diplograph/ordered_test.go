package main

import (
	"context"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func TestOrderedKeepsTheOrder(t *testing.T) {
	inputs := []int{30, 1, 20, 2, 10, 3}
	slow := func(ms int) int {
		time.Sleep(time.Duration(ms) * time.Millisecond)
		return ms
	}
	got := slices.Collect(ordered(t.Context(), 3, slices.Values(inputs), slow))
	if !slices.Equal(got, inputs) {
		t.Errorf("results come as %v, want the order of the inputs %v", got, inputs)
	}
}

func TestOrderedHoldsFewInputs(t *testing.T) {
	const workers = 2
	var started atomic.Int64
	count := func(i int) int { started.Add(1); return i }
	taken := 0
	for range ordered(t.Context(), workers, endless, count) {
		taken++
		time.Sleep(time.Millisecond) // a slow reader must slow the workers down
		if ahead := int(started.Load()) - taken; ahead > 2*workers+2 {
			t.Fatalf("%d inputs are held for a reader that has taken %d", ahead, taken)
		}
		if taken == 50 {
			break
		}
	}
}

func TestOrderedStopsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	taken := 0
	for range ordered(ctx, 2, endless, func(i int) int { return i }) {
		if taken++; taken == 10 {
			cancel()
		}
		if taken > 20 {
			t.Fatal("inputs are taken after the context has ended")
		}
	}
}

func TestOrderedDoesNotWaitForInputAfterTheEnd(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	never := make(chan struct{})
	t.Cleanup(func() { close(never) })
	stuck := func(yield func(int) bool) {
		if yield(1) {
			<-never // like standard input at which nobody types
		}
	}
	taken := 0
	for range ordered(ctx, 2, stuck, func(i int) int { return i }) {
		taken++
		cancel()
	}
	if taken != 1 {
		t.Errorf("%d results, want the one that was at hand", taken)
	}
}

func endless(yield func(int) bool) {
	for i := 0; yield(i); i++ {
	}
}
