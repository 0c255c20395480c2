// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"context"
	"fmt"
)

// set changes what all pages look like; what the visitor typed stays.
func (d *devtools) set(ctx context.Context, s Settings) error {
	d.settings = s
	for _, t := range d.pages {
		d.apply(ctx, t.session, t.target)
	}
	for session := range d.frames {
		d.apply(ctx, session, "")
	}
	return nil
}

// apply gives a page, or a frame of one (without a target), the settings.
func (d *devtools) apply(ctx context.Context, session, target string) {
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
	if target != "" { // frames follow their page
		if err := d.zoom(ctx, session, target); err != nil {
			d.log.Debug("zoom failed", "error", err)
		}
	}
}

// zoom lets the page believe in a smaller window and draws it larger, so that
// it lays itself out anew. The browser's own zoom has no command.
func (d *devtools) zoom(ctx context.Context, session, target string) error {
	factor := d.settings.zoom()
	if factor == 1 {
		return d.call(ctx, session, "Emulation.clearDeviceMetricsOverride", nil, nil)
	}
	var window struct {
		Bounds struct {
			Width  int `json:"width"`
			Height int `json:"height"`
		} `json:"bounds"`
	}
	if err := d.call(ctx, "", "Browser.getWindowForTarget", map[string]any{"targetId": target}, &window); err != nil {
		return err
	}
	width, height := float64(window.Bounds.Width)/factor, float64(window.Bounds.Height)/factor
	if width < 1 || height < 1 {
		return fmt.Errorf("window has no size")
	}
	return d.call(ctx, session, "Emulation.setDeviceMetricsOverride", map[string]any{
		"width": int(width), "height": int(height), "scale": factor, "deviceScaleFactor": 0, "mobile": false,
	}, nil)
}
