// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"fmt"

	"github.com/jezek/xgb/randr"
	"github.com/jezek/xgb/xproto"
)

// Screen is the size of the display. The millimetres are what the monitor says
// of itself and 0 when it does not; a wall-mounted or virtual one often lies,
// so a configured size goes before them.
type Screen struct {
	Width, Height     int // pixels
	WidthMM, HeightMM int
}

func (m *manager) readScreen() (Screen, error) {
	s := Screen{Width: m.screen.Width, Height: m.screen.Height}
	resources, err := randr.GetScreenResourcesCurrent(m.conn, m.root).Reply()
	if err != nil {
		return s, fmt.Errorf("ask for outputs: %w", err)
	}
	for _, output := range resources.Outputs {
		info, err := randr.GetOutputInfo(m.conn, output, resources.ConfigTimestamp).Reply()
		if err != nil || info.Connection != randr.ConnectionConnected || info.Crtc == 0 {
			continue
		}
		s.WidthMM, s.HeightMM = int(info.MmWidth), int(info.MmHeight)
		if w, h := edidSize(m.edid(output)); w > 0 {
			s.WidthMM, s.HeightMM = w, h
		}
		if crtc, err := randr.GetCrtcInfo(m.conn, info.Crtc, resources.ConfigTimestamp).Reply(); err == nil &&
			crtc.Rotation&(randr.RotationRotate90|randr.RotationRotate270) != 0 {
			s.WidthMM, s.HeightMM = s.HeightMM, s.WidthMM
		}
		break
	}
	return s, nil
}

func (m *manager) edid(output randr.Output) []byte {
	const name = "EDID"
	atom, err := xproto.InternAtom(m.conn, true, uint16(len(name)), name).Reply()
	if err != nil || atom.Atom == 0 {
		return nil
	}
	reply, err := randr.GetOutputProperty(m.conn, output, atom.Atom, xproto.AtomAny, 0, 64, false, false).Reply()
	if err != nil {
		return nil
	}
	return reply.Data
}

// edidSize reads the image size of the preferred timing, in millimetres. The
// size in the EDID's header is in centimetres: too coarse to draw a target of
// 20 mm by.
func edidSize(edid []byte) (width, height int) {
	const timing = 54
	if len(edid) < 128 || edid[timing] == 0 && edid[timing+1] == 0 {
		return 0, 0
	}
	high := int(edid[timing+14])
	return int(edid[timing+12]) | high>>4<<8, int(edid[timing+13]) | high&0xf<<8
}
