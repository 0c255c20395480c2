// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"bytes"
	"context"
	"errors"
	"image"
	"strconv"
	"time"

	"github.com/lotse-kiosk/lotse/shell/documents/contain"
)

// The bounds of a preview in pixels. The height is for pages that are much
// longer than wide.
const (
	maxWidth  = 4000
	maxHeight = 3 * maxWidth
)

// maxPreviewBytes is the largest picture taken from the renderer.
const maxPreviewBytes = 64 << 20

func previewLimits() contain.Limits {
	return contain.Limits{Time: 10 * time.Second, Memory: 1 << 30, Output: 1}
}

// coverPixels is the longer side of a small picture: sharp on a tile of a usual
// screen, and nothing to speak of in memory.
const coverPixels = 340

// Preview draws a page, counted from 1, as wide as told in pixels (at most
// 4000). It comes from memory if it was drawn lately, so the image must not be
// changed. Errors: ErrUnknown, ErrEncrypted, ErrBroken, ErrNotPrintable,
// ErrTooLarge, ErrClosed, or that of ctx.
func (t *Tray) Preview(ctx context.Context, id string, page, width int) (image.Image, error) {
	key := pageKey{id, page, min(max(width, 1), maxWidth)}
	return t.picture(ctx, key, t.drawWide)
}

// Cover draws the first page as a small picture, whose longer side is always
// the same. For the rest it is as Preview.
func (t *Tray) Cover(ctx context.Context, id string) (image.Image, error) {
	return t.picture(ctx, pageKey{id: id, page: 1}, t.drawSmall)
}

// picture gives a page as it was drawn lately, or draws it.
func (t *Tray) picture(ctx context.Context, key pageKey, draw drawing) (image.Image, error) {
	ctx, leave, err := t.enter(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer leave()
	e, err := t.lookUp(key.id)
	switch {
	case err != nil:
		return nil, err
	case e.refusal != nil:
		return nil, e.refusal
	case key.page < 1 || key.page > e.Pages:
		return nil, ErrUnknown
	}
	if m, found := t.cache.get(key); found {
		return m, nil
	}
	m, err := draw(ctx, e, key)
	if err != nil {
		return nil, err
	}
	t.cache.put(key, m)
	if _, err := t.lookUp(key.id); err != nil {
		t.cache.forget(key.id)
		return nil, err
	}
	return m, nil
}

// drawing is a way to draw a page.
type drawing func(context.Context, entry, pageKey) (*image.RGBA, error)

func (t *Tray) drawWide(ctx context.Context, e entry, k pageKey) (*image.RGBA, error) {
	pixels := strconv.Itoa(k.width)
	m, err := t.draw(ctx, e, k, "-scale-to-x", pixels, "-scale-to-y", "-1")
	if errors.Is(err, ErrBroken) || (err == nil && m.Rect.Dx() != k.width) {
		// A page a thousand times as long as wide, of which poppler gives one
		// pixel if it would be too large: fit its length instead.
		return t.draw(ctx, e, k, "-scale-to", pixels)
	}
	return m, err
}

func (t *Tray) drawSmall(ctx context.Context, e entry, k pageKey) (*image.RGBA, error) {
	return t.draw(ctx, e, k, "-scale-to", strconv.Itoa(coverPixels))
}

// draw runs the renderer.
func (t *Tray) draw(ctx context.Context, e entry, k pageKey, scale ...string) (*image.RGBA, error) {
	number := strconv.Itoa(k.page)
	picture := &boundedBuffer{limit: maxPreviewBytes}
	status, err := t.run(ctx, contain.Job{
		Program: t.tools.Pdftoppm,
		Args:    append(scale, "-f", number, "-l", number, "/in.pdf"),
		Read:    []contain.File{{Host: t.host(e.name), Inside: "/in.pdf"}},
		Stdout:  picture,
		Limits:  previewLimits(),
	})
	if err != nil {
		return nil, err
	}
	m, err := parsePPM(picture.taken.Bytes())
	if status != 0 || err != nil {
		t.log.Warn("a page could not be drawn", "status", status)
		return nil, ErrBroken
	}
	return m, nil
}

// run maps the sandbox's errors to what callers know.
func (t *Tray) run(ctx context.Context, j contain.Job) (int, error) {
	status, err := t.box.Run(ctx, j)
	switch {
	case ctx.Err() != nil:
		return 0, context.Cause(ctx)
	case errors.Is(err, contain.ErrLimit):
		t.log.Warn("a document program went past its limits")
		return 0, ErrTooLarge
	}
	return status, err
}

// boundedBuffer fails instead of growing past its limit.
type boundedBuffer struct {
	taken bytes.Buffer
	limit int
}

func (b *boundedBuffer) Write(p []byte) (int, error) {
	if b.taken.Len()+len(p) > b.limit {
		return 0, ErrTooLarge
	}
	return b.taken.Write(p)
}
