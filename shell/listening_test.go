// SPDX-License-Identifier: GPL-3.0-or-later

package shell_test

import (
	"strings"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/shell/ui"
)

// explore slides a finger over things, as the window tells it.
func (k *kiosk) explore(ids ...accessibility.ID) {
	for _, id := range ids {
		k.Send(ui.Touched{})
		k.Send(ui.Explored{ID: id})
	}
}

// hears waits until something with these words has been said, after what was
// waited for before.
func (k *kiosk) hears(words string) {
	k.Helper()
	deadline := time.After(patience)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		if k.voice.goesOn(words) {
			return
		}
		select {
		case <-tick.C:
		case <-deadline:
			k.Fatalf("never said %q, but %q", words, k.voice.heard())
		}
	}
}

func TestHeadphonesBeginAVisitByEar_EN_5_2(t *testing.T) {
	k := open(t)
	k.Plug(true)
	k.shows("language")
	k.hears("Guten Tag. Fahren Sie mit dem Finger")
	k.hears("Ihre Sprache")
	k.window.until(k, "a finger to listen", func(f ui.Frame) bool { return f.Hear })
	k.explore("language/en")
	k.hears("English")
	k.focused("language/en")
	k.explore("instruction")
	k.hears("Wählen Sie Ihre Sprache")
	k.focused("language/en")
	k.press("language/de")
	k.shows("home")
	k.hears("Was möchten Sie tun?")
}

func TestFirstTouchActsOnNothing_EN_5_5_2(t *testing.T) {
	k := open(t)
	k.Plug(true)
	k.shows("language")
	k.explore("language/de", "bar/home", "language/de")
	k.focused("language/de")
	if f, _ := k.window.now(); f.Tree.ID != "language" {
		t.Errorf("exploring has led to %s", f.Tree.ID)
	}
}

func TestPulledOutHeadphonesSilenceTheVoice(t *testing.T) {
	k := open(t)
	k.Plug(true)
	k.shows("language")
	k.press("language/de")
	k.shows("home")
	k.hears("Was möchten Sie tun?")
	k.key(input.Next)
	k.focused("home/print")
	k.Plug(false)
	k.has("question/no")
	k.voice.heard()
	k.key(input.Next, input.Previous, input.Repeat)
	k.settle()
	k.focused("question/no")
	if said := k.voice.heard(); len(said) != 0 || k.voice.repeated != 0 {
		t.Errorf("the loudspeaker says %q", said)
	}
	k.voice.mu.Lock()
	if k.voice.hushed != 1 {
		t.Errorf("the voice was hushed %d times", k.voice.hushed)
	}
	k.voice.mu.Unlock()
	k.Plug(true)
	k.hears("Was möchten Sie tun?") // where the visitor was
	k.window.until(k, "no question", func(f ui.Frame) bool { _, asks := f.Tree.Find("question"); return !asks })
}

func TestVoiceGoesOnAloudOnlyIfTheVisitorSaysSo(t *testing.T) {
	for answer, want := range map[accessibility.ID]bool{"question/yes": true, "question/no": false} {
		t.Run(string(answer), func(t *testing.T) {
			k := open(t)
			k.Plug(true)
			k.press("language/de")
			k.shows("home")
			k.Plug(false)
			k.press(answer)
			k.window.until(k, "no question", func(f ui.Frame) bool { _, asks := f.Tree.Find("question"); return !asks })
			k.voice.heard()
			k.key(input.Help)
			k.shows("help")
			if want {
				k.hears("Hilfe")
				return
			}
			k.has("title")
			if said := k.voice.heard(); len(said) != 0 {
				t.Errorf("says %q", said)
			}
		})
	}
}

func TestPrivateTextIsForHeadphones_EN_5_1_3_9(t *testing.T) {
	k := open(t)
	k.visit()
	k.scan()
	k.key(input.ReadAloud)
	k.has("question/yes") // others can hear it
	k.voice.heard()
	k.press("question/no")
	k.explore("title")
	k.hears("Das ist privat. Zum Anhören berühren Sie „Vorlesen“.")
	k.window.until(k, "the button that is spoken of", func(f ui.Frame) bool {
		n, _ := f.Tree.Find("bar/read")
		return n.Name == "Vorlesen"
	})
	k.press("bar/read", "question/yes")
	k.hears("Scan 1")
}

func TestHeadphonesMayHearWhatIsPrivate_EN_5_1_3_9(t *testing.T) {
	k := open(t)
	k.visit()
	k.Plug(true)
	k.scan()
	k.explore("title")
	k.hears("Scan 1")
}

func TestCurtainHidesTheScreenFromOthers(t *testing.T) {
	k := open(t)
	k.Plug(true)
	k.press("language/de")
	k.shows("home")
	k.key(input.Curtain)
	f := k.window.until(k, "a dark screen", func(f ui.Frame) bool { return f.Curtain != "" })
	if !k.desk.dark() || !strings.Contains(f.Curtain, "Kopfhörer") {
		t.Errorf("dark %v, note %q", k.desk.dark(), f.Curtain)
	}
	k.press("home/print")
	k.hears("Drucken")
	k.Plug(false)
	k.window.until(k, "a light screen", func(f ui.Frame) bool { return f.Curtain == "" })
	if k.desk.dark() {
		t.Error("the page is still hidden")
	}
}

func TestWhoDoesNotListenGetsNoCurtain(t *testing.T) {
	k := open(t)
	k.visit()
	k.key(input.Curtain)
	n := k.has("status")
	if f, _ := k.window.now(); f.Curtain != "" || !strings.Contains(n.Name, "Stimme") {
		t.Errorf("curtain %q, status %q", f.Curtain, n.Name)
	}
}

func TestVolumeAndRateAreHeardAndSeen_EN_5_1_3_11(t *testing.T) {
	k := open(t)
	k.visit()
	k.key(input.ReadAloud, input.Louder, input.Louder)
	k.window.until(k, "volume 7", func(f ui.Frame) bool { n, _ := f.Tree.Find("status"); return n.Name == "Lautstärke 7 von 9" })
	k.hears("Lautstärke 7 von 9")
	k.key(input.Slower)
	k.hears("Tempo 3 von 8")
	if rate, volume := k.voice.tuned(); rate != 3 || volume != 7 {
		t.Errorf("rate %d, volume %d", rate, volume)
	}
	for range 6 {
		k.clock.pass(time.Second)
	}
	k.window.until(k, "no status", func(f ui.Frame) bool { _, there := f.Tree.Find("status"); return !there })
}

func TestNextVisitorHearsAtTheUsualVolume_EN_5_1_3_13(t *testing.T) {
	k := open(t)
	k.visit()
	k.key(input.Louder, input.Louder, input.Louder, input.Faster)
	k.key(input.End)
	k.press("question/yes")
	k.shows("attract")
	if rate, volume := k.voice.tuned(); rate != 4 || volume != 5 {
		t.Errorf("rate %d, volume %d", rate, volume)
	}
}

func TestPauseHoldsTheVoice_EN_5_1_3_4(t *testing.T) {
	k := open(t)
	k.visit()
	k.key(input.ReadAloud, input.Pause, input.Next)
	k.focused("home/print")
	if k.voice.held != 1 {
		t.Errorf("held %d times", k.voice.held)
	}
}

func TestArrivalByKeySaysWhereTheRingIs(t *testing.T) {
	k := open(t)
	k.visit()
	k.key(input.ReadAloud, input.Help)
	k.shows("help")
	k.hears("Hilfe holen")
	k.hears("Für mich anpassen, Taste")
}
