// SPDX-License-Identifier: GPL-3.0-or-later

package conformance

import (
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
)

// Pages is a sink that keeps sizes, not pictures.
type Pages struct {
	// OnBytes is called with the first bytes of the first page.
	OnBytes func()

	list   []devices.PageInfo
	bytes  []int
	ended  int
	shades map[byte]bool
}

var _ devices.PageSink = (*Pages)(nil)

// Begin is [devices.PageSink.Begin].
func (p *Pages) Begin(page devices.PageInfo) error {
	p.list = append(p.list, page)
	p.bytes = append(p.bytes, 0)
	return nil
}

// Write takes rows.
func (p *Pages) Write(b []byte) (int, error) {
	if p.shades == nil {
		p.shades = map[byte]bool{}
	}
	for _, v := range b {
		p.shades[v] = true
	}
	p.bytes[len(p.bytes)-1] += len(b)
	if p.OnBytes != nil {
		p.OnBytes()
		p.OnBytes = nil
	}
	return len(b), nil
}

// End is [devices.PageSink.End].
func (p *Pages) End() error {
	p.ended++
	return nil
}

// check wants so many complete A4 pages as they were asked for.
func (p *Pages) check(t testing.TB, n int, o devices.ScanOptions) {
	t.Helper()
	if len(p.list) != n || p.ended != n || n == 0 {
		t.Fatalf("%d pages, %d complete; want %d", len(p.list), p.ended, n)
	}
	for i, page := range p.list {
		if page.Number != i+1 || page.Color != o.Color || page.DPI != o.DPI {
			t.Errorf("page %+v, asked for %+v", page, o)
		}
		near(t, "width", page.Width, 210*o.DPI*10/254)
		rows := p.bytes[i] / page.RowBytes()
		near(t, "height", rows, 297*o.DPI*10/254)
		if p.bytes[i]%page.RowBytes() != 0 || (page.Height > 0 && rows != page.Height) {
			t.Errorf("%d bytes for %+v", p.bytes[i], page)
		}
	}
	if len(p.shades) < 2 {
		t.Error("the page is of one colour: nothing was scanned")
	}
}

func near(t testing.TB, what string, got, want int) {
	t.Helper()
	if got < want*98/100 || got > want*102/100 {
		t.Errorf("%s %d, want about %d", what, got, want)
	}
}
