// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"context"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

// item is one sentence that waits to be said.
type item struct {
	accessibility.Utterance
	// first and final tell whether it begins and ends its utterance.
	first, final bool
	// group is all that is said together about the node: what a repeat says.
	group []accessibility.Utterance
}

// items divides utterances into sentences, as they are said: abbreviations are
// spelt out before, so that none of their stops is taken for a sentence's end.
func (l *loop) items(said []accessibility.Utterance) []item {
	var list []item
	for i, u := range said {
		text := u.Text
		if l.Read != nil {
			text = l.Read(text, u.Lang)
		}
		parts := sentences(text)
		for k, sentence := range parts {
			part := item{Utterance: u, first: k == 0, final: k == len(parts)-1, group: groupOf(said, i)}
			part.Text = sentence
			list = append(list, part)
		}
	}
	return list
}

// groupOf returns the utterances around the i-th that are about its node.
func groupOf(said []accessibility.Utterance, i int) []accessibility.Utterance {
	from, to := i, i+1
	for from > 0 && said[from-1].Node == said[i].Node {
		from--
	}
	for to < len(said) && said[to].Node == said[i].Node {
		to++
	}
	return said[from:to:to]
}

// job is an item on its way: its sound is being made, is there, or is playing.
type job struct {
	item
	key    key
	cancel context.CancelFunc
	made   bool
	clip   audio.PCM
	err    error
	// playing is nil before it sounds and while it is paused.
	playing audio.Playback
	started bool
}

// made is what an engine returned for a job.
type made struct {
	job  *job
	clip audio.PCM
	err  error
}

// done is when the job has sounded; never, if it does not sound.
func (j *job) done() <-chan struct{} {
	if j == nil || j.playing == nil {
		return nil
	}
	return j.playing.Done()
}
