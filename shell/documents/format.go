// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// format is what the first bytes of a file say it is. Names are not believed.
type format int

const (
	formatOther format = iota
	formatPDF
	formatJPEG
	formatPNG
)

// headBytes is how far readers of PDF look for its mark.
const headBytes = 1024

func detect(head []byte) format {
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xd8\xff")):
		return formatJPEG
	case bytes.HasPrefix(head, []byte("\x89PNG\r\n\x1a\n")):
		return formatPNG
	case bytes.Contains(head[:min(len(head), headBytes)], []byte("%PDF-")):
		return formatPDF
	}
	return formatOther
}

func detectFile(r io.Reader) (format, error) {
	head := make([]byte, headBytes)
	n, err := io.ReadFull(r, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return formatOther, fmt.Errorf("read the document's beginning: %w", err)
	}
	return detect(head[:n]), nil
}
