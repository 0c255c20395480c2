// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// sandboxed is a running Chromium: bubblewrap, and the process namespace in it.
type sandboxed struct {
	*child
	to    io.WriteCloser // the developer tools' pipe
	from  io.ReadCloser
	empty chan struct{} // closed when no process of the namespace is left
}

// launch starts Chromium. It returns as soon as bubblewrap runs.
func (v visit) launch(page Page, s Settings) (*sandboxed, error) {
	args, err := v.sandbox(page, s)
	if err != nil {
		return nil, err
	}
	var pipes [3][2]*os.File // to, from, info
	for i := range pipes {
		if pipes[i][0], pipes[i][1], err = os.Pipe(); err != nil {
			return nil, fmt.Errorf("start browser: %w", err)
		}
	}
	theirs := []*os.File{pipes[0][0], pipes[1][1], pipes[2][1]}
	args = append(append(args, "--", v.config.Chromium), s.chromium()...)
	cmd := exec.Command(v.config.Bwrap, args...)
	cmd.ExtraFiles = theirs
	cmd.Env = []string{}
	c, err := start(cmd)
	for _, f := range theirs {
		f.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("start browser: %w", err)
	}
	b := &sandboxed{child: c, to: pipes[0][1], from: pipes[1][0], empty: make(chan struct{})}
	go b.watchNamespace(pipes[2][0])
	return b, nil
}

// watchNamespace waits for the end of the namespace's first process. The kernel
// ends all the others before it lets that one go, so then nothing is left.
func (b *sandboxed) watchNamespace(info io.ReadCloser) {
	defer close(b.empty)
	defer info.Close()
	var said struct {
		Child int `json:"child-pid"`
	}
	if err := json.NewDecoder(info).Decode(&said); err != nil || said.Child <= 0 {
		return // bubblewrap failed before there was a namespace
	}
	fd, err := unix.PidfdOpen(said.Child, 0)
	if err != nil {
		return // it is gone already
	}
	defer unix.Close(fd)
	for {
		n, err := unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}, -1)
		if n > 0 || err != nil && err != unix.EINTR {
			return
		}
	}
}

// end kills everything in the sandbox and waits until it is gone.
func (b *sandboxed) end(ctx context.Context) error {
	_ = b.cmd.Process.Kill() // --die-with-parent ends the namespace
	defer b.to.Close()
	for _, gone := range []chan struct{}{b.done, b.empty} {
		select {
		case <-gone:
		case <-ctx.Done():
			return fmt.Errorf("%w: its processes: %w", ErrLeft, ctx.Err())
		}
	}
	return nil
}

// owns reports whether pid runs in the sandbox.
func (b *sandboxed) owns(pid int) bool {
	for range 64 { // deeper than any program starts others
		switch {
		case pid <= 1:
			return false
		case pid == b.cmd.Process.Pid:
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
	text := string(stat)
	fields := strings.Fields(text[strings.LastIndexByte(text, ')')+1:])
	if len(fields) < 2 {
		return 0
	}
	ppid, err := strconv.Atoi(fields[1])
	if err != nil {
		return 0
	}
	return ppid
}
