// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"fmt"
	"log/slog"
	"os"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/dpms"
	"github.com/jezek/xgb/randr"
	"github.com/jezek/xgb/res"
	"github.com/jezek/xgb/screensaver"
	"github.com/jezek/xgb/xproto"
)

// manager is the state of the desktop. Only the loop touches it.
type manager struct {
	conn    *xgb.Conn
	log     *slog.Logger
	root    xproto.Window
	check   xproto.Window // proves to clients that a window manager runs
	atoms   atoms
	screen  Rect
	content Rect
	self    int // our own process
	owner   func(pid int) bool
	covered bool
	shell   xproto.Window
	cloth   xproto.Window             // the curtain; 0 while it is not drawn
	windows map[xproto.Window]*window // what is shown, ours and others'
	stack   []xproto.Window           // foreign windows, the top one last
	refused map[xproto.Window]bool
	keys    keyboard
	pending []Event
}

func newManager(conn *xgb.Conn, log *slog.Logger) (*manager, error) {
	screen := xproto.Setup(conn).DefaultScreen(conn)
	area := Rect{Width: int(screen.WidthInPixels), Height: int(screen.HeightInPixels)}
	m := &manager{
		conn: conn, log: log, root: screen.Root,
		screen: area, content: area, self: os.Getpid(),
		owner:   func(int) bool { return false },
		windows: map[xproto.Window]*window{},
		refused: map[xproto.Window]bool{},
		keys:    keyboard{down: map[xproto.Keycode]xproto.Window{}},
	}
	if err := m.extensions(); err != nil {
		return nil, err
	}
	if err := m.redirect(); err != nil {
		return nil, err
	}
	if err := m.announce(); err != nil {
		return nil, fmt.Errorf("announce window manager: %w", err)
	}
	if err := m.readKeys(); err != nil {
		return nil, err
	}
	m.neverBlank()
	return m, m.adopt()
}

func (m *manager) extensions() error {
	if err := res.Init(m.conn); err != nil {
		return fmt.Errorf("%w: %w", ErrOwner, err)
	}
	version, err := res.QueryVersion(m.conn, 1, 2).Reply()
	if err != nil || version.ServerMajor < 1 || version.ServerMajor == 1 && version.ServerMinor < 2 {
		return ErrOwner
	}
	if err := screensaver.Init(m.conn); err != nil {
		return fmt.Errorf("use screen saver extension: %w", err)
	}
	if err := randr.Init(m.conn); err != nil {
		return fmt.Errorf("use randr extension: %w", err)
	}
	return nil
}

// redirect takes the root window's maps and configures, which the X server
// gives to one client only. That client is the window manager.
func (m *manager) redirect() error {
	mask := uint32(xproto.EventMaskSubstructureRedirect | xproto.EventMaskSubstructureNotify |
		xproto.EventMaskStructureNotify)
	err := xproto.ChangeWindowAttributesChecked(m.conn, m.root,
		xproto.CwBackPixel|xproto.CwEventMask, []uint32{0, mask}).Check()
	if err == nil {
		xproto.ClearArea(m.conn, false, m.root, 0, 0, 0, 0)
		return nil
	}
	if _, taken := err.(xproto.AccessError); taken {
		return ErrManaged
	}
	return fmt.Errorf("take the root window: %w", err)
}

func (m *manager) neverBlank() {
	xproto.SetScreenSaver(m.conn, 0, 0, 0, 0)
	if err := dpms.Init(m.conn); err == nil { // a virtual display has none
		dpms.Disable(m.conn)
	}
}

// adopt judges the windows that were there before us.
func (m *manager) adopt() error {
	tree, err := xproto.QueryTree(m.conn, m.root).Reply()
	if err != nil {
		return fmt.Errorf("list windows: %w", err)
	}
	for _, w := range tree.Children {
		attr, err := xproto.GetWindowAttributes(m.conn, w).Reply()
		if err != nil || attr.MapState == xproto.MapStateUnmapped || attr.Class == xproto.WindowClassInputOnly {
			continue
		}
		m.mapRequest(w)
	}
	return nil
}

// release takes back what announce said of the display: a name of a window that
// is gone would let the next programs believe in a manager.
func (m *manager) release() {
	for _, property := range []xproto.Atom{m.atoms.check, m.atoms.supported, m.atoms.activeWindow} {
		if err := xproto.DeletePropertyChecked(m.conn, m.root, property).Check(); err != nil {
			m.log.Debug("take back a property", "error", err)
		}
	}
	if err := xproto.DestroyWindowChecked(m.conn, m.check).Check(); err != nil {
		m.log.Debug("destroy check window", "error", err)
	}
}

func (m *manager) emit(ev Event) {
	if len(m.pending) >= maxPending {
		m.log.Warn("event dropped: nobody listens to the desktop")
		return
	}
	m.pending = append(m.pending, ev)
}
