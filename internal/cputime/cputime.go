//go:build unix

// Package cputime tells benchmarks what they cost the cores, which other work on
// the machine does not change as it does the clock. It knows nothing of what is
// measured.
package cputime

import (
	"syscall"
	"testing"
	"time"
)

// Used is what the process has had of the cores so far, the collector's share
// included, without the time that the system spent on its behalf.
func Used(b *testing.B) time.Duration {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano())
}
