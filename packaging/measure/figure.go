// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"time"
)

// figure is one line of the table. A target is the most that the figure may be,
// or, where there is a peer, that its ratio to the peer may be; 0 is none.
type figure struct {
	name   string
	ours   float64
	unit   string
	peer   string // who; empty for none
	theirs float64
	target float64
	note   string
}

// ratio is ours over theirs, 0 without a peer.
func (f figure) ratio() float64 {
	if f.peer == "" || f.theirs == 0 {
		return 0
	}
	return f.ours / f.theirs
}

func (f figure) cells() []string {
	c := []string{f.name, amount(f.ours, f.unit), "", "", "", "", f.note}
	judged, unit := f.ours, f.unit
	if f.peer != "" {
		c[2] = amount(f.theirs, f.unit) + " " + f.peer
		c[3] = fmt.Sprintf("%.2f", f.ratio())
		judged, unit = f.ratio(), "×"
	}
	if f.target > 0 {
		c[4] = "≤ " + amount(f.target, unit)
		c[5] = "held"
		if judged > f.target {
			c[5] = "MISSED"
		}
	}
	return c
}

func amount(v float64, unit string) string { return fmt.Sprintf("%.4g %s", v, unit) }

// table writes figures as they come, with how busy the machine was.
type table struct{ out *tabwriter.Writer }

func newTable(w io.Writer) *table {
	t := &table{tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)}
	t.row("figure", "ours", "peer", "ratio", "target", "", "load "+load())
	return t
}

func (t *table) row(cells ...string) { fmt.Fprintln(t.out, strings.Join(cells, "\t")) }

func (t *table) add(figures ...figure) {
	for _, f := range figures {
		t.row(f.cells()...)
	}
}

func (t *table) end() {
	t.row("", "", "", "", "", "", "load "+load())
	_ = t.out.Flush()
}

// load is how many programs wanted a processor lately: figures of a busy
// machine tell more about it than about us.
func load() string {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "?"
	}
	return strings.Join(strings.Fields(string(text))[:2], " ")
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
