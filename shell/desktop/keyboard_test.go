// SPDX-License-Identifier: GPL-3.0-or-later

package desktop_test

import (
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/desktop"
)

func TestGrabbedKeysReachTheShellAndNotThePage(t *testing.T) {
	d, p := over(t, "F1", "Escape", "Super", "Ctrl+Shift+i")
	for keys, want := range map[string]string{
		"67": "F1", "9": "Escape", "133": "Super", "37 50 31": "Ctrl+Shift+i", "50 67": "F1",
	} {
		p.say("press " + keys)
		if got := asked(t, d).Key; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	for _, wrong := range []string{"Nonsense", "Hyper+A", "Ctrl+"} {
		if d.Grab(wrong) == nil {
			t.Errorf("%q was taken for a key", wrong)
		}
	}
}

// asked is the next key that goes down and was asked for.
func asked(t *testing.T, d *desktop.Desktop) desktop.KeyPressed {
	t.Helper()
	for {
		if k := expect[desktop.KeyPressed](t, d); k.Down && k.Key != "" {
			return k
		}
	}
}

// over shows a page that keys are kept from.
func over(t *testing.T, keys ...string) (*desktop.Desktop, *program) {
	t.Helper()
	d := manage(t)
	p := run(t)
	d.Accept(func(pid int) bool { return pid == p.pid() })
	p.window("plain")
	expect[desktop.WindowShown](t, d)
	d.Cover(true)
	if err := d.Grab(keys...); err != nil {
		t.Fatal(err)
	}
	return d, p
}

// The display repeats a key after 0.66 s, 25 times a second.
func TestHeldKeyGoesDownAndComesUpOnce_EN_5_7(t *testing.T) {
	d, p := over(t, "F1", "Escape")
	p.say("hold 67 1200")
	p.say("hold 9 0")
	var got []desktop.KeyPressed
	for last := ""; last != "Escape"; last = got[len(got)-1].Key {
		got = append(got, expect[desktop.KeyPressed](t, d))
	}
	want := []desktop.KeyPressed{{Key: "F1", Code: 67, Down: true}, {Code: 67}, {Key: "Escape", Code: 9, Down: true}}
	if !slices.Equal(got, want) {
		t.Errorf("held once, it came as %+v", got)
	}
}

// While Help is held the shell hears of every key, to tell what it does.
func TestKeysBesideAHeldOneAreToldOfToo(t *testing.T) {
	d, p := over(t, "F1")
	p.say("down 67")
	p.say("hold 23 0")
	p.say("hold 67 0")
	asked(t, d)
	want := desktop.KeyPressed{Code: 23, Down: true}
	if got := expect[desktop.KeyPressed](t, d); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// A key that is down when its page ends must not stay down for ever.
func TestKeyComesUpWithItsPage(t *testing.T) {
	d, p := over(t, "F1")
	p.say("down 67")
	asked(t, d)
	p.end()
	if got, want := expect[desktop.KeyPressed](t, d), (desktop.KeyPressed{Code: 67}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	run(t).say("hold 67 0") // or it is down for the tests that follow
}

// The usual keyboard of the display, American.
func TestSpellingOfKeys(t *testing.T) {
	d := manage(t)
	for code, want := range map[int][2]string{
		23: {"Tab", "Tab"}, 21: {"equal", "plus"}, 67: {"F1", "F1"}, 80: {"KP_8", "KP_8"}, 91: {"KP_Decimal", "KP_Decimal"},
		106: {"KP_Divide", "KP_Divide"}, 82: {"KP_Subtract", "KP_Subtract"}, 104: {"KP_Enter", "KP_Enter"}, 36: {"Return", "Return"}, 24: {"q", ""}, 113: {"Left", "Left"},
		123: {"XF86AudioRaiseVolume", "XF86AudioRaiseVolume"}, 0: {}, 7: {}, 5000: {}, -1: {},
	} {
		if plain, shifted := d.Spelling(code); plain != want[0] || shifted != want[1] {
			t.Errorf("key %d is spelled %q and %q, want %q", code, plain, shifted, want)
		}
	}
}

func TestEveryKeyThatHasANameCanBeKept(t *testing.T) {
	d := manage(t)
	if err := d.Grab(desktop.KeyNames()...); err != nil {
		t.Error(err)
	}
}
