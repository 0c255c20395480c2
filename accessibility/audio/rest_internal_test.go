// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"testing"
	"time"
)

// card counts what it is asked for.
type card struct{ asleep, awake chan struct{} }

func (c card) Suspend() error { c.asleep <- struct{}{}; return nil }
func (c card) Resume() error  { c.awake <- struct{}{}; return nil }

func TestTheCardRestsOnlyWhileNothingIsToBeHeard(t *testing.T) {
	c := card{make(chan struct{}, 8), make(chan struct{}, 8)}
	r := newRest(c, time.Millisecond)
	<-c.asleep
	if err := r.begin(); err != nil {
		t.Fatal(err)
	}
	<-c.awake
	if err := r.begin(); err != nil {
		t.Fatal(err)
	}
	r.end()
	r.fallAsleep()
	if len(c.asleep) > 0 {
		t.Error("asleep while a sound is being played")
	}
	r.end()
	<-c.asleep
}
