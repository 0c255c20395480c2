// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import "context"

// set changes what all pages look like; what the visitor typed stays.
func (d *devtools) set(ctx context.Context, s Settings) error {
	d.settings = s
	for _, t := range d.pages {
		d.apply(ctx, t.session)
	}
	for session := range d.frames {
		d.apply(ctx, session)
	}
	return nil
}

// apply gives a page, or a frame of one, the settings.
func (d *devtools) apply(ctx context.Context, session string) {
	s := d.settings
	d.try(ctx, session, "Emulation.setEmulatedMedia", map[string]any{"features": s.features()})
	dark := map[string]any{}
	if s.recolour() {
		dark["enabled"] = true
	}
	d.try(ctx, session, "Emulation.setAutoDarkModeOverride", dark)
	d.try(ctx, session, "Emulation.setUserAgentOverride", map[string]any{
		"userAgent": "", "acceptLanguage": s.acceptLanguage(),
	})
	if t := d.tab(session); t != nil { // frames follow their page
		d.zoom(ctx, t)
	}
}

// drawn is how a page was last told to draw itself; zero means as it likes.
type drawn struct {
	width, height int // of the window
	factor        float64
}

// zoom lets the page believe in a smaller window and draws it larger, so that
// it lays itself out anew. The browser's own zoom has no command. It does
// nothing when the page is drawn so already.
func (d *devtools) zoom(ctx context.Context, t *tab) {
	factor := d.settings.zoom()
	if factor == 1 {
		if t.drawn != (drawn{}) {
			d.try(ctx, t.session, "Emulation.clearDeviceMetricsOverride", nil)
			t.drawn = drawn{}
		}
		return
	}
	var window struct {
		Bounds struct {
			Width  int `json:"width"`
			Height int `json:"height"`
		} `json:"bounds"`
	}
	if err := d.call(ctx, "", "Browser.getWindowForTarget", map[string]any{"targetId": t.target}, &window); err != nil {
		d.log.Debug("zoom failed", "error", err)
		return
	}
	now := drawn{window.Bounds.Width, window.Bounds.Height, factor}
	if now == t.drawn {
		return
	}
	t.drawn = now
	d.try(ctx, t.session, "Emulation.setDeviceMetricsOverride", map[string]any{
		"width": max(1, int(float64(now.width)/factor)), "height": max(1, int(float64(now.height)/factor)),
		"scale": factor, "deviceScaleFactor": 0, "mobile": false,
		"dontSetVisibleSize": true, // or the larger picture is cut to the smaller window
	})
}
