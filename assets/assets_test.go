// SPDX-License-Identifier: GPL-3.0-or-later

package assets_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"testing"

	"github.com/lotse-kiosk/lotse/assets"
)

const licence = "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n"

// shapes lists the elements a pictogram may consist of, and the attributes of
// each. What is not here, the renderer ignores or draws otherwise than a
// browser does.
var shapes = map[string][]string{
	"svg":      {"xmlns", "width", "height", "viewBox"},
	"path":     {"d"},
	"circle":   {"cx", "cy", "r"},
	"ellipse":  {"cx", "cy", "rx", "ry"},
	"rect":     {"x", "y", "width", "height", "rx", "ry"},
	"line":     {"x1", "y1", "x2", "y2"},
	"polyline": {"points"},
}

// strokes lists the values of the attributes that any element may carry.
var strokes = map[string][]string{
	"fill":            {"none", "#000000"},
	"stroke":          {"none", "#000000"},
	"stroke-width":    {"5"},
	"stroke-linecap":  {"round"},
	"stroke-linejoin": {"round"},
}

func TestPictogramsAreOneFamily(t *testing.T) {
	for _, name := range assets.Pictograms() {
		t.Run(name, func(t *testing.T) {
			svg, known := assets.Pictogram(name)
			if !known {
				t.Fatal("listed, but not there")
			}
			if !bytes.HasPrefix(svg, []byte(licence)) {
				t.Error("the first line does not name the licence")
			}
			checkElements(t, svg)
		})
	}
}

func checkElements(t *testing.T, svg []byte) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	var root xml.StartElement
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("not well formed: %v", err)
		}
		element, isStart := token.(xml.StartElement)
		if !isStart {
			continue
		}
		if root.Name.Local == "" {
			root = element.Copy()
		}
		checkElement(t, element)
	}
	for name, want := range map[string]string{
		"viewBox": "0 0 64 64", "width": "64", "height": "64", "fill": "none",
		"stroke": "#000000", "stroke-width": "5", "stroke-linecap": "round", "stroke-linejoin": "round",
	} {
		if got := attribute(root, name); got != want {
			t.Errorf("the root has %s %q, not %q", name, got, want)
		}
	}
}

func checkElement(t *testing.T, element xml.StartElement) {
	t.Helper()
	own, allowed := shapes[element.Name.Local]
	if !allowed {
		t.Errorf("element %s is not one of the family's shapes", element.Name.Local)
		return
	}
	for _, attr := range element.Attr {
		values, shared := strokes[attr.Name.Local]
		switch {
		case shared && !slices.Contains(values, attr.Value):
			t.Errorf("%s has %s=%q, not one of %q", element.Name.Local, attr.Name.Local, attr.Value, values)
		case !shared && !slices.Contains(own, attr.Name.Local):
			t.Errorf("%s has the attribute %s", element.Name.Local, attr.Name.Local)
		}
	}
}

func attribute(element xml.StartElement, name string) string {
	for _, attr := range element.Attr {
		if attr.Name.Local == name {
			return attr.Value
		}
	}
	return ""
}

func TestNoTwoPictogramsAreTheSame(t *testing.T) {
	seen := map[string]string{}
	for _, name := range assets.Pictograms() {
		svg, _ := assets.Pictogram(name)
		if twin, twice := seen[string(svg)]; twice {
			t.Errorf("%s and %s are the same picture", name, twin)
		}
		seen[string(svg)] = name
	}
}

func TestPictogramsAreSorted(t *testing.T) {
	names := assets.Pictograms()
	if len(names) == 0 || !slices.IsSorted(names) {
		t.Errorf("names not in order: %q", names)
	}
}

func TestPictogramOfUnknownName(t *testing.T) {
	for _, name := range []string{"", "no-such-picture", "../assets", "home.svg", "/home", "Home"} {
		if svg, known := assets.Pictogram(name); known || svg != nil {
			t.Errorf("Pictogram(%q) = %d bytes, %v", name, len(svg), known)
		}
	}
}
