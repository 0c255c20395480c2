// SPDX-License-Identifier: GPL-3.0-or-later

package ui

import (
	"fmt"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/accessibility"
)

// slack is how much of a pixel two measures of the same length may differ.
const slack = 0.75

// check looks at one layout and tells what is wrong with it, "kind: thing".
type check func(d demo, k look, l layout) []string

// checks hold on every screen in every look.
func checks() map[string]check {
	return map[string]check{
		"WordsStandInTheirPlace":        wordsStandInTheirPlace,
		"WordsAreNotOnPictograms":       wordsAreNotOnPictograms,
		"PagesOnTilesStandApart":        pagesOnTilesStandApart,
		"NothingIsBesideTheScreen":      nothingIsBesideTheScreen,
		"TargetsAreLargeEnough_VVSG":    targetsAreLargeEnough,
		"WordsDoNotOverlap":             wordsDoNotOverlap,
		"FixedAndScrolledAreApart":      fixedAndScrolledAreApart,
		"PagesOfTilesFit":               pagesOfTilesFit,
		"ScrollingShowsEverythingWhole": scrollingShowsEverythingWhole,
		"ScrollingReturnsToTheTop":      scrollingReturnsToTheTop,
		"DialogsFit":                    dialogsFit,
		"OrderedWordsStillFit":          orderedWordsStillFit,
		"TargetsHaveGaps_VVSG":          targetsHaveGaps,
		"TargetsAreWithinReach":         targetsAreWithinReach,
	}
}

// TestEveryScreen lays every screen out in every look, once, and lets all
// checks see it. A kind of fault is told once a screen, in the first look that
// has it, or the report would be a book.
func TestEveryScreen(t *testing.T) {
	d := newDemo(t)
	count, told, all := 0, map[string]bool{}, checks()
	faults := map[string][]string{}
	for _, k := range looks(d.bundle) {
		for _, s := range tour(t, d, k) {
			l, _ := d.lay(s.state, k)
			count++
			for name, check := range all {
				for _, fault := range check(d, k, l) {
					kind, _, _ := strings.Cut(fault, ":")
					if key := s.name + kind; !told[key] {
						told[key] = true
						faults[name] = append(faults[name], fmt.Sprintf("%s (%v): %s", s.name, k, fault))
					}
				}
			}
		}
	}
	if count < 5000 {
		t.Errorf("only %d layouts were looked at", count)
	}
	for name := range all {
		t.Run(name, func(t *testing.T) {
			for _, fault := range faults[name] {
				t.Error(fault)
			}
		})
	}
}

// label names an item in a report.
func label(it item) string {
	if it.node.ID != "" {
		return string(it.node.ID)
	}
	return it.node.Role.String()
}

func inside(in, out rect) bool {
	return in.x >= out.x-slack && in.y >= out.y-slack &&
		in.x+in.w <= out.x+out.w+slack && in.bottom() <= out.bottom()+slack
}

func wordsStandInTheirPlace(_ demo, _ look, l layout) (faults []string) {
	for _, it := range l.items {
		for _, line := range it.texts {
			if !inside(line.rect(), it.rect) {
				faults = append(faults, "words leave their place: "+label(it)+" "+line.text)
			}
		}
		if it.picture != "" && !inside(it.at, it.rect) {
			faults = append(faults, "pictogram leaves its place: "+label(it))
		}
		if it.picture != "" && it.at.w <= 0 {
			faults = append(faults, "pictogram has no room: "+label(it))
		}
	}
	return faults
}

func wordsAreNotOnPictograms(_ demo, _ look, l layout) (faults []string) {
	for _, it := range l.items {
		for _, line := range it.texts {
			if it.picture != "" && line.rect().overlaps(it.at) {
				faults = append(faults, "words on pictogram: "+label(it)+" "+line.text)
			}
		}
	}
	return faults
}

