// SPDX-License-Identifier: GPL-3.0-or-later

package speech_test

import (
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
)

func TestHushedSpeechIsNotRepeated_EN_5_1_3_9(t *testing.T) {
	s := newStage(t, nil)
	s.Say(speech.Now, []accessibility.Utterance{{Text: "letter", Lang: "en", Node: "l", Private: true}})
	s.hears("letter")
	s.Hush()
	s.Repeat(say("screen"))
	s.hears("screen")
}
