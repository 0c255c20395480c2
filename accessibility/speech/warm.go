// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import "github.com/lotse-kiosk/lotse/accessibility"

// warm puts fixed texts on the list of what is made ahead, one at a time, at
// the rate that every visit begins with.
func (l *loop) warm(fixed []accessibility.Utterance) {
	for _, it := range l.items(fixed) {
		if !it.Private {
			l.toWarm = append(l.toWarm, it)
		}
	}
}

// warmNext makes the next one, unless something is to be said first.
func (l *loop) warmNext() {
	waiting := l.current != nil && !l.current.made
	for l.warming == nil && len(l.toWarm) > 0 && !waiting {
		j := &job{item: l.toWarm[0], key: keyOf(l.toWarm[0].Utterance, Normal)}
		l.toWarm = l.toWarm[1:]
		if _, known := l.fixed.get(j.key); !known {
			l.warming = j
			l.synthesize(j)
		}
	}
	if len(l.toWarm) == 0 {
		l.toWarm = nil
	}
}

// warmed keeps what was made ahead. When there is no room for it there is none
// for the rest.
func (l *loop) warmed(m made) {
	l.warming = nil
	switch {
	case m.err != nil:
	case l.fixed.fits(m.clip):
		l.fixed.put(m.job.key, m.clip)
	default:
		l.toWarm = nil
	}
}
