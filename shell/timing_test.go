// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"slices"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/input/timing"
	"github.com/lotse-kiosk/lotse/shell/ui"
)

// explains waits for what is told about a key.
func (k *kiosk) explains(want string) {
	k.Helper()
	k.window.until(k, "the words "+want, func(f ui.Frame) bool {
		n, _ := f.Tree.Find("status")
		return n.Name == want
	})
}

// explainsNothing waits until nothing is told about keys.
func (k *kiosk) explainsNothing() {
	k.Helper()
	k.window.until(k, "no words about keys", func(f ui.Frame) bool {
		_, ok := f.Tree.Find("status")
		return !ok
	})
}

// One stroke of each kind, and then one that shows where the focus has come to:
// what was ignored cannot come later.
func TestKeysThatCount(t *testing.T) {
	tests := map[string]struct {
		keys func(*kiosk)
		want string
	}{
		"a held key counts once EN 5.7": {func(k *kiosk) {
			k.down(input.Next)
			k.clock.pass(1900 * time.Millisecond)
			k.up(input.Next)
		}, "home/print"},
		"a held key repeats after 2 s, once in 2 s EN 5.7": {func(k *kiosk) {
			k.down(input.Next)
			k.focused("home/print")
			k.clock.pass(2 * time.Second)
			k.focused("home/scan")
			k.clock.pass(2 * time.Second)
			k.up(input.Next)
		}, "home/documents"},
		"a double strike counts once EN 5.8": {func(k *kiosk) {
			for range 3 {
				k.down(input.Next)
				k.clock.wait(20 * time.Millisecond)
				k.up(input.Next)
				k.clock.wait(20 * time.Millisecond)
			}
		}, "home/print"},
		"two strokes count twice EN 5.8": {func(k *kiosk) {
			k.key(input.Next, input.Next)
		}, "home/scan"},
		"another key at once counts EN 5.8": {func(k *kiosk) {
			for _, a := range []input.Action{input.Next, input.Previous} {
				k.down(a)
				k.up(a)
			}
		}, "home/group/money"},
		"a late loop sees strokes as they came EN 5.8": {func(k *kiosk) {
			k.down(input.Next)
			k.clock.wait(timing.SameKeyLeast)
			k.up(input.Next)
			k.clock.wait(timing.SameKey)
			k.down(input.Next)
			k.up(input.Next)
		}, "home/scan"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			k := open(t)
			k.visit()
			k.focused("home/group/money")
			c.keys(k)
			k.clock.wait(timing.SameKeyMost)
			k.key(input.Bigger)
			f := k.window.until(k, "larger letters", func(f ui.Frame) bool { return f.Size == 4 })
			if string(f.Focus) != c.want {
				t.Errorf("the focus is on %q, want %q", f.Focus, c.want)
			}
		})
	}
}

// What a held key would repeat is not there any more on another screen.
func TestANewScreenEndsRepeating_EN_5_7(t *testing.T) {
	k := open(t)
	k.visit()
	k.down(input.Next)
	k.focused("home/print")
	k.press("bar/help")
	first := k.shows("help").Focus
	k.clock.pass(2 * time.Second)
	k.up(input.Next)
	k.key(input.Bigger)
	f := k.window.until(k, "larger letters", func(f ui.Frame) bool { return f.Size == 4 })
	if f.Focus != first {
		t.Errorf("the focus went from %q to %q", first, f.Focus)
	}
}

func TestEndIsHeld(t *testing.T) {
	k := open(t)
	k.visit()
	k.down(input.End)
	k.explains("Damit beenden Sie Ihren Besuch. Halten Sie die Taste 2 Sekunden lang.")
	k.clock.wait(1900 * time.Millisecond)
	k.up(input.End)
	k.clock.pass(10 * time.Second)
	k.explainsNothing()
	k.focused("home/group/money")
	k.down(input.End)
	k.explains("Damit beenden Sie Ihren Besuch. Halten Sie die Taste 2 Sekunden lang.")
	k.clock.pass(2 * time.Second)
	k.focused("question/no")
}

