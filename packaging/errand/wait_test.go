// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"context"
	"testing"
	"time"
)

// patience bounds every wait. It is long, since a slow machine is no error.
const patience = 60 * time.Second

// within asks again and again whether something holds, and reports whether it
// ever did.
func within(ctx context.Context, limit time.Duration, holds func() bool) bool {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	for !holds() {
		select {
		case <-again.C:
		case <-ctx.Done():
			return false
		}
	}
	return true
}

// eventually waits until something holds.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	if !within(t.Context(), patience, holds) {
		t.Fatalf("waited in vain: %s", what)
	}
}
