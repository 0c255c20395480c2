// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strconv"
	"time"

	"github.com/lotse-kiosk/lotse/shell/documents/contain"
	"github.com/lotse-kiosk/lotse/shell/documents/helper"
)

// MaxPages is how long a document may be to be printed. Longer ones are kept
// with their true number of pages.
const MaxPages = 2000

// qpdf's exit statuses.
const (
	qpdfDone    = 0
	qpdfErrors  = 2
	qpdfMended  = 3 // done, with warnings: the file had to be repaired
	qpdfNeedsPW = 0 // of --requires-password, where 2 and 3 are "no"
)

func (t *Tray) pdfLimits() contain.Limits {
	return contain.Limits{Time: 30 * time.Second, Memory: 1 << 30, Output: max(1, t.free())}
}

// examine repairs a foreign PDF if it needs it, and counts its pages.
func (t *Tray) examine(ctx context.Context, e *entry) error {
	e.ext = ".pdf"
	status, err := t.qpdf(ctx, e.name, nil, "--requires-password", "/in.pdf")
	switch {
	case err != nil:
		return err
	case status == qpdfNeedsPW:
		return ErrEncrypted
	}
	sound := newName()
	status, err = t.normalise(ctx, e.name, sound)
	if err != nil {
		return err
	}
	if status == qpdfMended {
		// A web form, too, should get the file that works.
		e.Mended = true
		err = t.root.Rename(path.Join(privateDir, sound), path.Join(privateDir, e.name))
	} else {
		err = t.root.Remove(path.Join(privateDir, sound))
	}
	if err != nil {
		return fmt.Errorf("keep a document: %w", err)
	}
	return t.measure(ctx, e)
}

// measure counts the pages of a sound PDF.
func (t *Tray) measure(ctx context.Context, e *entry) error {
	info, err := t.root.Lstat(path.Join(privateDir, e.name))
	if err != nil {
		return fmt.Errorf("look at a document: %w", err)
	}
	e.Bytes = info.Size()
	count := &boundedBuffer{limit: 32}
	status, err := t.qpdf(ctx, e.name, count, "--no-warn", "--warning-exit-0", "--show-npages", "/in.pdf")
	if err != nil {
		return err
	}
	e.Pages, err = strconv.Atoi(string(bytes.TrimSpace(count.taken.Bytes())))
	switch {
	case status != qpdfDone || err != nil || e.Pages < 1:
		e.Pages = 0
		return ErrBroken
	case e.Pages > MaxPages:
		return ErrTooLarge
	}
	return nil
}

// normalise writes a private PDF anew, sound and without the restrictions that
// its author put on it. On an error there is no new file.
func (t *Tray) normalise(ctx context.Context, from, to string) (int, error) {
	out, err := t.root.OpenFile(path.Join(privateDir, to), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, fmt.Errorf("make a repaired document: %w", full(err))
	}
	// Naming the pages makes qpdf walk through them, instead of believing the
	// number that the file claims.
	status, err := t.qpdf(ctx, from, out, "--no-warn", "--decrypt", "/in.pdf", "--pages", ".", "--", "-")
	if err == nil && status != qpdfDone && status != qpdfMended {
		t.log.Info("a document could not be repaired", "status", status)
		err = ErrBroken
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return 0, errors.Join(err, t.root.Remove(path.Join(privateDir, to)))
	}
	return status, nil
}

func (t *Tray) qpdf(ctx context.Context, name string, stdout io.Writer, args ...string) (int, error) {
	return t.run(ctx, contain.Job{
		Program: t.tools.Qpdf, Args: args, Stdout: stdout,
		Read:   []contain.File{{Host: t.host(name), Inside: "/in.pdf"}},
		Limits: t.pdfLimits(),
	})
}

// convert exchanges an image for a PDF of one page.
func (t *Tray) convert(ctx context.Context, e *entry, picture *os.File) error {
	const imageMemory = 2 << 30
	name := newName()
	out, err := t.root.OpenFile(path.Join(privateDir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("make a document of an image: %w", full(err))
	}
	limits := t.pdfLimits()
	limits.Memory = imageMemory
	status, err := t.run(ctx, contain.Job{
		Program: t.tools.Self, Args: []string{"document-helper", helper.ImageToPDF},
		Stdin: picture, Stdout: out, Limits: limits,
	})
	if err == nil {
		err = imageError(status)
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return errors.Join(err, t.root.Remove(path.Join(privateDir, name)))
	}
	if err := t.root.Rename(path.Join(privateDir, name), path.Join(privateDir, e.name)); err != nil {
		return fmt.Errorf("keep a document: %w", err)
	}
	e.ext, e.own = ".pdf", true
	return t.measure(ctx, e)
}

func imageError(status int) error {
	switch status {
	case helper.Done:
		return nil
	case helper.TooLarge:
		return ErrTooLarge
	}
	return ErrBroken
}
