// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/assets"
	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

const (
	walks = 8  // from each stage
	steps = 25 // of each walk
)

// TestNothingLeadsAstray walks at random from every stage: pressing what is
// shown, while anything may come from devices, pages and time.
func TestNothingLeadsAstray(t *testing.T) {
	for i, s := range stages() {
		t.Run(s.name, func(t *testing.T) {
			chance := rand.New(rand.NewPCG(1, uint64(i)))
			start := s.reach(t, "en")
			for range walks {
				v := *start
				walk(&v, chance)
				if t.Failed() {
					return
				}
			}
		})
	}
}

func walk(v *visitor, chance *rand.Rand) {
	v.Helper()
	var way []string
	for range steps {
		tree := v.tree()
		in := anyIntent(tree, chance)
		way = append(way, fmt.Sprintf("%T", in))
		before := v.state
		v.do(in)
		if was := before.View(v.bundle.Localizer(before.Settings().Language)); !reflect.DeepEqual(was, tree) {
			v.Errorf("%v changed the state before it", way)
		}
		for _, fault := range faults(v.tree()) {
			v.Errorf("after %v, %q: %s", way, v.tree().ID, fault)
		}
		leadsHome(v, way)
		if v.Failed() {
			return
		}
	}
}

// anyIntent is mostly what the screen offers, else what may come at any time.
func anyIntent(tree accessibility.Node, chance *rand.Rand) screen.Intent {
	if controls := tree.Controls(); len(controls) > 0 && chance.IntN(10) < 6 {
		return controls[chance.IntN(len(controls))].Action
	}
	all := fromOutside()
	return all[chance.IntN(len(all))]
}

// fromOutside is what keys, devices, the browser and time send, at the right
// moment or not.
func fromOutside() []screen.Intent {
	doc := everything()
	return []screen.Intent{
		screen.Home{},
		screen.Back{},
		screen.ReadAloud{},
		screen.Bigger{},
		screen.Contrast{},
		screen.Languages{},
		screen.Help{},
		screen.End{},
		screen.Measured{Room: screen.Room{Width: 300, Height: 170}},
		screen.Measured{Room: wide},
		screen.Overflowed{Down: true},
		screen.Overflowed{},
		screen.DevicesChanged{},
		screen.DevicesChanged{State: allDevices()},
		screen.TrayChanged{Documents: doc},
		screen.TrayChanged{},
		screen.Turn{},
		screen.Resting{Seconds: 30},
		screen.Awake{},
		screen.Expired{},
		preview(scanned, 1),
		cover(scanned),
		screen.CoverReady{Document: downloaded.ID},
		screen.PreviewReady{Document: downloaded.ID, Page: 2},
		screen.DocumentReady{Document: slip},
		screen.DocumentFailed{},
		screen.PrintAccepted{Job: "1"},
		screen.PrintRefused{Reason: devices.ReasonRefused},
		job(devices.JobPrinting), job(devices.JobWaiting, devices.ReasonPaperJam), job(devices.JobDone),
		screen.ScanProgress{Page: 1, Fraction: 0.5},
		screen.ScanPaused{Pages: 1, Image: paper()},
		screen.ScanFailed{Pages: 1, Reason: devices.ReasonPaperJam},
		screen.ScanShown{Pages: 1},
		screen.ScanSaved{Document: scanned},
		screen.ScanUnsaved{},
		screen.PageOpened{},
		screen.PageFailed{Reason: screen.PageNoNetwork},
		screen.PageClosed{},
		screen.PageAtStart{},
		screen.FileWanted{Request: "r"},
		screen.Saved{Document: fromPage},
		screen.Saved{Document: downloaded},
		screen.SaveFailed{Full: true},
		screen.Wiped{},
		screen.Wiped{Fault: "wipe"},
	}
}

// faults tells what no screen may have.
func faults(tree accessibility.Node) []string {
	var list []string
	seen := map[accessibility.ID]bool{}
	bare := true
	tree.Walk(func(n accessibility.Node) bool {
		if seen[n.ID] || n.ID == "" {
			list = append(list, fmt.Sprintf("id %q is there twice, or empty", n.ID))
		}
		seen[n.ID] = true
		if n.Control() && (n.Name == "" || n.Action == nil) {
			list = append(list, fmt.Sprintf("control %q has no name or does nothing", n.ID))
		}
		if _, known := assets.Pictogram(n.Picture); n.Picture != "" && !known {
			list = append(list, fmt.Sprintf("there is no pictogram %q", n.Picture))
		}
		for _, s := range []string{n.Name, n.Description, n.Value, n.Hint} {
			if strings.HasPrefix(s, "[") && s != n.Face || strings.Contains(s, "<no value>") {
				list = append(list, fmt.Sprintf("%q has no text: %s", n.ID, s))
			}
		}
		bare = bare && n.Role != accessibility.RoleBar
		return true
	})
	switch {
	case tree.Name == "":
		list = append(list, "it has no title")
	case bare && tree.ID != "attract" && tree.ID != "closed" && tree.ID != "ending":
		list = append(list, "it has no bar")
	case !bare && barOf(tree) != wholeBar:
		list = append(list, "its bar is "+barOf(tree))
	}
	return list
}

const wholeBar = "home back read bigger contrast language help end "

func barOf(tree accessibility.Node) string {
	bar, _ := tree.Find("bar")
	var b strings.Builder
	for _, c := range bar.Children {
		b.WriteString(strings.TrimPrefix(string(c.ID), "bar/") + " ")
	}
	return b.String()
}

// leadsHome fails unless Back leads home in the end, Home leads home or asks,
// and End asks.
func leadsHome(v *visitor, way []string) {
	v.Helper()
	if !v.has("bar") {
		return
	}
	for _, c := range []struct {
		by   screen.Intent
		most int
	}{{screen.Home{}, 1}, {screen.Back{}, steps + 10}} {
		w := *v
		w.do(screen.Awake{})
		for n := 0; n < c.most && !atHomeScreen(w.tree()); n++ {
			w.do(c.by)
			if w.has("question/yes") {
				w.press("question/yes")
			}
			if len(w.effects) == 1 && w.effects[0] == (screen.PageBack{}) {
				w.do(screen.PageAtStart{})
			}
		}
		if !atHomeScreen(w.tree()) && !w.has("attract") && w.tree().ID != "ending" {
			v.Errorf("after %v, %T leads to %q", way, c.by, w.tree().ID)
		}
	}
	w := *v
	w.do(screen.Awake{}, screen.End{})
	if !w.has("erase/settings") {
		v.Errorf("after %v, on %q, End does not ask", way, w.tree().ID)
	}
}

func atHomeScreen(tree accessibility.Node) bool {
	_, asked := tree.Find("question")
	return !asked && (tree.ID == "home" || strings.HasPrefix(string(tree.ID), "home/"))
}
