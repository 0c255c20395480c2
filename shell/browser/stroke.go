// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"context"
	"strings"
)

// Stroke is one key of the keyboard on the screen: a letter, or what its Key
// names. It is kept nowhere once it has been sent.
type Stroke struct {
	Text string
	Key  Key
}

// Key is a key that writes nothing.
type Key string

// The keys that write nothing, as pages know them.
const (
	KeyDelete Key = "Backspace"
	KeyLeft   Key = "ArrowLeft"
	KeyRight  Key = "ArrowRight"
	KeyNext   Key = "Tab"
	KeyEnter  Key = "Enter"
)

// codes are the numbers that pages know keys by.
var codes = map[Key]int{KeyDelete: 8, KeyNext: 9, KeyEnter: 13, KeyLeft: 37, KeyRight: 39}

// Type presses a key in the entry that has the focus; without one it returns
// [ErrNoEntry] and nothing is pressed.
func (b *Browser) Type(ctx context.Context, s Stroke) error {
	return b.devtools.do(ctx, func(ctx context.Context) error { return b.devtools.stroke(ctx, s) })
}

// stroke goes through the developer tools, and not through the display's XTEST:
// a usual keyboard map has 19 key codes to spare and Russian alone 66 letters,
// so the map would change under everybody with each page of keys, stay changed
// after a crash, and a modifier held on another keyboard would turn a letter
// into a command. What comes this way reaches the page and never the browser
// around it, so it can open no door.
func (d *devtools) stroke(ctx context.Context, s Stroke) error {
	top := d.top()
	if d.holder == (holder{}) || top == nil {
		return ErrNoEntry
	}
	press := map[string]any{"type": "keyDown", "key": s.Text, "text": s.Text, "windowsVirtualKeyCode": virtual(s.Text)}
	switch s.Key {
	case "":
	case KeyEnter:
		press = map[string]any{"type": "keyDown", "key": s.Key, "code": s.Key, "text": "\r", "windowsVirtualKeyCode": codes[s.Key]}
	default:
		press = map[string]any{"type": "rawKeyDown", "key": s.Key, "code": s.Key, "windowsVirtualKeyCode": codes[s.Key]}
	}
	if err := d.call(ctx, top.session, "Input.dispatchKeyEvent", press, nil); err != nil {
		return err
	}
	press["type"] = "keyUp"
	delete(press, "text")
	return d.call(ctx, top.session, "Input.dispatchKeyEvent", press, nil)
}

// virtual is the number of a letter or digit; others have none.
func virtual(text string) int {
	if len(text) != 1 {
		return 0
	}
	c := strings.ToUpper(text)[0]
	if c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ' ' {
		return int(c)
	}
	return 0
}
