// SPDX-License-Identifier: GPL-3.0-or-later

package screen_test

import (
	"fmt"
	"strings"

	"github.com/lotse-kiosk/lotse/accessibility"
)

var flags = []struct {
	flag accessibility.State
	name string
}{
	{accessibility.Disabled, "disabled"},
	{accessibility.Checked, "checked"},
	{accessibility.Busy, "busy"},
	{accessibility.Primary, "primary"},
	{accessibility.Way, "way"},
	{accessibility.Danger, "danger"},
	{accessibility.Modal, "modal"},
	{accessibility.Private, "private"},
}

// outline writes a tree as text, one node a line, its children below it.
func outline(tree accessibility.Node) string {
	var b strings.Builder
	appendOutline(&b, tree, 0)
	return b.String()
}

func appendOutline(b *strings.Builder, n accessibility.Node, depth int) {
	fmt.Fprintf(b, "%s%s %s", strings.Repeat("  ", depth), n.Role, n.ID)
	for _, p := range []struct{ before, text string }{
		{" ", n.Name}, {" | ", n.Description}, {" hint ", n.Hint}, {" = ", n.Value},
	} {
		if p.text != "" {
			fmt.Fprintf(b, "%s%q", p.before, p.text)
		}
	}
	if n.Fraction != 0 {
		fmt.Fprintf(b, " %.2f", n.Fraction)
	}
	if n.Lang != "" {
		fmt.Fprintf(b, " lang:%s", n.Lang)
	}
	if n.DescriptionLang != "" {
		fmt.Fprintf(b, " described-lang:%s", n.DescriptionLang)
	}
	if n.Picture != "" {
		fmt.Fprintf(b, " picture:%s", n.Picture)
	}
	if n.Image != nil {
		b.WriteString(" image")
	}
	for _, f := range flags {
		if n.State.Has(f.flag) {
			fmt.Fprintf(b, " +%s", f.name)
		}
	}
	b.WriteByte('\n')
	for _, c := range n.Children {
		appendOutline(b, c, depth+1)
	}
}
