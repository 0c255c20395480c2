// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"bytes"
	"errors"
	"fmt"
	"image"
)

// errPreview is what comes of a renderer that gives anything but the picture
// it was asked for.
var errPreview = errors.New("the renderer gave no picture")

// parsePPM reads the plainest of image formats, the only thing that comes out
// of the sandbox into this process: "P6 WIDTH HEIGHT 255", then RGB bytes.
func parsePPM(data []byte) (*image.RGBA, error) {
	var width, height int
	var end byte
	n, err := fmt.Sscanf(string(data[:min(len(data), 40)]), "P6\n%d %d\n255%c", &width, &height, &end)
	if err != nil || n != 3 || end != '\n' || width < 1 || height < 1 || width > maxWidth || height > maxHeight {
		return nil, errPreview
	}
	header := bytes.Index(data, []byte("\n255\n")) + len("\n255\n")
	pixels := data[header:]
	if len(pixels) != 3*width*height {
		return nil, errPreview
	}
	m := image.NewRGBA(image.Rect(0, 0, width, height))
	for to := m.Pix; len(to) >= 4; to, pixels = to[4:], pixels[3:] {
		to[0], to[1], to[2], to[3] = pixels[0], pixels[1], pixels[2], 0xff
	}
	return m, nil
}