func pagesOnTilesStandApart(_ demo, k look, l layout) (faults []string) {
	for _, it := range l.items {
		if it.kind != kindControl || it.image == nil {
			continue
		}
		if !inside(it.sheet, it.rect) {
			faults = append(faults, "page leaves its tile: "+label(it))
		}
		if it.picture != "" && it.sheet.overlaps(it.at) {
			faults = append(faults, "page on pictogram: "+label(it))
		}
		if it.sheet.w < 8*k.perMM || it.sheet.h < 8*k.perMM {
			faults = append(faults, "page too small to make out: "+label(it))
		}
		for _, line := range it.texts {
			if line.rect().overlaps(it.sheet) {
				faults = append(faults, "words on page: "+label(it)+" "+line.text)
			}
		}
	}
	return faults
}

func nothingIsBesideTheScreen(_ demo, k look, l layout) (faults []string) {
	for _, it := range l.items {
		if it.rect.x < -slack || it.rect.x+it.rect.w > k.width+slack {
			faults = append(faults, "beside the screen: "+label(it))
		}
		if it.fixed && (it.rect.y < -slack || it.rect.bottom() > k.height+slack) {
			faults = append(faults, "above or below the screen: "+label(it))
		}
	}
	return faults
}

func targetsAreLargeEnough(_ demo, k look, l layout) (faults []string) {
	least := targetMM*k.perMM - slack
	for _, it := range l.items {
		if target(it) && (it.rect.w < least || it.rect.h < least) {
			faults = append(faults, "small target: "+label(it))
		}
	}
	return faults
}

// target reports whether an item is there to be touched, now or at another
// time.
func target(it item) bool { return it.kind == kindControl || it.kind == kindBar }

func targetsHaveGaps(_ demo, k look, l layout) (faults []string) {
	const gap = 2.54 // mm
	d := gap*k.perMM - slack
	for i, a := range l.items {
		for _, b := range l.items[i+1:] {
			if !target(a) || !target(b) || a.fixed != b.fixed || a.layer != b.layer {
				continue
			}
			if a.rect.inset(-d / 2).overlaps(b.rect.inset(-d / 2)) {
				faults = append(faults, "targets too close: "+label(a)+" and "+label(b))
			}
		}
	}
	return faults
}

// Who sits reaches everything, without and with scrolling.
func targetsAreWithinReach(_ demo, k look, l layout) (faults []string) {
	border := k.metrics().border(k.height) - slack
	if !k.low {
		return nil
	}
	if l.view.y < border && l.view.h > 0 {
		faults = append(faults, "what is scrolled begins too high")
	}
	for _, it := range l.items {
		if target(it) && it.fixed && it.rect.y < border {
			faults = append(faults, "out of reach: "+label(it))
		}
	}
	return faults
}

func wordsDoNotOverlap(_ demo, _ look, l layout) (faults []string) {
	for i, a := range l.items {
		for _, b := range l.items[i+1:] {
			if a.fixed == b.fixed && a.layer == b.layer && overlapping(a, b) {
				faults = append(faults, "words overlap: "+label(a)+" and "+label(b))
			}
		}
	}
	return faults
}

func overlapping(a, b item) bool {
	for _, p := range a.texts {
		for _, q := range b.texts {
			if p.rect().overlaps(q.rect()) {
				return true
			}
		}
	}
	return false
}

// What is fixed must leave a place for what is scrolled, and neither may stand
// on the other.
func fixedAndScrolledAreApart(_ demo, k look, l layout) (faults []string) {
	if l.view.h < targetMM*k.perMM && len(l.items) > 0 && l.overflow {
		faults = append(faults, "hardly anything is seen at once: "+l.items[0].node.Name)
	}
	for _, it := range l.items {
		if it.fixed && it.layer == 0 && it.kind != kindRule && it.rect.overlaps(l.view) {
			faults = append(faults, "in the scrolled part: "+label(it))
		}
		if !it.fixed && !l.overflow && !inside(it.rect, rect{0, l.view.y, k.width, l.view.h}) {
			faults = append(faults, "outside its part: "+label(it))
		}
	}
	return faults
}

