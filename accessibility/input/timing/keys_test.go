// SPDX-License-Identifier: GPL-3.0-or-later

package timing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/input/timing"
)

// moment is what happens at a time: a key by its action goes down ("+next") or
// comes up ("-next"), or time is asked for what is due ("?"). A second keypad's
// keys end with a star, a key of a web page with a dash.
type moment struct {
	at   time.Duration
	what string
}

const ms = time.Millisecond

// run plays moments and writes down what is done, with its time.
func run(same time.Duration, moments []moment) []string {
	keys := timing.New(same)
	start := time.Unix(0, 0)
	done := []string{}
	for _, m := range moments {
		var outcomes []timing.Outcome
		if now := start.Add(m.at); m.what == "?" {
			outcomes = keys.Due(now)
		} else {
			outcomes = keys.Take(press(m.what), now)
		}
		for _, o := range outcomes {
			done = append(done, fmt.Sprintf("%v %s", m.at, shown(o)))
		}
	}
	return done
}

func press(what string) input.Press {
	p := input.Press{Down: what[0] == '+'}
	name := what[1:]
	if strings.HasSuffix(name, "*") {
		name, p.Device = strings.TrimSuffix(name, "*"), "event7"
	}
	if strings.HasSuffix(name, "~") {
		name, p.Aside = strings.TrimSuffix(name, "~"), true
	}
	p.Code = 1000 + slices.Index(input.Actions(), input.Action(name))
	if p.Code >= 1000 {
		p.Action = input.Action(name)
	}
	return p
}

func shown(o timing.Outcome) string {
	kind := [...]string{timing.Act: "do", timing.Explain: "explain", timing.Listen: "listen", timing.Fade: "fade"}[o.Kind]
	return strings.TrimSpace(kind + " " + string(o.Action))
}

// held is a key that is held for a time, with Due asked every quarter second.
func held(key string, from, to time.Duration) []moment {
	list := []moment{{from, "+" + key}}
	for at := from; at <= to; at += 250 * ms {
		list = append(list, moment{at, "?"})
	}
	return append(list, moment{to, "-" + key})
}

// play is what happens, and what is to be done because of it.
type play struct {
	same    time.Duration
	moments []moment
	want    []string
}

func compare(t *testing.T, plays map[string]play) {
	for name, c := range plays {
		t.Run(name, func(t *testing.T) {
			if got := run(c.same, c.moments); !slices.Equal(got, c.want) {
				t.Errorf("done %q, want %q", got, c.want)
			}
		})
	}
}

func TestHeldKeys_EN_5_7(t *testing.T) {
	compare(t, map[string]play{
		"a key acts when it goes down": {0, []moment{{0, "+next"}, {90 * ms, "-next"}}, []string{"0s do next"}},
		"a held key counts once EN 5.7": {
			0, held("select", 0, 10*time.Second), []string{"0s do select"},
		},
		"a held key repeats after 2 s, once in 2 s EN 5.7": {
			0, held("next", 0, 7*time.Second), []string{"0s do next", "2s do next", "4s do next", "6s do next"},
		},
		"late is once EN 5.7": {
			0,
			[]moment{{0, "+next"}, {9 * time.Second, "?"}, {9 * time.Second, "?"}, {10 * time.Second, "-next"}},
			[]string{"0s do next", "9s do next"},
		},
		"another key ends the repeating EN 5.7": {
			0, append([]moment{{0, "+next"}, {time.Second, "+select"}}, held("back", 1500*ms, 5*time.Second)...),
			[]string{"0s do next", "1s do select", "1.5s do back"},
		},
	})
}

func TestTheSameKeyAgain_EN_5_8(t *testing.T) {
	compare(t, map[string]play{
		"the same key within 0.2 s is ignored EN 5.8": {
			0,
			[]moment{{0, "+next"}, {80 * ms, "-next"}, {190 * ms, "+next"}, {250 * ms, "-next"}},
			[]string{"0s do next"},
		},
		"and later it counts EN 5.8": {
			0,
			[]moment{{0, "+next"}, {80 * ms, "-next"}, {200 * ms, "+next"}, {250 * ms, "-next"}},
			[]string{"0s do next", "200ms do next"},
		},
		"0.4 s with the most of 0.5 s EN 5.8": {
			timing.SameKeyMost,
			[]moment{{0, "+next"}, {80 * ms, "-next"}, {400 * ms, "+next"}, {450 * ms, "-next"}},
			[]string{"0s do next"},
		},
		"more than the most is the most EN 5.8": {
			time.Hour,
			[]moment{{0, "+next"}, {80 * ms, "-next"}, {500 * ms, "+next"}, {600 * ms, "-next"}},
			[]string{"0s do next", "500ms do next"},
		},
		"less than the least is the least EN 5.8": {
			1,
			[]moment{{0, "+next"}, {20 * ms, "-next"}, {49 * ms, "+next"}, {60 * ms, "-next"}, {100 * ms, "+next"}},
			[]string{"0s do next", "100ms do next"},
		},
		"a finger that trembles while it lifts EN 5.8": {
			0,
			[]moment{{0, "+next"}, {900 * ms, "-next"}, {920 * ms, "+next"}, {940 * ms, "-next"}, {960 * ms, "+next"}, {980 * ms, "-next"}},
			[]string{"0s do next"},
		},
		"another key at once counts EN 5.8": {
			0,
			[]moment{{0, "+next"}, {50 * ms, "-next"}, {60 * ms, "+select"}, {90 * ms, "-select"}},
			[]string{"0s do next", "60ms do select"},
		},
		"the same key of a second keypad counts": {
			0,
			[]moment{{0, "+next"}, {50 * ms, "-next"}, {60 * ms, "+next*"}, {90 * ms, "-next*"}},
			[]string{"0s do next", "60ms do next"},
		},
		"a release that was lost": {
			0, []moment{{0, "+select"}, {5 * time.Second, "+select"}}, []string{"0s do select", "5s do select"},
		},
		"a release that nobody pressed for": {0, []moment{{0, "-help"}, {1, "-next"}}, []string{}},
		"a key without a meaning":           {0, []moment{{0, "+q"}, {50 * ms, "-q"}}, []string{}},
		"a key of the page":                 {0, []moment{{0, "+next~"}, {50 * ms, "-next~"}}, []string{}},
	})
}

