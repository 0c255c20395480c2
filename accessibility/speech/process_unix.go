// SPDX-License-Identifier: GPL-3.0-or-later

//go:build unix

package speech

import (
	"os/exec"
	"syscall"
)

// group makes the end of the program the end of what it has started, too: an
// engine is often a script around the program that speaks.
func group(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
