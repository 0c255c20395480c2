// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"errors"
	"io"
	"io/fs"
	"strings"
)

// form checks that a form can be printed: that it is there and is a PDF.
func (t *table) form(fsys fs.FS, w word) string {
	if w.node == nil {
		return w.text
	}
	if strings.Contains(w.text, `\`) {
		t.doc.problem(w.node.at, `the form is %s; expected / between folders, also on Windows`, quoted(w.text))
		return w.text
	}
	if !fs.ValidPath(w.text) {
		t.doc.problem(w.node.at, `the form is %s; expected a file below this folder, such as "forms/application.pdf"`, quoted(w.text))
		return w.text
	}
	switch head, err := start(fsys, w.text); {
	case errors.Is(err, fs.ErrNotExist):
		t.doc.problem(w.node.at, "there is no form %s%s", quoted(w.text), beside(fsys, w.text))
	case err != nil:
		t.doc.problem(w.node.at, "the form %s cannot be read: %s", quoted(w.text), reason(err))
	case !strings.HasPrefix(head, "%PDF-"):
		t.doc.problem(w.node.at, "the form %s is not a PDF", quoted(w.text))
	}
	return w.text
}

// start returns the first bytes of a file.
func start(fsys fs.FS, name string) (string, error) {
	f, err := open(fsys, name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	head := make([]byte, len("%PDF-"))
	n, err := io.ReadFull(f, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return string(head[:n]), err
}

// beside suggests a file of the same folder.
func beside(fsys fs.FS, name string) string {
	folder := "."
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		folder = name[:i]
	}
	names, err := fs.Glob(fsys, folder+"/*.pdf")
	if err != nil {
		return ""
	}
	return suggest(name, names)
}

// reason is an error without the path: on whose machine that lies is of no
// use in a report that names the file already.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}