func TestEndAndHelp(t *testing.T) {
	second := time.Second
	tests := map[string]struct {
		moments []moment
		want    []string
	}{
		"End takes 2 s": {
			held("end", 0, 3*second), []string{"0s explain end", "2s do end"},
		},
		"End for a moment only says what it does": {
			[]moment{{0, "+end"}, {1900 * ms, "-end"}, {12 * second, "?"}}, []string{"0s explain end", "12s fade"},
		},
		"End with another key": {
			[]moment{{0, "+end"}, {second, "+next"}, {3 * second, "-end"}}, []string{"0s explain end", "1s do next", "3s do next"},
		},
		"Help alone acts when it comes up": {
			[]moment{{0, "+help"}, {100 * ms, "-help"}}, []string{"100ms do help"},
		},
		"Help and a key explain the key": {
			[]moment{{0, "+help"}, {300 * ms, "+select"}, {400 * ms, "-select"}, {500 * ms, "+q"}, {600 * ms, "-help"}, {700 * ms, "+select"}},
			[]string{"300ms explain select", "500ms explain", "700ms do select"},
		},
		"Help of two keypads": {
			[]moment{{0, "+help"}, {300 * ms, "+help*"}, {400 * ms, "-help*"}, {500 * ms, "-help"}}, []string{"300ms explain help"},
		},
		"Help explains keys of the page": {
			[]moment{{0, "+help"}, {300 * ms, "+next~"}, {600 * ms, "-help"}}, []string{"300ms explain next"},
		},
		"held alone, Help explains without a chord EN 5.9": {
			append(held("help", 0, 2500*ms), []moment{{3 * second, "+end"}, {6 * second, "-end"}, {6500 * ms, "+next"}, {7 * second, "+help"}, {7100 * ms, "-help"}, {8 * second, "+next"}}...),
			[]string{"2s listen", "3s explain end", "6.5s explain next", "7s fade", "8s do next"},
		},
		"held long with another key, it ends with the key": {
			[]moment{{0, "+help"}, {2 * second, "?"}, {3 * second, "+next"}, {4 * second, "-help"}, {5 * second, "+next"}},
			[]string{"2s listen", "3s explain next", "5s do next"},
		},
		"keys are not explained for ever": {
			append(held("help", 0, 2*second), []moment{{32 * second, "?"}, {33 * second, "+next"}}...),
			[]string{"2s listen", "32s fade", "33s do next"},
		},
		"something leans on Help": {
			[]moment{{0, "+help"}, {second, "+next"}, {11 * second, "?"}, {12 * second, "+next"}, {13 * second, "-help"}},
			[]string{"1s explain next", "11s fade", "12s do next"},
		},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			if got := run(0, c.moments); !slices.Equal(got, c.want) {
				t.Errorf("done %q, want %q", got, c.want)
			}
		})
	}
}

// Something that lies on a keypad must not keep a visit open.
func TestAJammedKeyGivesUp(t *testing.T) {
	if n := len(run(0, held("next", 0, time.Hour))); n != 31 {
		t.Errorf("a key that is never let go acted %d times", n)
	}
}

func TestTheEndOfAVisitEndsWhatKeysHaveBegun(t *testing.T) {
	for _, key := range []string{"+next", "+end", "+help"} {
		keys := timing.New(0)
		keys.Take(press(key), time.Unix(0, 0))
		keys.Forget()
		if at, ok := keys.Next(); ok {
			t.Errorf("after %s something is due at %v", key, at)
		}
		up := press(key)
		up.Down = false
		if got := keys.Take(up, time.Unix(9, 0)); len(got) > 0 {
			t.Errorf("after %s came %v", key, got)
		}
	}
}

func TestANewScreenEndsRepeatingButNotTheEnd(t *testing.T) {
	for key, want := range map[string]bool{"+next": false, "+end": true} {
		keys := timing.New(0)
		keys.Take(press(key), time.Unix(0, 0))
		keys.Settle()
		if got := keys.Due(time.Unix(2, 0)); (len(got) > 0) != want {
			t.Errorf("after %s came %v", key, got)
		}
	}
}
