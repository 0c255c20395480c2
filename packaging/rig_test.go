// SPDX-License-Identifier: GPL-3.0-or-later

// Package packaging_test holds the rig to its promises. Nothing may import it.
// The tests need the parts that a rig is made of and run inside one
// (`packaging/rig run`), whose programs they take over.
package packaging_test

import (
	"bytes"
	"image/color"
	"image/png"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// document is one page long.
const document = "demo/site/static/wohngeld.pdf"

func TestTwoRigsSideBySide(t *testing.T) {
	needRig(t)
	rigs := make([]*rig, 2)
	var both sync.WaitGroup
	for i := range rigs {
		both.Go(func() { rigs[i] = up(t) })
	}
	both.Wait()
	if t.Failed() {
		t.FailNow()
	}
	t.Run("printer", func(t *testing.T) { printsApart(t, rigs) })
	t.Run("sound", func(t *testing.T) { soundsApart(t, rigs) })
	for i, name := range []string{"first", "second"} {
		t.Run("scanner of the "+name, func(t *testing.T) { scans(t, rigs[i]) })
		t.Run("reader of the "+name, func(t *testing.T) { readsCard(t, rigs[i]) })
		t.Run("display of the "+name, func(t *testing.T) { shows(t, rigs[i]) })
		t.Run("site of the "+name, func(t *testing.T) { serves(t, rigs[i]) })
	}
	for _, r := range rigs {
		r.down(t)
		isGone(t, r.dir)
		isGone(t, r.env["XDG_RUNTIME_DIR"])
	}
}

// printsApart sends a job to each printer; only that printer may print it.
func printsApart(t *testing.T, rigs []*rig) {
	titles := []string{"eins", "zwei"}
	for i, r := range rigs {
		r.output(t, "lp", "-d", "Foyer", "-t", titles[i], "-o", "sides=two-sided-long-edge", document)
	}
	for i, r := range rigs {
		printed := r.await(t, "printer/out/job-1.pdf")
		if pages := r.output(t, "qpdf", "--show-npages", printed); strings.TrimSpace(pages) != "1" {
			t.Errorf("rig %d printed %s pages", i, pages)
		}
		asked := r.read(t, "printer/out/job-1.env")
		for _, want := range []string{"IPP_JOB_NAME=" + titles[i] + "\n", "IPP_SIDES=two-sided-long-edge\n"} {
			if !strings.Contains(asked, want) {
				t.Errorf("rig %d: the printer was not asked for %q:\n%s", i, want, asked)
			}
		}
		if out, _ := filepath.Glob(filepath.Join(r.dir, "printer/out/*.pdf")); len(out) != 1 {
			t.Errorf("rig %d printed %q", i, out)
		}
	}
}

func scans(t *testing.T, r *rig) {
	page := r.output(t, "scanimage", "-d", r.env["LOTSE_SCANNER"], "--mode", "Color",
		"--resolution", "75", "-x", "210", "-y", "297", "--format", "png")
	img, err := png.Decode(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	size := img.Bounds().Size()
	if size.X != 620 || size.Y < 876 || size.Y > 877 {
		t.Errorf("A4 at 75 dpi came as %v", size)
	}
	colours := map[color.Color]bool{}
	for x := range size.X {
		colours[img.At(x, size.Y/2)] = true
	}
	if len(colours) < 2 {
		t.Error("the page is of one colour")
	}
}

// readsCard puts a card in by connecting to the reader.
func readsCard(t *testing.T, r *rig) {
	if readers := r.output(t, "pcsc_scan", "-r"); !strings.Contains(readers, "Virtual PCD 00 00") {
		t.Fatalf("readers: %s", readers)
	}
	slot, err := net.Dial("unix", r.env["LOTSE_CARD"])
	if err != nil {
		t.Fatal(err)
	}
	var card sync.WaitGroup
	card.Go(func() { playCard(slot) })
	seen := r.until(t, "ATR: 3B 8A 80 01", "pcsc_scan", "-n")
	_ = slot.Close()
	card.Wait()
	if !seen {
		t.Error("the card was not seen")
	}
}

// playCard answers the reader's question for the ATR (a frame with the one
// byte 4) and ignores power on, off and reset, until the slot is closed.
func playCard(slot io.ReadWriter) {
	atr := []byte{0, 16, 0x3b, 0x8a, 0x80, 0x01, 0x80, 0x31, 0xf8, 0x73, 0xf7, 0x41, 0xe0, 0x82, 0x90, 0x00, 0x75, 0x00}
	for {
		var frame [3]byte
		if _, err := io.ReadFull(slot, frame[:]); err != nil {
			return
		}
		if bytes.Equal(frame[:], []byte{0, 1, 4}) {
			if _, err := slot.Write(atr); err != nil {
				return
			}
		}
	}
}

func shows(t *testing.T, r *rig) {
	if got := r.output(t, "xdotool", "getdisplaygeometry"); got != "1280 800\n" {
		t.Errorf("the display has %q", got)
	}
	if os.Getenv("DISPLAY") == r.env["DISPLAY"] {
		t.Errorf("display %s is taken twice", r.env["DISPLAY"])
	}
}

func serves(t *testing.T, r *rig) {
	answer, err := http.Get(r.env["LOTSE_SITE"] + "/wohngeld")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Errorf("the form answers %s", answer.Status)
	}
}

func TestPrinterTrouble(t *testing.T) {
	needRig(t)
	r := up(t)
	fault := filepath.Join(r.dir, "printer/ctl/fault")
	for _, trouble := range []string{"jam", "empty", "cover"} {
		if err := os.WriteFile(fault, []byte(trouble), 0o600); err != nil {
			t.Fatal(err)
		}
		job := r.output(t, "lp", "-d", "Foyer", document)
		reason := map[string]string{"jam": "media-jam", "empty": "media-empty", "cover": "cover-open"}[trouble]
		r.eventually(t, reason, func() bool { return strings.Contains(r.printerState(t), reason) })
		r.output(t, "cancel", "-a", "Foyer")
		r.eventually(t, "no "+reason, func() bool { return strings.Contains(r.printerState(t), "= none") })
		if err := os.Remove(fault); err != nil {
			t.Fatal(err)
		}
		if out, _ := filepath.Glob(filepath.Join(r.dir, "printer/out/*.pdf")); len(out) > 0 {
			t.Errorf("%s was printed in spite of %s: %s", job, trouble, out)
		}
	}
	if !r.printerAnswers() {
		t.Fatal("the printer does not answer")
	}
	offline := filepath.Join(r.dir, "printer/ctl/offline")
	if err := os.WriteFile(offline, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r.eventually(t, "the printer off", func() bool { return !r.printerAnswers() })
	if err := os.Remove(offline); err != nil {
		t.Fatal(err)
	}
	r.eventually(t, "the printer on", r.printerAnswers)
}

func TestHalfAStartLeavesNothing(t *testing.T) {
	needRig(t)
	dir := filepath.Join(t.TempDir(), "rig")
	if len(dir) > 60 {
		dir = filepath.Join(os.TempDir(), "lotse-half")
	}
	start := exec.Command("./rig", "up", "--display-size", "640x480", "--bin", t.TempDir(), dir)
	if out, err := start.Output(); err == nil || len(out) > 0 {
		t.Errorf("a rig without its programs started: %s", out)
	}
	isGone(t, dir)
}

func TestDownIsCareful(t *testing.T) {
	needRig(t)
	dir := t.TempDir()
	keep := filepath.Join(dir, "keep")
	if err := os.WriteFile(keep, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := exec.Command("./rig", "down", dir).Run(); err == nil {
		t.Error("down accepted a folder that is not a rig")
	}
	if _, err := os.Stat(keep); err != nil {
		t.Errorf("down removed somebody's file: %v", err)
	}
	if err := exec.Command("./rig", "down", filepath.Join(dir, "none")).Run(); err != nil {
		t.Errorf("down of what is gone already: %v", err)
	}
}

func TestRunGivesTheExitCode(t *testing.T) {
	needRig(t)
	run := exec.Command("./rig", append([]string{"run"}, append(options(), "--", "sh", "-c", `echo "$LOTSE_RIG"; exit 7`)...)...)
	out, _ := run.Output()
	if code := run.ProcessState.ExitCode(); code != 7 {
		t.Errorf("exit code %d", code)
	}
	isGone(t, strings.TrimSpace(string(out)))
}
