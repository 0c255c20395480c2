// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"strconv"
	"strings"

	"github.com/lotse-kiosk/lotse/shell/documents/contain"
)

// Slip is what a visitor takes along on paper: where to go, when, whom to call,
// what to bring. All texts are in the slip's language already.
type Slip struct {
	Language string // BCP 47
	Town     string
	Title    string
	Lines    []Line
}

// Line is one thing to know: a heading, which may be empty, and its text, which
// may hold newlines.
type Line struct {
	Heading, Text string
	// AsWritten is for telephone numbers and addresses: they keep their order
	// in a slip that runs from right to left.
	AsWritten bool
}

// The sheet, in points. Sizes are the typesetter's whole numbers for A4.
const (
	sheetWidth, sheetHeight = 595, 842
	sheetMargin             = 57 // 20 mm
)

// Slip sets a slip on as many A4 sheets as it takes and puts it into the tray.
// Its text is real text. It returns ErrEmpty if nothing stands on it, and
// ErrTooLarge if one line does not fit on a sheet.
func (t *Tray) Slip(ctx context.Context, s Slip) (Document, error) {
	ctx, leave, err := t.enter(ctx, nil)
	if err != nil {
		return Document{}, err
	}
	defer leave()
	text := newTypesetting(s)
	if len(text.blocks) == 0 {
		return Document{}, ErrEmpty
	}
	var sheets []string
	defer func() {
		for _, name := range sheets {
			_ = t.root.Remove(path.Join(privateDir, name)) // else the wipe does
		}
	}()
	for rest := text.blocks; len(rest) > 0; {
		n, bottom, err := t.fill(ctx, text, rest)
		if err != nil {
			return Document{}, err
		}
		name, err := t.set(ctx, text, rest[:n], bottom)
		if err != nil {
			return Document{}, err
		}
		sheets, rest = append(sheets, name), rest[n:]
	}
	e := ownEntry(KindSlip)
	e.Title = Title(s.Title)
	if err := t.join(ctx, e.name, sheets); err != nil {
		return Document{}, err
	}
	if err := t.measure(ctx, e); err != nil {
		return Document{}, errors.Join(err, t.root.Remove(path.Join(privateDir, e.name)))
	}
	return t.add(e), nil
}

// fill finds how many of the blocks go on one sheet, at least one, and the
// margin that is left below them.
func (t *Tray) fill(ctx context.Context, text typesetting, blocks []string) (n, bottom int, err error) {
	fit, most := 0, len(blocks)
	for n = most; fit < most; n = (fit + most + 1) / 2 {
		height, err := t.height(ctx, text, blocks[:n])
		if err != nil {
			return 0, 0, err
		}
		if height <= sheetHeight {
			fit, bottom = n, sheetMargin+sheetHeight-height
		} else {
			most = n - 1
		}
	}
	if fit == 0 {
		return 0, 0, ErrTooLarge // a single line that is longer than a sheet
	}
	return fit, bottom, nil
}

// height sets blocks on trial and returns how high a sheet they need.
func (t *Tray) height(ctx context.Context, text typesetting, blocks []string) (int, error) {
	name, err := t.set(ctx, text, blocks, sheetMargin)
	if err != nil {
		return 0, err
	}
	defer func() { _ = t.root.Remove(path.Join(privateDir, name)) }()
	said := &boundedBuffer{limit: 1 << 12}
	status, err := t.run(ctx, contain.Job{
		Program: t.tools.Pdfinfo, Args: []string{"/in.pdf"}, Stdout: said,
		Read:   []contain.File{{Host: t.host(name), Inside: "/in.pdf"}},
		Limits: t.pdfLimits(),
	})
	if err != nil {
		return 0, err
	}
	for line := range bytes.Lines(said.taken.Bytes()) {
		var width, height int
		if n, _ := fmt.Sscanf(string(line), "Page size: %d x %d pts", &width, &height); n == 2 {
			return height, nil
		}
	}
	return 0, fmt.Errorf("measure a slip: pdfinfo ended with %d", status)
}

// set makes a private PDF of one sheet.
func (t *Tray) set(ctx context.Context, text typesetting, blocks []string, bottom int) (string, error) {
	name, words := newName(), newName()
	if err := t.store(path.Join(privateDir, words), strings.NewReader(strings.Join(blocks, "\n"))); err != nil {
		return "", err
	}
	defer func() { _ = t.root.Remove(path.Join(privateDir, words)) }()
	if err := t.store(path.Join(privateDir, name), strings.NewReader("")); err != nil {
		return "", err
	}
	status, err := t.run(ctx, contain.Job{
		Program: t.tools.PangoView,
		Args: append(text.arguments(),
			"--margin="+fmt.Sprintf("%d %d %d", sheetMargin, sheetMargin, bottom),
			"--width="+strconv.Itoa(sheetWidth-2*sheetMargin), "--output=/out.pdf", "/in.txt"),
		Read:   []contain.File{{Host: t.host(words), Inside: "/in.txt"}},
		Write:  []contain.File{{Host: t.host(name), Inside: "/out.pdf"}},
		Limits: t.pdfLimits(),
	})
	if err == nil && status != 0 {
		err = fmt.Errorf("set a slip: pango-view ended with %d", status)
	}
	if err != nil {
		return "", errors.Join(err, t.root.Remove(path.Join(privateDir, name)))
	}
	return name, nil
}

// join puts sheets together in a private PDF.
func (t *Tray) join(ctx context.Context, name string, sheets []string) error {
	out, err := t.root.OpenFile(path.Join(privateDir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("make a slip: %w", full(err))
	}
	j := contain.Job{Program: t.tools.Qpdf, Args: []string{"--empty", "--pages"}, Stdout: out, Limits: t.pdfLimits()}
	for i, sheet := range sheets {
		inside := "/" + strconv.Itoa(i) + ".pdf"
		j.Read = append(j.Read, contain.File{Host: t.host(sheet), Inside: inside})
		j.Args = append(j.Args, inside)
	}
	j.Args = append(j.Args, "--", "-")
	status, err := t.run(ctx, j)
	if err == nil && status != qpdfDone {
		err = fmt.Errorf("join a slip: qpdf ended with %d", status)
	}
	if err = errors.Join(err, out.Close()); err != nil {
		return errors.Join(err, t.root.Remove(path.Join(privateDir, name)))
	}
	return nil
}
