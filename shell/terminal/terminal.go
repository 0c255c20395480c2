// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"context"
	"log/slog"
	"slices"
	"strings"

	"github.com/lotse-kiosk/lotse/accessibility/input"
	"github.com/lotse-kiosk/lotse/shell"
	"github.com/lotse-kiosk/lotse/shell/browser"
	"github.com/lotse-kiosk/lotse/shell/desktop"
	"github.com/lotse-kiosk/lotse/shell/ui"
)

// Run serves visitors until ctx ends. It must be called on the program's first
// goroutine. What was open for a visit is erased before it returns.
func Run(ctx context.Context, o Options) error {
	var sh *shell.Shell
	opened := make(chan error, 1)
	p := &parts{options: o, managed: make(chan struct{})}
	if o.Trace != nil {
		p.trace = &trace{w: o.Trace}
	}
	defer p.close()
	// The toolkit takes as long to come up as all else together. But it must not
	// come before the window manager: a shell that was killed leaves the sign of
	// its own on the screen, and GLFW 3.4 aborts over a sign without a window.
	go func() { opened <- p.open(ctx) }()
	<-p.managed
	window := ui.New(input.Keyboard(), func(e ui.Event) { sh.Send(e) })
	if err := <-opened; err != nil {
		return err
	}
	sh = shell.New(p.shell(window))
	p.serve(ctx, sh, window)
	return nil
}

// keptKeys are the keys that never reach a web page: what would lead out of it,
// and the function and media keys that mean the same on every screen of ours.
func keptKeys(keys input.Map) []string {
	kept := browser.Keys()
	for k := range keys {
		function := len(k.Name) > 1 && k.Name[0] == 'F' || strings.HasPrefix(k.Name, "XF86")
		if function && !slices.Contains(kept, k.Name) {
			kept = append(kept, k.Name)
		}
	}
	return kept
}

// serve runs window and shell until ctx ends.
func (p *parts) serve(ctx context.Context, sh *shell.Shell, window *ui.UI) {
	go watch(p.desk.Events(), p.keys, sh, p.options.Log)
	go func() {
		for in := range p.plugs {
			sh.Plug(in)
		}
	}()
	done := make(chan struct{})
	go func() {
		defer close(done)
		sh.Run(ctx)
		window.Quit()
	}()
	window.Run()
	<-done
}

// watch passes on the keys that were kept from web pages, and logs windows that
// nobody answers for. It ends with the desktop.
func watch(seen <-chan desktop.Event, keys input.Map, sh *shell.Shell, log *slog.Logger) {
	for e := range seen {
		switch e := e.(type) {
		case desktop.KeyPressed:
			sh.Send(ui.Key{Press: input.Press{
				Code: e.Code, Action: keys[input.Key{Name: e.Key}], Down: e.Down, Aside: e.Key == "",
			}})
		case desktop.Refused:
			log.Warn("window refused", "pid", e.PID, "class", e.Class)
		}
	}
}
