// SPDX-License-Identifier: GPL-3.0-or-later

package cups_test

import (
	"io"
	"net"
	"sync/atomic"
	"testing"
)

// slammer is a raw network printer that slams the door in the middle of every
// document.
type slammer struct {
	uri  string
	jobs atomic.Int32
}

func newSlammer(t *testing.T) *slammer {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	s := &slammer{uri: "socket://" + listener.Addr().String()}
	go s.serve(listener.(*net.TCPListener))
	return s
}

func (s *slammer) serve(listener *net.TCPListener) {
	for {
		conn, err := listener.AcceptTCP()
		if err != nil {
			return
		}
		if _, err := io.CopyN(io.Discard, conn, 1000); err == nil {
			s.jobs.Add(1)
		}
		_ = conn.SetLinger(0)
		_ = conn.Close()
	}
}
