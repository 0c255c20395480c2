// SPDX-License-Identifier: GPL-3.0-or-later

package shell

import (
	"context"
	"reflect"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/accessibility/input/timing"
	"github.com/lotse-kiosk/lotse/shell/screen"
	"github.com/lotse-kiosk/lotse/shell/session"
	"github.com/lotse-kiosk/lotse/shell/ui"
)

// Shell is one terminal. Its fields belong to the goroutine of Run.
type Shell struct {
	Parts
	mail   *mailbox
	state  screen.State
	tree   accessibility.Node
	focus  focus
	scroll ui.ScrollStep
	said   narration
	stay   session.Stay
	visit  *visit
	woken  bool // the touch that goes on has answered the warning
	drawn  ui.Frame
	pace   pace
	keys   keys
	byKey  bool // what was done last was done with a key
}

// New returns a shell that does nothing until Run.
func New(p Parts) *Shell {
	state := screen.New(p.Town, p.Room).WithKeyboard(p.Keyboard).WithHeadphones(p.Headphones)
	s := &Shell{Parts: p, mail: newMailbox(), state: state, keys: keys{Keys: timing.New(p.SameKey)}}
	if p.Closed != "" {
		s.state = screen.OutOfService(p.Town, p.Room, p.Closed)
	}
	s.visit = s.newVisit()
	return s
}

// Send hands over what the window has to tell. It does not wait.
func (s *Shell) Send(e ui.Event) {
	if k, ok := e.(ui.Key); ok {
		s.mail.put(stroke{k.Press, s.Now()})
		return
	}
	s.mail.put(e)
}

// Run serves visitors until ctx ends.
func (s *Shell) Run(ctx context.Context) {
	ticks := s.Ticks
	if ticks == nil {
		ticker := time.NewTicker(time.Second)
		defer ticker.Stop()
		ticks = ticker.C
	}
	defer s.leave()
	watched := s.Devices.Watch(ctx)
	spoken := s.Voice.Events()
	alarm := time.NewTimer(0)
	defer alarm.Stop()
	s.show()
	for {
		s.keys.arm(alarm, s.Now())
		select {
		case <-ctx.Done():
			return
		case <-s.mail.bell:
			s.deliver()
		case e, ok := <-watched:
			if !ok {
				watched = nil
				continue
			}
			s.device(e)
		case e := <-spoken:
			s.said = s.said.learn(e)
			s.draw()
		case <-alarm.C:
			s.deliver()
			s.due()
		case <-ticks:
			s.deliver()
			s.tick()
		}
	}
}

// deliver takes all mail. It comes before whatever time brings: a key that has
// been lifted is no longer held, even if nobody has read of it yet.
func (s *Shell) deliver() {
	for _, m := range s.mail.take() {
		s.handle(m)
	}
}

// handle takes one piece of mail.
func (s *Shell) handle(m any) {
	switch m := m.(type) {
	case ui.Event:
		s.window(m)
	case stroke:
		s.pressed(m)
	case result:
		if m.visit == s.visit.number {
			s.came(m.intent)
		}
	case scanNews:
		s.scanned(m)
	case arrival:
		s.arrived(m)
	default:
		s.do(m)
	}
}

// came takes what an effect of this visit came to.
func (s *Shell) came(in screen.Intent) {
	if page, ok := in.(pageRead); ok {
		s.readOut(page)
		return
	}
	s.do(in)
}

// window handles what a person does at the window.
func (s *Shell) window(e ui.Event) {
	switch e := e.(type) {
	case ui.Pressed:
		s.byKey = false
		if s.means() {
			s.press(e.ID)
		}
	case ui.Explored:
		s.byKey = false
		if s.means() {
			s.explore(e.ID)
		}
	case ui.Touched:
		s.woken = s.warned() > 0
		s.awake()
	case ui.Overflowed:
		s.do(screen.Overflowed{Up: e.Up, Down: e.Down})
	case ui.Sized:
		s.Desk.SetContent(0, 0, e.Width, e.BarTop)
		s.do(screen.Measured{Room: screen.Room{Width: e.WidthMM, Height: e.HeightMM}})
	case ui.Ready:
		s.Desk.SetShell(e.Window)
	}
}

