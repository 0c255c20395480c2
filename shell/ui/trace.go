// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"encoding/json"
	"io"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// Traced is one drawn screen as a test reads it: a line of JSON. It holds what
// the visitor sees, so it is for rigs only.
type Traced struct {
	Screen accessibility.ID
	Focus  accessibility.ID
	Lang   string
	Theme  string
	Size   int
	Nodes  []TracedNode
}

// TracedNode is something in sight and where it stands, in pixels.
type TracedNode struct {
	ID         accessibility.ID
	Role       string
	Name       string
	Value      string  `json:",omitempty"`
	Enabled    bool    // it can be pressed now
	Checked    bool    `json:",omitempty"`
	HasImage   bool    `json:",omitempty"`
	X, Y, W, H float32 // top left and size
}

// trace writes what has been drawn.
func (s *surface) trace(w io.Writer) {
	t := Traced{
		Screen: s.frame.Tree.ID, Focus: s.frame.Focus, Lang: s.frame.Tree.Lang,
		Theme: s.frame.Theme, Size: s.painter.size,
	}
	for _, p := range s.painted {
		n, r := p.item.node, p.item.rect
		if n.ID == "" {
			continue
		}
		t.Nodes = append(t.Nodes, TracedNode{
			ID: n.ID, Role: n.Role.String(), Name: n.Name, Value: n.Value, Enabled: n.Control(),
			Checked: n.State.Has(accessibility.Checked), HasImage: n.Image != nil,
			X: r.x, Y: r.y, W: r.w, H: r.h,
		})
	}
	// A test that has gone away is no reason to stop serving.
	_ = json.NewEncoder(w).Encode(t)
}