// What is split into pages must not have to be scrolled as well: two ways to
// more on one screen are one too many. Only what a visitor calls a document can
// be of any length.
func pagesOfTilesFit(_ demo, k look, l layout) (faults []string) {
	for _, it := range l.items {
		if l.overflow && it.node.Role == accessibility.RoleTile && !it.node.State.Has(accessibility.Private) {
			return []string{fmt.Sprintf("tiles overflow: by %.0f mm", (l.content-l.view.h)/k.perMM)}
		}
	}
	return nil
}

// Everything can be come to by the button for more alone.
func scrollingShowsEverythingWhole(_ demo, _ look, l layout) (faults []string) {
	s := &surface{laid: l}
	seen := map[int]bool{}
	for range 40 {
		for i, it := range l.items {
			if it.fixed || s.inSight(it) {
				seen[i] = true
			}
		}
		before := s.offset
		s.scroll(true)
		s.clamp()
		if s.offset == before {
			break
		}
	}
	for i, it := range l.items {
		if !seen[i] {
			faults = append(faults, "never seen whole: "+label(it))
		}
	}
	return faults
}

// And back up again, to the top.
func scrollingReturnsToTheTop(_ demo, _ look, l layout) (faults []string) {
	s := &surface{laid: l, offset: l.content}
	s.clamp()
	seen := map[int]bool{}
	for range 40 {
		for i, it := range l.items {
			seen[i] = seen[i] || it.fixed || s.inSight(it)
		}
		s.scroll(false)
		s.clamp()
	}
	if s.offset != 0 {
		faults = append(faults, "the top is not reached: "+label(l.items[0]))
	}
	for i, it := range l.items {
		if !seen[i] {
			faults = append(faults, "passed over on the way up: "+label(it))
		}
	}
	return faults
}

func dialogsFit(_ demo, k look, l layout) (faults []string) {
	var panel rect
	for _, it := range l.items {
		if it.kind == kindPanel && it.node.Role == accessibility.RoleDialog {
			panel = it.rect
			if !inside(panel, rect{0, 0, k.width, l.barTop}) {
				faults = append(faults, "the dialog is larger than the screen: "+label(it))
			}
		}
	}
	for _, it := range l.items {
		if it.layer > 0 && it.kind != kindPanel && !inside(it.rect, panel) {
			faults = append(faults, "leaves the dialog: "+label(it))
		}
	}
	return faults
}

// Arabic is laid out as its mirror image: what is at the start stands right.
func TestRightToLeftIsTheMirrorImage(t *testing.T) {
	d := newDemo(t)
	for _, k := range looks(d.bundle) {
		if !k.rtl() {
			continue
		}
		for _, s := range tour(t, d, k) {
			right, tree := d.lay(s.state, k)
			left := arrange(tree, k.metrics(), d.measure, false, k.width, k.height)
			for i, it := range left.items {
				if got, want := right.items[i].rect.x, k.width-it.rect.x-it.rect.w; !near(got, want) {
					t.Errorf("%s (%v): %s stands at %g, want %g", s.name, k, label(it), got, want)
				}
				for j, line := range it.texts {
					end := right.items[i].texts[j].x + right.items[i].texts[j].w
					if want := k.width - line.x; !near(end, want) {
						t.Errorf("%s (%v): %q begins at %g, want %g", s.name, k, line.text, end, want)
					}
				}
			}
		}
	}
}

func near(a, b float32) bool { return max(a-b, b-a) < 0.1 }

// What is drawn is the text in the order of the eye; it must still fit then.
func orderedWordsStillFit(d demo, _ look, l layout) (faults []string) {
	for _, it := range l.items {
		for _, line := range it.texts {
			if w := d.measure(line.text, line.size, line.bold); w > line.w+line.size*0.1 {
				faults = append(faults, "wider when drawn: "+label(it)+" "+line.text)
			}
		}
	}
	return faults
}