func TestHelpAndAKeyExplainWithoutDoing(t *testing.T) {
	k := open(t)
	k.visit()
	k.key(input.ReadAloud)
	k.has("bar/read")
	k.voice.heard()
	k.down(input.Help)
	k.key(input.Select)
	k.explains("Damit wählen Sie, was im Rahmen steht.")
	k.key(input.End)
	k.explains("Damit beenden Sie Ihren Besuch. Halten Sie die Taste 2 Sekunden lang.")
	k.Send(ui.Key{Press: input.Press{Code: 99, Down: true}})
	k.explains("Diese Taste tut hier nichts.")
	k.Send(ui.Key{Press: input.Press{Code: 99}})
	k.up(input.Help)
	k.clock.pass(10 * time.Second)
	k.explainsNothing()
	k.shows("home")
	k.focused("home/group/money")
	said := k.voice.heard()
	for _, want := range []string{"Damit wählen Sie, was im Rahmen steht.", "Diese Taste tut hier nichts."} {
		if !slices.Contains(said, want) {
			t.Errorf("said %q, want %q in it", said, want)
		}
	}
	k.key(input.Help)
	k.shows("help")
}

// The chord has a way without one.
func TestHelpHeldAloneExplainsTheNextKeys_EN_5_9(t *testing.T) {
	k := open(t)
	k.visit()
	k.down(input.Help)
	k.clock.wait(2 * time.Second)
	k.up(input.Help)
	k.explains("Drücken Sie Tasten, dann erfahren Sie, was sie tun. Mit der Hilfe-Taste endet das.")
	k.key(input.Next)
	k.explains("Damit kommen Sie zum Nächsten.")
	k.key(input.Help)
	k.explainsNothing()
	k.focused("home/group/money")
	k.key(input.Next)
	k.focused("home/print")
}

func TestTheSameKeyIsExplainedAgain(t *testing.T) {
	k := open(t)
	k.visit()
	k.key(input.ReadAloud)
	k.has("bar/read")
	k.voice.heard()
	k.down(input.Help)
	k.key(input.Louder, input.Louder, input.Quieter)
	k.explains("Damit wird die Stimme leiser.")
	n := 0
	for _, said := range k.voice.heard() {
		if said == "Damit wird die Stimme lauter." {
			n++
		}
	}
	if n != 2 {
		t.Errorf("said %d times, want 2", n)
	}
}

// Nobody has to begin a visit to find out about keys.
func TestKeysAreExplainedBeforeAVisit(t *testing.T) {
	k := open(t)
	k.down(input.Help)
	k.key(input.Select)
	k.explains("Damit wählen Sie, was im Rahmen steht.")
	k.up(input.Help)
	k.shows("attract")
	k.key(input.Select)
	k.shows("language")
	k.explainsNothing()
}

// The next visitor's keys begin anew.
func TestTheEndOfAVisitLetsGoOfKeys(t *testing.T) {
	k := open(t)
	k.visit()
	k.down(input.Help)
	k.press("bar/end", "question/yes")
	k.shows("attract")
	k.key(input.Select)
	k.shows("language")
	k.explainsNothing()
}

// A page hides the words that End is to be held: there the question comes at
// once.
func TestEndAbovePageAsksAtOnce(t *testing.T) {
	k := open(t)
	k.visit()
	k.surf()
	k.down(input.Help)
	k.clock.wait(timing.SameKeyMost)
	k.key(input.End)
	k.explains("Damit beenden Sie Ihren Besuch. Halten Sie die Taste 2 Sekunden lang.")
	k.up(input.Help)
	k.shows("browse/open")
	k.down(input.End)
	k.focused("question/no")
	k.up(input.End)
	k.clock.pass(2 * time.Second)
	k.key(input.Select)
	k.window.until(k, "the page", func(f ui.Frame) bool {
		_, asked := f.Tree.Find("question/no")
		return f.Tree.ID == "browse/open" && !asked
	})
}
