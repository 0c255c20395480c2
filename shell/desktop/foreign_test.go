// SPDX-License-Identifier: GPL-3.0-or-later

package desktop_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strconv"
	"strings"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/randr"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"

	"github.com/lotse-kiosk/lotse/shell/desktop"
)

// foreign is the other side of program. It also does what needs an X extension:
// to initialise one, the X library writes tables that every connection of the
// process reads.
func foreign(in io.Reader, out io.Writer) error {
	conn, err := xgb.NewConn()
	if err != nil {
		return err
	}
	if err := errors.Join(xtest.Init(conn), randr.Init(conn)); err != nil {
		return err
	}
	for lines := bufio.NewScanner(in); lines.Scan(); {
		words := strings.Fields(lines.Text())
		answer, err := obey(conn, words[0], words[1:])
		if err != nil {
			return err
		}
		conn.Sync()
		fmt.Fprintln(out, answer)
	}
	return nil
}

func obey(conn *xgb.Conn, verb string, args []string) (string, error) {
	root := xproto.Setup(conn).DefaultScreen(conn).Root
	switch verb {
	case "window":
		w, err := open(conn, args[0])
		return strconv.Itoa(int(w)), err
	case "copy":
		w := xproto.Window(number(args[0]))
		for _, selection := range []xproto.Atom{xproto.AtomPrimary, atom(conn, "CLIPBOARD")} {
			xproto.SetSelectionOwner(conn, w, selection, xproto.TimeCurrentTime)
		}
	case "press": // evdev keycodes of the usual keyboard
		for _, kind := range []byte{xproto.KeyPress, xproto.KeyRelease} {
			for _, code := range args {
				xtest.FakeInput(conn, kind, byte(number(code)), human, root, 0, 0, 0)
			}
		}
	case "hold": // a key, and for how many milliseconds
		xtest.FakeInput(conn, xproto.KeyPress, byte(number(args[0])), human, root, 0, 0, 0)
		xtest.FakeInput(conn, xproto.KeyRelease, byte(number(args[0])), uint32(number(args[1])), root, 0, 0, 0)
	case "down":
		xtest.FakeInput(conn, xproto.KeyPress, byte(number(args[0])), 0, root, 0, 0, 0)
	case "move":
		xtest.FakeInput(conn, xproto.MotionNotify, 0, 0, root, int16(number(args[0])), int16(number(args[1])), 0)
	case "resize":
		return "resized", resize(conn, root, uint16(number(args[0])), uint16(number(args[1])))
	case "manage":
		_, err := desktop.Manage(os.Getenv("DISPLAY"), slog.New(slog.NewTextHandler(io.Discard, nil)))
		if errors.Is(err, desktop.ErrManaged) {
			return "managed", nil
		}
		return fmt.Sprint(err), nil
	}
	return "done", nil
}

// human is how many milliseconds lie between two strokes at least; in the same
// one only the display itself presses a key that it has just let go.
const human = 2

func resize(conn *xgb.Conn, root xproto.Window, width, height uint16) error {
	resources, err := randr.GetScreenResourcesCurrent(conn, root).Reply()
	if err != nil {
		return err
	}
	// A screen may not be smaller than what an output shows, so that goes first.
	for _, crtc := range resources.Crtcs {
		_, err := randr.SetCrtcConfig(conn, crtc, 0, resources.ConfigTimestamp, 0, 0, 0, randr.RotationRotate0, nil).Reply()
		if err != nil {
			return err
		}
	}
	return randr.SetScreenSizeChecked(conn, root, width, height, 271, 203).Check()
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic(err)
	}
	return n
}
