// SPDX-License-Identifier: GPL-3.0-or-later

package screen

import "github.com/lotse-kiosk/lotse/accessibility"

// making is the short wait while a form or a slip is put into the tray.
type making struct{ failed bool }

func (making) name() string { return "making" }

func (p making) update(s State, in Intent) (State, []Effect) {
	if next := p.arrived(s, in); next != place(p) {
		return s.replace(next)
	}
	return s, nil
}

func (p making) arrived(s State, in Intent) place {
	switch in := in.(type) {
	case DocumentReady:
		return newPrint(s, in.Document)
	case DocumentFailed:
		p.failed = true
	}
	return p
}

func (p making) view(v view) body {
	b := body{title: v.T("making.title"), picture: "paper-form"}
	if p.failed {
		b.title = v.T("making.failed-title")
		b.nodes = []accessibility.Node{notice("problem", "warning", v.T("making.failed"))}
		return b
	}
	b.nodes = []accessibility.Node{picture("making/picture", "paper-form", v.T("making.text"))}
	return b
}
