// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import (
	"strings"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/shell/config"
)

// fitted is where a visitor comes by choosing a preset. The screen itself is the
// example: it looks and sounds as everything will.
type fitted struct {
	before     Settings
	presets    []config.Preset // that were chosen before
	headphones bool            // were in before
}

type (
	// resize sets the text size.
	resize struct{ to int }
	// touchBy sets what a finger does.
	touchBy struct{ way Touch }
	// fits goes on with what the visitor came from.
	fits struct{}
	// undo makes everything as it was before the preset.
	undo struct{}
)

// fitted is the place that can come back to what holds now.
func (s State) fitted() fitted {
	return fitted{s.settings, s.presets, s.listening.headphones}
}

func (fitted) name() string { return "fitted" }

func (p fitted) update(s State, in Intent) (State, []Effect) {
	switch in := in.(type) {
	case resize:
		s.settings.Size = min(max(in.to, 1), Sizes)
	case touchBy:
		s.settings.Touch = in.way
	case fits:
		return s.goOn()
	case undo:
		return p.undo(s)
	}
	return s, nil
}

// goOn returns to what was there before the visitor looked for help.
func (s State) goOn() (State, []Effect) {
	for last := len(s.trail) - 1; last >= 0; last-- {
		if n := s.trail[last].name(); n != "fit" && n != "fitted" && n != "help" {
			break
		}
		s.trail = s.trail[:last:last]
	}
	return s.back()
}

// undo leaves alone what headphones have changed since: voice and curtain would
// come back to who cannot hear them, or for everybody to hear.
func (p fitted) undo(s State) (State, []Effect) {
	was, spoke := p.before, s.settings.Speech
	if p.headphones != s.listening.headphones {
		was.Speech, was.Curtain = s.settings.Speech, s.settings.Curtain
	}
	s.settings, s.presets = was, p.presets
	s, effects := s.back()
	return s, append(effects, voiced(spoke, s.settings)...)
}

func (p fitted) view(v view) body {
	done := button("fits", v.T("fit.done"), "ok", fits{})
	before := button("undo", v.T("fit.undo"), "again", undo{})
	return body{
		title: v.T("fit.so-title"), picture: "settings",
		nodes: []accessibility.Node{
			group("fitted/sides", accessibility.RoleSplit,
				group("fitted/what", accessibility.RoleList, text("instruction", p.changes(v))),
				group("fitted/ways", accessibility.RoleList, v.tuning()...),
			),
		},
		back: &before, goOn: &done,
	}
}

// changes says what is otherwise than before, and how long. It is one text, so
// that all of it is heard on arriving.
func (p fitted) changes(v view) string {
	was, is := p.before, v.settings
	var said []string
	for _, c := range []struct {
		differs bool
		text    string
	}{
		{was.Size != is.Size, v.T("fit.is.letters")},
		{was.Theme != is.Theme, v.T("fit.is.colours")},
		{!was.Speech && is.Speech, v.T("fit.is.voice")},
		{was.Speech && !is.Speech, v.T("fit.is.silent")},
		{was.Rate != is.Rate, v.T("status.rate", "N", is.Rate, "Of", Rates) + "."},
		{was.Volume != is.Volume, v.T("status.volume", "N", is.Volume, "Of", Volumes) + "."},
		{is.Speech && was.Touch != is.Touch && is.Touch == TouchSpeaks, v.T("fit.is.touch")},
		{!was.Curtain && is.Curtain, v.T("status.dark")},
		{!was.LowReach && is.LowReach, v.T("fit.is.low")},
		{is.Pace > 0 && was.Pace != is.Pace, v.T("fit.is.scanning")},
		{is.Times > was.Times, v.T("fit.is.time")},
		{is.Language != was.Language && config.Base(is.Language) == was.Language, v.T("fit.is.plain")},
	} {
		if c.differs {
			said = append(said, c.text)
		}
	}
	return strings.Join(append(said, v.T("fit.so-text")), " ")
}

// tuning are the buttons to go on from a preset: never more than five, and of
// two that are each other's contrary the one that there is room for.
func (v view) tuning() []accessibility.Node {
	set := v.settings
	size := button("size", v.T("fit.bigger"), "bigger", resize{set.Size + 1})
	if set.Size == Sizes {
		size = button("size", v.T("fit.smaller"), "text-size", resize{set.Size - 1})
	}
	nodes := []accessibility.Node{size, button("colours", v.T("fit.colours"), "contrast", Contrast{})}
	if !set.Speech {
		return nodes
	}
	way := button("touch", v.T("fit.touch-speaks"), "hand-touch", touchBy{TouchSpeaks})
	if set.Touch == TouchSpeaks {
		way = button("touch", v.T("fit.touch-acts"), "hand-touch", touchBy{TouchActs})
	}
	return append(nodes,
		disabledUnless(button("louder", v.T("fit.louder"), "volume-up", Louder{}), set.Volume < Volumes),
		disabledUnless(button("slower", v.T("fit.slower"), "clock", Slower{}), set.Rate > 1),
		way)
}
