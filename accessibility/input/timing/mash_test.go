// SPDX-License-Identifier: GPL-3.0-or-later

package timing_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/input/timing"
)

// masher presses and lets go of any keys at any time, as two people on two
// keypads with all their fingers could.
type masher struct {
	*testing.T
	keys *timing.Keys
	now  time.Time
	down map[int]bool
	last input.Action // that acted; empty after another key
	at   time.Time    // when it did
}

func (m *masher) take(p input.Press) {
	for _, o := range m.keys.Take(p, m.now) {
		m.check(o)
	}
}

func (m *masher) check(o timing.Outcome) {
	m.Helper()
	if o.Kind != timing.Act {
		return
	}
	if o.Action == "" || o.Action == input.Home {
		m.Errorf("%q acted: that key is only to be explained", o.Action)
	}
	if o.Action == m.last && m.now.Sub(m.at) < timing.SameKeyLeast {
		m.Errorf("%s acted twice within %v", o.Action, m.now.Sub(m.at))
	}
	m.last, m.at = o.Action, m.now
}

func (m *masher) mash(r *rand.Rand) {
	all := append(input.Actions(), "")
	n := r.IntN(len(all))
	p := input.Press{Code: n, Action: all[n], Down: !m.down[n], Aside: all[n] == input.Home}
	if r.IntN(20) == 0 { // a release gets lost, or comes from nowhere
		p.Down = !p.Down
	}
	m.down[n] = p.Down
	if p.Down && p.Action != m.last {
		m.last = ""
	}
	m.take(p)
}

func FuzzMashing_EN_5_7_5_8(f *testing.F) {
	for seed := range uint64(20) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		m := &masher{T: t, keys: timing.New(0), now: time.Unix(0, 0), down: map[int]bool{}}
		for range 2000 {
			// Mostly quick, at times long.
			m.now = m.now.Add(time.Duration(r.ExpFloat64() * float64(time.Duration(1+r.IntN(1000))*time.Millisecond)))
			if at, ok := m.keys.Next(); ok && !at.After(m.now) {
				for _, o := range m.keys.Due(m.now) {
					m.check(o)
				}
			}
			m.mash(r)
		}
		m.rest()
	})
}

// rest lets go of everything: nothing may be stuck then.
func (m *masher) rest() {
	m.Helper()
	for code := range len(input.Actions()) + 1 {
		m.keys.Take(input.Press{Code: code}, m.now)
	}
	rounds := 0
	for at, ok := m.keys.Next(); ok; at, ok = m.keys.Next() {
		m.now = at
		m.keys.Due(m.now)
		if rounds++; rounds > 10 {
			m.Fatal("something is due for ever")
		}
	}
	m.now = m.now.Add(time.Second)
	got := m.keys.Take(input.Press{Code: 77, Action: input.Select, Down: true}, m.now)
	if len(got) != 1 || got[0] != (timing.Outcome{Kind: timing.Act, Action: input.Select}) {
		m.Errorf("after everything was let go, Select came to %v", got)
	}
}
