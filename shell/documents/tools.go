// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
)

// Tools are the programs that open foreign files and make slips, by absolute
// path. Empty means: found in PATH; for Self: the running program.
type Tools struct {
	Bwrap     string // package bubblewrap
	Prlimit   string // package util-linux
	Pdftoppm  string // package poppler-utils
	Pdfinfo   string // package poppler-utils
	Qpdf      string // package qpdf
	PangoView string // package pango1.0-tools
	// Self is a program that runs helper.Main when its first argument is
	// "document-helper".
	Self string
}

// found fills in the empty paths. The error names every program that is
// missing.
func (t Tools) found() (Tools, error) {
	var missing []error
	for _, tool := range []struct {
		name string
		path *string
	}{
		{"bwrap", &t.Bwrap},
		{"prlimit", &t.Prlimit},
		{"pdftoppm", &t.Pdftoppm},
		{"pdfinfo", &t.Pdfinfo},
		{"qpdf", &t.Qpdf},
		{"pango-view", &t.PangoView},
	} {
		if *tool.path != "" {
			continue
		}
		path, err := exec.LookPath(tool.name)
		if err != nil {
			missing = append(missing, fmt.Errorf("find a program for documents: %w", err))
		}
		*tool.path = path
	}
	if t.Self == "" {
		path, err := os.Executable()
		if err != nil {
			missing = append(missing, fmt.Errorf("find the running program: %w", err))
		}
		t.Self = path
	}
	return t, errors.Join(missing...)
}
