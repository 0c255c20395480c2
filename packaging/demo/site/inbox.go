// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"mime/multipart"
	"os"
	"path/filepath"
	"sync"
)

// Inbox keeps what visitors handed in: a folder for each application, named by
// its number, with fields.json and the uploaded bytes in upload-1, upload-2 and
// so on. It is safe for use by several goroutines.
type Inbox struct {
	dir  string
	mu   sync.Mutex
	last int
}

// Received is what fields.json holds. Files are the names the browser gave,
// in the order of the uploads.
type Received struct {
	Number string   `json:"number"`
	Name   string   `json:"name"`
	Street string   `json:"street"`
	IBAN   string   `json:"iban"`
	Files  []string `json:"files"`
}

// Keep stores an application and returns its number. The folder appears under
// its name only when it is whole.
func (in *Inbox) Keep(got Received, uploads []*multipart.FileHeader) (string, error) {
	in.mu.Lock()
	in.last++
	got.Number = fmt.Sprintf("WG-%04d", in.last)
	in.mu.Unlock()

	part := filepath.Join(in.dir, "."+got.Number)
	if err := os.Mkdir(part, 0o700); err != nil {
		return "", fmt.Errorf("keep application: %w", err)
	}
	for i, upload := range uploads {
		got.Files = append(got.Files, upload.Filename)
		if err := save(upload, filepath.Join(part, fmt.Sprintf("upload-%d", i+1))); err != nil {
			return "", fmt.Errorf("keep upload: %w", err)
		}
	}
	fields, err := json.MarshalIndent(got, "", "\t")
	if err != nil {
		return "", fmt.Errorf("keep application: %w", err)
	}
	if err := os.WriteFile(filepath.Join(part, "fields.json"), fields, 0o600); err != nil {
		return "", fmt.Errorf("keep application: %w", err)
	}
	return got.Number, os.Rename(part, filepath.Join(in.dir, got.Number))
}

// Has tells whether there is an application of that number.
func (in *Inbox) Has(number string) bool {
	if !filepath.IsLocal(number) {
		return false
	}
	_, err := os.Stat(filepath.Join(in.dir, number, "fields.json"))
	return err == nil
}

func save(upload *multipart.FileHeader, path string) error {
	from, err := upload.Open()
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err := io.Copy(to, from); err != nil {
		_ = to.Close()
		return err
	}
	return to.Close()
}
