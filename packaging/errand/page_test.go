// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"image"
	"path/filepath"
	"strings"

	"github.com/godbus/dbus/v5"
)

// page is the web page as it is on the browser's accessibility bus: from there
// a test learns where on the screen something is, and touches it there.
type page struct {
	*kiosk
	conn *dbus.Conn
}

// object is something on the page.
type object struct {
	Name string
	Path dbus.ObjectPath
}

const (
	accessible = "org.a11y.atspi.Accessible"
	component  = "org.a11y.atspi.Component"
	registry   = "org.a11y.atspi.Registry"
)

// page joins the bus of the browser that is open.
func (k *kiosk) page() *page {
	k.t.Helper()
	var sockets []string
	eventually(k.t, "a browser's bus", func() bool {
		sockets, _ = filepath.Glob(filepath.Join(k.runtime, "browser", "browser-*", "bus", "bus"))
		return len(sockets) == 1
	})
	conn, err := dbus.Connect("unix:path="+sockets[0], dbus.WithContext(k.t.Context()))
	if err != nil {
		k.t.Fatal(err)
	}
	k.t.Cleanup(func() { _ = conn.Close() })
	return &page{k, conn}
}

func (p *page) call(o object, method string, args ...any) *dbus.Call {
	return p.conn.Object(o.Name, o.Path).CallWithContext(p.t.Context(), method, 0, args...)
}

func (p *page) name(o object) string {
	v, err := p.conn.Object(o.Name, o.Path).GetProperty(accessible + ".Name")
	if err != nil {
		return ""
	}
	text, _ := v.Value().(string)
	return text
}

func (p *page) role(o object) string {
	var role string
	_ = p.call(o, accessible+".GetRoleName").Store(&role) // gone meanwhile: no role
	return role
}

// sight is something on the page, and the document that it is in.
type sight struct{ object, document object }

// search looks below an object for one of a role whose name begins so.
func (p *page) search(o, document object, role, name string, depth int) (sight, bool) {
	is := p.role(o)
	if is == "document web" {
		document = o
	}
	if is == role && strings.HasPrefix(p.name(o), name) {
		return sight{o, document}, true
	}
	var children []object
	if depth == 0 || p.call(o, accessible+".GetChildren").Store(&children) != nil {
		return sight{}, false
	}
	for _, c := range children {
		if found, ok := p.search(c, document, role, name, depth-1); ok {
			return found, true
		}
	}
	return sight{}, false
}

// find waits until something is on the page.
func (p *page) find(role, name string) sight {
	p.t.Helper()
	var found sight
	root := object{registry, "/org/a11y/atspi/accessible/root"}
	eventually(p.t, role+" "+name+" on the page", func() (ok bool) {
		found, ok = p.search(root, object{}, role, name, 30)
		return ok && found.document.Name != ""
	})
	return found
}

// extents is where an object is, in the page's own pixels.
func (p *page) extents(o object) image.Rectangle {
	p.t.Helper()
	var at struct{ X, Y, W, H int32 }
	if err := p.call(o, component+".GetExtents", uint32(0)).Store(&at); err != nil {
		p.t.Fatal(err)
	}
	return image.Rect(0, 0, int(at.W), int(at.H)).Add(image.Pt(int(at.X), int(at.Y)))
}

// content is the part of the screen that is the page's.
func (p *page) content() image.Rectangle {
	return image.Rect(0, 0, screenWidth, int(p.trace.latest().node("bar/home").Y))
}

// point is the middle of something on the screen. The page is drawn larger
// than it believes to be.
func (p *page) point(s sight) image.Point {
	p.t.Helper()
	at, all := p.extents(s.object), p.extents(s.document)
	if all.Dx() == 0 {
		return image.Pt(-1, -1)
	}
	return at.Min.Add(at.Max).Mul(p.content().Dx()).Div(2 * all.Dx())
}

// touch touches something on the page, and pushes the page up until it is in
// sight.
func (p *page) touch(role, name string) {
	p.t.Helper()
	s := p.find(role, name)
	var at, before image.Point
	eventually(p.t, name+" in sight", func() bool {
		before, at = at, p.point(s)
		if at != before {
			return false // it is still moving
		}
		if inside := p.content().Inset(40); at.In(inside) || at.Y < inside.Min.Y {
			return true
		}
		p.wheel()
		return false
	})
	p.hand.touch(at.X, at.Y)
}

// fill writes into a field of the page.
func (p *page) fill(label, text string) {
	p.t.Helper()
	p.touch("entry", label)
	p.write(text)
}
