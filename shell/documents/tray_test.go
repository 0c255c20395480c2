// SPDX-License-Identifier: GPL-3.0-or-later

package documents_test

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/lotse-kiosk/lotse/shell/documents"
)

// memory is where a kiosk's system has memory-backed storage for everybody.
const memory = "/dev/shm"

// self is the stand-in for the program that runs in the sandbox.
var self string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "lotse-documents")
	if err != nil {
		panic(err)
	}
	self = filepath.Join(dir, "lotse")
	build := exec.Command("go", "build", "-race=false", "-o", self, "./testdata/lotse")
	if out, err := build.CombinedOutput(); err != nil {
		panic(fmt.Sprintf("build the helper: %v\n%s", err, out))
	}
	status := m.Run()
	os.RemoveAll(dir)
	os.Exit(status)
}

func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp(memory, "lotse-documents")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return filepath.Join(dir, "tray")
}

func open(t *testing.T, options ...documents.Option) *documents.Tray {
	t.Helper()
	tray, err := documents.Open(folder(t), documents.Tools{Self: self}, discard(), options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := tray.Close(); err != nil {
			t.Error(err)
		}
	})
	return tray
}

// drop puts a file where the browser would, and returns its path.
func drop(t *testing.T, tray *documents.Tray, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(tray.Shared(), name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpenRefusesUnfitFolders(t *testing.T) {
	others := folder(t)
	if err := os.MkdirAll(filepath.Join(others, "letters"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, dir := range map[string]string{"on a disk": t.TempDir(), "of somebody else": others} {
		t.Run(name, func(t *testing.T) {
			_, err := documents.Open(dir, documents.Tools{Self: self}, discard())
			if !errors.Is(err, documents.ErrStorage) {
				t.Errorf("got %v, want ErrStorage", err)
			}
		})
	}
	if _, err := os.Stat(filepath.Join(others, "letters")); err != nil {
		t.Errorf("what others keep there was touched: %v", err)
	}
}

func TestOpenTakesADiskOnlyIfToldTo(t *testing.T) {
	tray, err := documents.Open(t.TempDir(), documents.Tools{Self: self}, discard(), documents.AllowDisk())
	if err != nil {
		t.Fatal(err)
	}
	if err := tray.Close(); err != nil {
		t.Error(err)
	}
}

func TestOpenEmptiesWhatACrashLeft(t *testing.T) {
	dir := folder(t)
	closed := filepath.Join(dir, "shared", "closed", "to all")
	if err := os.MkdirAll(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Dir(closed), 0); err != nil {
		t.Fatal(err)
	}
	tray, err := documents.Open(dir, documents.Tools{Self: self}, discard())
	if err != nil {
		t.Fatal(err)
	}
	defer tray.Close()
	if err := tray.Verify(); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(dir); err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the folder's mode is %v, %v", info.Mode(), err)
	}
}

func TestOpenNamesEveryMissingTool(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := documents.Open(folder(t), documents.Tools{Self: self}, discard())
	for _, tool := range []string{"bwrap", "prlimit", "pdftoppm", "pdfinfo", "qpdf", "pango-view"} {
		if err == nil || !strings.Contains(err.Error(), tool) {
			t.Errorf("%v does not name %s", err, tool)
		}
	}
}

func TestWipeLeavesNoByte(t *testing.T) {
	const canary = "canary-of-this-visit"
	t.Setenv("TMPDIR", t.TempDir())
	tray := open(t)
	doc, err := tray.Import(t.Context(), drop(t, tray, canary+".pdf", textPDF(2, canary)), documents.KindDownload)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tray.Offer(t.Context(), doc.ID, canary); err != nil {
		t.Fatal(err)
	}
	drop(t, tray, "not adopted", []byte(canary))
	if _, err := tray.Preview(t.Context(), doc.ID, 1, 100); err != nil {
		t.Fatal(err)
	}
	if print, err := tray.Printable(t.Context(), doc.ID); err != nil {
		t.Fatal(err)
	} else {
		print.Close()
	}
	if _, err := tray.Slip(t.Context(), documents.Slip{Language: "de", Title: canary}); err != nil {
		t.Fatal(err)
	}
	scanned, err := tray.NewScan()
	if err != nil {
		t.Fatal(err)
	}
	feed(t, scanned, grayPage(80, 80))
	dir := filepath.Dir(tray.Shared())
	if !holds(t, dir, canary) {
		t.Fatal("the canary is not even there before the wipe")
	}
	if err := tray.Verify(); !errors.Is(err, documents.ErrLeft) {
		t.Errorf("a full tray verifies with %v", err)
	}
	if err := tray.Wipe(); err != nil {
		t.Fatal(err)
	}
	if holds(t, dir, canary) || holds(t, os.TempDir(), canary) {
		t.Error("the canary is still there")
	}
	if n := len(tray.List()); n != 0 || tray.Used() != 0 {
		t.Errorf("%d documents, %d bytes are left", n, tray.Used())
	}
	if _, err := tray.Preview(t.Context(), doc.ID, 1, 100); !errors.Is(err, documents.ErrUnknown) {
		t.Errorf("a preview of the visit before: %v", err)
	}
	if _, err := scanned.Finish(t.Context()); !errors.Is(err, documents.ErrClosed) {
		t.Errorf("a scan of the visit before: %v", err)
	}
}

// holds looks through names and contents.
func holds(t *testing.T, dir, canary string) bool {
	t.Helper()
	found := false
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		found = found || strings.Contains(d.Name(), canary)
		if d.Type().IsRegular() {
			data, err := os.ReadFile(path)
			found = found || strings.Contains(string(data), canary)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestDeleteTakesTheOfferedCopyAlong(t *testing.T) {
	tray := open(t)
	doc, err := tray.Import(t.Context(), drop(t, tray, "a.pdf", textPDF(1, "a")), documents.KindDownload)
	if err != nil {
		t.Fatal(err)
	}
	offered, err := tray.Offer(t.Context(), doc.ID, "Brief")
	if err != nil {
		t.Fatal(err)
	}
	if err := tray.Delete(doc.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(offered); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the copy: %v", err)
	}
	if err := tray.Verify(); err != nil {
		t.Error(err)
	}
	if err := tray.Delete(doc.ID); !errors.Is(err, documents.ErrUnknown) {
		t.Errorf("the second time: %v", err)
	}
}

func TestNumbersCountByKindAndDoNotComeBack(t *testing.T) {
	tray := open(t)
	var got []int
	for i, kind := range []documents.Kind{documents.KindDownload, documents.KindPage, documents.KindDownload, documents.KindDownload} {
		doc, err := tray.Import(t.Context(), drop(t, tray, "x", []byte("text")), kind)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, doc.Number)
		if i == 2 {
			if err := tray.Delete(doc.ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	if want := "[1 1 2 3]"; fmt.Sprint(got) != want {
		t.Errorf("numbers %v, want %v", got, want)
	}
}

func TestQuota(t *testing.T) {
	tray := open(t, documents.Quota(10_000))
	if _, err := tray.Import(t.Context(), drop(t, tray, "big", make([]byte, 20_000)), documents.KindDownload); !errors.Is(err, documents.ErrFull) {
		t.Errorf("a file over the quota: %v", err)
	}
	if used := tray.Used(); used != 0 {
		t.Errorf("%d bytes of it are left", used)
	}
	doc, err := tray.Import(t.Context(), drop(t, tray, "half", make([]byte, 6_000)), documents.KindDownload)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tray.Offer(t.Context(), doc.ID, "copy"); !errors.Is(err, documents.ErrFull) {
		t.Errorf("a copy over the quota: %v", err)
	}
	if used := tray.Used(); used != 6_000 {
		t.Errorf("%d bytes are used, want 6000", used)
	}
}

func discard() *slog.Logger { return slog.New(slog.DiscardHandler) }
