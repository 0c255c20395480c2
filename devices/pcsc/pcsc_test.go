// SPDX-License-Identifier: GPL-3.0-or-later

package pcsc_test

import (
	"encoding/binary"
	"io"
	"net"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/conformance"
	"github.com/lotse-kiosk/lotse/devices/pcsc"
)

func TestCardComesAndGoes(t *testing.T) {
	if os.Getenv("LOTSE_RIG") == "" {
		t.Skip("no LOTSE_RIG")
	}
	changes := pcsc.New(conformance.Log(t)).Watch(t.Context())
	wait(t, changes, "empty reader", func(r devices.CardReader) bool { return !r.Present })
	atr := []byte{0x3b, 0x8a, 0x80, 0x01, 0x80, 0x31, 0xf8, 0x73, 0xf7, 0x41, 0xe0, 0x82, 0x90, 0x00, 0x75, 0x00}
	card := insert(t, atr)
	wait(t, changes, "card", func(r devices.CardReader) bool {
		return r.Present && !r.Mute && slices.Equal(r.ATR, atr)
	})
	if err := card.Close(); err != nil {
		t.Fatal(err)
	}
	wait(t, changes, "no card", func(r devices.CardReader) bool { return !r.Present && len(r.ATR) == 0 })
}

func wait(t *testing.T, changes <-chan []devices.CardReader, what string, fit func(devices.CardReader) bool) {
	t.Helper()
	enough := time.NewTimer(conformance.Patience)
	defer enough.Stop()
	for {
		select {
		case list := <-changes:
			if slices.ContainsFunc(list, fit) {
				return
			}
		case <-enough.C:
			t.Fatalf("gave up waiting: %s", what)
		}
	}
}

// insert puts a card into the rig's virtual reader. It answers to reset, and
// to nothing else.
func insert(t *testing.T, atr []byte) io.Closer {
	t.Helper()
	conn, err := net.Dial("unix", os.Getenv("LOTSE_CARD"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	go answer(conn, atr)
	return conn
}

// answer speaks the protocol of vpcd: a length of two bytes, then as many; one
// byte is a command of the reader, 4 asks for the answer to reset.
func answer(conn net.Conn, atr []byte) {
	for {
		var length [2]byte
		if _, err := io.ReadFull(conn, length[:]); err != nil {
			return
		}
		request := make([]byte, binary.BigEndian.Uint16(length[:]))
		if _, err := io.ReadFull(conn, request); err != nil {
			return
		}
		var reply []byte
		switch {
		case len(request) != 1:
			reply = []byte{0x6d, 0x00} // instruction not supported
		case request[0] == 4:
			reply = atr
		default:
			continue
		}
		out := binary.BigEndian.AppendUint16(nil, uint16(len(reply)))
		if _, err := conn.Write(append(out, reply...)); err != nil {
			return
		}
	}
}
