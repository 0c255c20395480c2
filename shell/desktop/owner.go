// SPDX-License-Identifier: GPL-3.0-or-later

package desktop

import (
	"bytes"
	"iter"
	"os"
	"strconv"

	"github.com/jezek/xgb/res"
	"github.com/jezek/xgb/xproto"
)

// ownerOf asks the X server which process is at the other end of the
// connection that made w. Programs in a sandbox do not know that number
// themselves, and others might lie about it. It is 0 when nobody knows.
func (m *manager) ownerOf(w xproto.Window) int {
	reply, err := res.QueryClientIds(m.conn, 1, []res.ClientIdSpec{
		{Client: uint32(w), Mask: res.ClientIdMaskLocalClientPID},
	}).Reply()
	if err != nil {
		return 0
	}
	for _, id := range reply.Ids {
		if id.Spec.Mask&res.ClientIdMaskLocalClientPID != 0 && len(id.Value) > 0 {
			return int(id.Value[0])
		}
	}
	return 0
}

// answered reports whether somebody answers for pid or for one of the
// processes that it comes from.
func (m *manager) answered(pid int) bool {
	for range 64 { // deeper than any program starts others
		if pid <= 1 {
			return false
		}
		if m.owner(pid) {
			return true
		}
		pid = parent(pid)
	}
	return false
}

// parent reads the parent of pid; 0 when it has none or is gone.
func parent(pid int) int {
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err != nil {
		return 0
	}
	// The program's name stands in brackets and may itself hold any of them.
	fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:])
	if len(fields) < 2 {
		return 0
	}
	ppid, err := strconv.Atoi(string(fields[1]))
	if err != nil {
		return 0
	}
	return ppid
}

// splitZero yields the strings of a property that ends each with a zero byte.
func splitZero(b []byte) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(b) > 0 {
			part, rest, _ := bytes.Cut(b, []byte{0})
			if !yield(string(part)) {
				return
			}
			b = rest
		}
	}
}
