// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"context"
	"fmt"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/accessibility/speech/lexicon"
	"github.com/lotse-kiosk/lotse/shell/config"
)

// openReading loads the way in which numbers and signs are read.
func (p *parts) openReading() (err error) {
	if p.reading, err = lexicon.Load(nil); err != nil {
		return fmt.Errorf("load how texts are read: %w", err)
	}
	return nil
}

// openVoice starts speech. Without an engine or a sound card it is silent, and
// the log says so once.
func (p *parts) openVoice(ctx context.Context) {
	out := audio.NewResilient(openSound, p.options.Log)
	o := speech.Options{
		Engine: speech.NewChain(engines(p.town.Speech), p.options.Log, time.Now), Output: out, Log: p.options.Log,
		Calibration: p.town.Speech.Calibration, Read: p.reading.Spoken, Missing: p.noVoice,
	}
	if p.trace != nil {
		o.Heard = p.trace.heard
	}
	p.voice = speech.New(o)
	ctx, cancel := context.WithCancel(ctx)
	go p.voice.Run(ctx)
	go out.Reopen(ctx)
	p.quiet = func() { cancel(); _ = out.Close() }
}

// noVoice says that a language cannot be spoken, in the first that the town
// has: whoever cannot read must not be left in silence without a word.
func (p *parts) noVoice(string) []accessibility.Utterance {
	l := p.bundle.Localizer(p.town.Languages[0])
	return []accessibility.Utterance{{Text: l.T("speech.no-voice"), Lang: l.Tag()}}
}

// engines are the installer's voices, and the one that is always there.
func engines(s config.Speech) []speech.Engine {
	var list []speech.Engine
	for _, e := range s.Engines {
		c := speech.Command{Program: e.Program, Args: e.Args, Speeds: e.Speeds, RawRate: e.RawRate, Voices: map[string]speech.Voice{}}
		for tag, name := range e.Voices {
			c.Voices[tag] = speech.Voice{Name: name}
		}
		list = append(list, c)
	}
	return append(list, speech.Espeak())
}

// openSound is audio.Open for who wants an interface, without a nil inside it.
func openSound(ctx context.Context) (audio.Output, error) {
	device, err := audio.Open(ctx)
	if err != nil {
		return nil, err
	}
	return device, nil
}
