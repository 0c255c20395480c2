// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"slices"
	"strings"
)

// printNow prints what the print screen shows, waits for what the terminal
// says at the end, and takes the paper.
func (k *kiosk) printNow() paper {
	k.t.Helper()
	before := k.town.papers()
	k.touch("print", "print-now")
	s := k.at("printing/done")
	if !s.has("where") {
		k.t.Error("nothing says where the paper comes out")
	}
	p := k.town.printed(k.t, before+1)
	k.touch("printing/done", "go-home")
	k.at("home")
	return p
}

// preview waits until the print screen shows the page.
func (k *kiosk) preview() seen {
	k.t.Helper()
	return k.see("a preview", func(s seen) bool { return s.at("print") && s.node("preview/image").HasImage })
}

// printingPage: the page's own print button ends in our print screen.
func printingPage(k *kiosk) {
	k.page().touch("push button", "Drucken")
	k.preview()
	k.touch("print", "copies/more")
	k.see("two copies", func(s seen) bool { return strings.Contains(s.node("copies").Value, "2") })
	p := k.printNow()
	if n := p.pages(k.t); n != 1 {
		k.t.Errorf("%d pages", n)
	}
	p.reads(k.t, "Ihr Antrag ist da", "WG-0001")
	p.was(k.t, "IPP_COPIES", "2")
	p.was(k.t, "IPP_SIDES", "one-sided")
}

// printingSome: pages 2 and 3 of the ten, on both sides.
func printingSome(k *kiosk) {
	k.touch("document", "preview/next")
	k.see("page 2", func(s seen) bool { return s.node("preview/image").HasImage && s.node("preview/previous").Enabled })
	k.touch("document", "print")
	k.preview()
	k.choose("print", "which/some")
	k.touch("print", "from/more")
	k.see("from page 2", func(s seen) bool { return strings.Contains(s.node("from").Value, "2") })
	for _, to := range []string{"9", "8", "7", "6", "5", "4", "3"} {
		k.touch("print", "to/less")
		k.see("to page "+to, func(s seen) bool { return s.node("to").Value == to })
	}
	k.choose("print", "sides/two")
	p := k.printNow()
	if n := p.pages(k.t); n != 2 {
		k.t.Errorf("%d pages", n)
	}
	p.was(k.t, "IPP_SIDES", "two-sided-long-edge")
	images := pictures(k.t, p.file)
	if len(images) != 2 {
		k.t.Fatalf("%d images on paper", len(images))
	}
	alike(k.t, images[0], scanned(k.t, "Gray"))
	if coloured(images[0]) {
		k.t.Error("the page is not grey")
	}
}

// deleting: one document, after a question.
func deleting(k *kiosk) {
	k.touch("home", "home/documents")
	list := k.at("documents").starting("document/")
	if len(list) != 3 {
		k.t.Errorf("%d documents: two scans and a page were expected", len(list))
	}
	k.see("the first page on each tile", func(s seen) bool {
		tiles := s.starting("document/")
		return !slices.ContainsFunc(tiles, func(n node) bool { return !n.HasImage })
	})
	gone := list[len(list)-1].ID
	k.touch("documents", gone)
	k.touch("document", "delete")
	k.touch("document", "question/no")
	k.see("no question", func(s seen) bool { return s.at("document") && !s.has("question/yes") })
	k.touch("document", "delete")
	k.touch("document", "question/yes")
	k.see("one less", func(s seen) bool {
		return s.at("documents") && len(s.starting("document/")) == len(list)-1 && !s.has(gone)
	})
	k.touch("documents", "bar/home")
}
