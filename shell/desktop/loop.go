// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// loop owns m until the desktop ends.
func (d *Desktop) loop(m *manager) {
	fromX := make(chan xgb.Event)
	ended := make(chan struct{})
	go pump(d.conn, fromX, ended)
	defer close(d.events)
	defer close(d.done)
	defer func() {
		d.conn.Close()
		for range fromX { // nobody acts on what comes now
		}
		<-ended
	}()
	for {
		var out chan<- Event
		var next Event
		if len(m.pending) > 0 {
			out, next = d.events, m.pending[0]
		}
		select {
		case ev, ok := <-fromX:
			if !ok {
				m.log.Error("the display went away")
				return
			}
			m.handle(ev)
		case f := <-d.commands:
			f(m)
		case out <- next:
			m.pending = m.pending[1:]
		case <-d.stop:
			m.release()
			return
		}
	}
}

// pump hands on the display's events without ever making the connection wait:
// its reader delivers replies too, and a loop that waits for one must get it
// however many events came first. X errors end here; they belong to windows
// that were gone before we spoke of them.
func pump(conn *xgb.Conn, out chan<- xgb.Event, ended chan<- struct{}) {
	defer close(ended)
	raw := make(chan xgb.Event)
	go queue(raw, out)
	defer close(raw)
	for {
		switch ev, err := conn.WaitForEvent(); {
		case ev != nil:
			raw <- ev
		case err == nil:
			return
		}
	}
}

// queue passes events from in to out and keeps what out does not take yet.
func queue(in <-chan xgb.Event, out chan<- xgb.Event) {
	defer close(out)
	var kept []xgb.Event
	for in != nil || len(kept) > 0 {
		var to chan<- xgb.Event
		var next xgb.Event
		if len(kept) > 0 {
			to, next = out, kept[0]
		}
		select {
		case ev, ok := <-in:
			if !ok {
				in = nil
				continue
			}
			kept = append(kept, ev)
		case to <- next:
			kept = kept[1:]
		}
	}
}

func (m *manager) handle(ev xgb.Event) {
	switch ev := ev.(type) {
	case xproto.MapRequestEvent:
		m.mapRequest(ev.Window)
	case xproto.MapNotifyEvent:
		m.mapNotify(ev)
	case xproto.ConfigureRequestEvent:
		m.configureRequest(ev)
	case xproto.ConfigureNotifyEvent:
		if ev.Window == m.root {
			m.resized(int(ev.Width), int(ev.Height))
		}
	case xproto.UnmapNotifyEvent:
		m.forget(ev.Window)
	case xproto.DestroyNotifyEvent:
		m.forget(ev.Window)
		delete(m.refused, ev.Window)
	case xproto.ClientMessageEvent:
		m.clientMessage(ev)
	case xproto.KeyPressEvent:
		m.keyPress(ev)
	case xproto.KeyReleaseEvent:
		m.keyRelease(ev)
	case xproto.MappingNotifyEvent:
		m.keysChanged()
	}
}
