// SPDX-License-Identifier: GPL-3.0-or-later

package packaging_test

import (
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestTryShowsTheStart takes the picture that the README's first command does.
func TestTryShowsTheStart(t *testing.T) {
	needRig(t)
	bin := filepath.Join(os.Getenv("LOTSE_RIG"), "bin")
	if _, err := os.Stat(filepath.Join(bin, "lotse")); err != nil {
		t.Fatalf("the rig has no kiosk, see `rig up --shell`: %v", err)
	}
	picture := filepath.Join(t.TempDir(), "start.png")
	try := exec.Command("./try", "--bin", bin, "--size", "1024x768", "--screenshot", picture)
	if out, err := try.CombinedOutput(); err != nil {
		t.Fatalf("try: %v\n%s", err, out)
	}
	file, err := os.Open(picture)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	img, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds().Size(); size.X != 1024 || size.Y != 768 {
		t.Errorf("the picture has %v", size)
	}
	colours := map[color.Color]bool{}
	for x := range 1024 {
		for y := range 768 {
			colours[img.At(x, y)] = true
		}
	}
	if len(colours) < 8 {
		t.Errorf("the picture has %d colours", len(colours))
	}
}