// press activates a control.
func (s *Shell) press(id accessibility.ID) {
	n, ok := s.tree.Find(id)
	if !ok || !n.Control() || n.Action == nil {
		return
	}
	if n.Role != accessibility.RoleKey { // who writes goes on from where they were
		s.focus.on = id
	}
	if step, ok := n.Action.(screen.Scroll); ok {
		s.scroll = ui.ScrollStep{Down: step.Down, Count: s.scroll.Count + 1}
		s.draw()
		return
	}
	s.do(n.Action)
}

// key carries out what a key asks for.
func (s *Shell) key(a input.Action) {
	switch a {
	case input.Next:
		s.moveFocus(1)
	case input.Previous:
		s.moveFocus(-1)
	case input.Select:
		s.press(s.focus.on)
	case input.Repeat:
		if !s.state.Hushed() {
			s.Voice.Repeat(s.discreet(s.everything()))
		}
	case input.Pause:
		s.Voice.Hold()
	default:
		if in, ok := keyIntent[a]; ok {
			s.do(in)
		}
	}
}

var keyIntent = map[input.Action]screen.Intent{
	input.Back: screen.Back{}, input.Home: screen.Home{}, input.Help: screen.Help{},
	input.ReadAloud: screen.ReadAloud{}, input.Bigger: screen.Bigger{},
	input.Contrast: screen.Contrast{}, input.Language: screen.Languages{}, input.End: screen.End{},
	input.Louder: screen.Louder{}, input.Quieter: screen.Quieter{}, input.Faster: screen.Faster{},
	input.Slower: screen.Slower{}, input.Curtain: screen.Curtain{},
}

func (s *Shell) moveFocus(by int) {
	s.pace.rested = 0
	s.focus = s.focus.move(s.tree, by)
	s.sayFocus()
	s.draw()
}

// do takes an intent through the state, shows what has become of it and has
// its effects carried out.
func (s *Shell) do(in screen.Intent) {
	visited := s.state.Visited()
	next, effects := s.state.Update(in)
	before := s.state.Settings()
	s.state = next
	s.tune(before)
	if visited && !next.Visited() {
		s.visit = s.newVisit()
		s.keys.Forget()
	}
	s.show()
	if set := next.Settings(); set != before {
		s.stay = s.stay.Within(s.Town.Terminal.Stay(set.Times, set.Speech))
		s.relook()
	}
	for _, e := range effects {
		s.carryOut(e)
	}
}

// show makes the tree of the state, draws it and says what is new.
func (s *Shell) show() {
	l := s.Translations.Localizer(s.state.Settings().Language)
	before, at := s.tree, s.focus
	s.tree = s.state.View(l)
	s.focus = s.focus.in(s.tree)
	if s.focus.screen != at.screen {
		s.keys.Settle()
	}
	s.Desk.Cover(s.state.ShowsPage())
	s.draw()
	s.sayChanges(before)
	if s.focus != at {
		s.pace.rested = 0
	}
	if s.focus.on != at.on {
		s.sayArrival()
	}
}

// draw shows the tree as it stands, unless nothing on it has changed: devices
// report more often than anything about them can be seen.
func (s *Shell) draw() {
	set := s.state.Settings()
	f := ui.Frame{
		Tree: s.tree, Focus: s.focus.on, Speaking: s.said.node, Theme: string(set.Theme), Size: set.Size,
		RightToLeft: s.Translations.Localizer(set.Language).RightToLeft(), Scroll: s.scroll,
		Hear: set.Speech && set.Touch == screen.TouchSpeaks, LowReach: set.LowReach,
		Curtain: s.curtain(),
	}
	if !reflect.DeepEqual(f, s.drawn) {
		s.drawn = f
		s.Window.Show(f)
	}
}
