// SPDX-License-Identifier: GPL-3.0-or-later

package hub

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/lotse-kiosk/lotse/devices"
)

// checkPDF refuses what cannot be a PDF, before a printer hears of it. It looks
// at the size and the first bytes only.
func checkPDF(f *os.File) error {
	info, err := f.Stat()
	switch {
	case err != nil:
		return fmt.Errorf("look at document: %w", err)
	case !info.Mode().IsRegular():
		return &devices.Problem{Reason: devices.ReasonFormat, Detail: "document is not a file"}
	case info.Size() > devices.MaxDocument:
		return &devices.Problem{Reason: devices.ReasonTooLarge, Detail: fmt.Sprintf("%d bytes", info.Size())}
	}
	head := make([]byte, 1024)
	n, err := f.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read document: %w", err)
	}
	if !bytes.Contains(head[:n], []byte("%PDF-")) {
		return &devices.Problem{Reason: devices.ReasonFormat, Detail: "document is not a PDF"}
	}
	return nil
}
