// SPDX-License-Identifier: GPL-3.0-or-later

package speech_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility/speech"
)

func TestTextsAreReadAsAPersonReads(t *testing.T) {
	s := newStage(t, func(o *speech.Options) {
		o.Read = func(text, lang string) string { return lang + ": " + text }
	})
	s.Warm(say("one"))
	s.Say(speech.Now, say("one"))
	s.hears("en: one").Finish()
	s.Repeat(nil)
	s.hears("en: one") // and not read a second time
}
