// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

func TestCacheLosesWhatWasNotUsedForLongest(t *testing.T) {
	c := newCache(30)
	a, b, d := key{text: "a"}, key{text: "b"}, key{text: "d"}
	c.put(a, make(audio.PCM, 10))
	c.put(b, make(audio.PCM, 10))
	c.get(a)
	c.put(d, make(audio.PCM, 15))
	if _, ok := c.get(b); ok {
		t.Error("b is still there")
	}
	if _, ok := c.get(a); !ok {
		t.Error("a was lost though it was used")
	}
	if c.size != 25 {
		t.Errorf("size %d", c.size)
	}
	c.put(key{text: "too long"}, make(audio.PCM, 31))
	if c.size != 25 {
		t.Error("what can never fit drove others out")
	}
}

func TestRateAndLanguageMakeAnotherClip(t *testing.T) {
	c := newCache(30)
	c.put(key{"a", "de", Normal}, make(audio.PCM, 10))
	for _, k := range []key{{"a", "en", Normal}, {"a", "de", Fastest}} {
		if _, ok := c.get(k); ok {
			t.Errorf("%v is taken for another", k)
		}
	}
}
