// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"fmt"

	"github.com/jezek/xgb/shape"
	"github.com/jezek/xgb/xproto"
)

// Curtain hides the content area, or shows it again. What is behind it goes on
// working and can be touched.
func (d *Desktop) Curtain(drawn bool) {
	d.do(func(m *manager) { m.curtain(drawn) })
}

func (m *manager) curtain(drawn bool) {
	if drawn == (m.cloth != 0) {
		return
	}
	if !drawn {
		xproto.DestroyWindow(m.conn, m.cloth)
		m.cloth = 0
		return
	}
	if err := m.hang(); err != nil {
		m.log.Error("web page cannot be hidden", "error", err)
	}
	m.restack()
}

// hang makes a black window without a shape for input: whatever touches it
// reaches the window below.
func (m *manager) hang() error {
	if err := shape.Init(m.conn); err != nil {
		return fmt.Errorf("use shape extension: %w", err)
	}
	w, err := xproto.NewWindowId(m.conn)
	if err != nil {
		return err
	}
	c := m.content
	err = xproto.CreateWindowChecked(m.conn, 0, w, m.root, int16(c.X), int16(c.Y), uint16(c.Width), uint16(c.Height), 0,
		xproto.WindowClassInputOutput, 0, xproto.CwBackPixel|xproto.CwOverrideRedirect, []uint32{0, 1}).Check()
	if err != nil {
		return fmt.Errorf("make window: %w", err)
	}
	shape.Rectangles(m.conn, shape.SoSet, shape.SkInput, xproto.ClipOrderingUnsorted, w, 0, 0, nil)
	m.cloth = w
	return nil
}

// drape puts the curtain above the windows that cover ours, and takes it away
// from ours, which darkens itself and says so.
func (m *manager) drape() {
	switch {
	case m.cloth == 0:
	case m.covered:
		xproto.ConfigureWindow(m.conn, m.cloth, xproto.ConfigWindowStackMode, []uint32{xproto.StackModeAbove})
		xproto.MapWindow(m.conn, m.cloth)
	default:
		xproto.UnmapWindow(m.conn, m.cloth)
	}
}
