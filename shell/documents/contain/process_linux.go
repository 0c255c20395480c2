// SPDX-License-Identifier: GPL-3.0-or-later

package contain

import (
	"os/exec"
	"syscall"
)

const (
	sigCPU      = syscall.SIGXCPU
	sigFileSize = syscall.SIGXFSZ
)

// endTogether gives a command a session of its own, away from any terminal,
// and makes its end the end of its whole process group. Bubblewrap's child asks
// to die with its parent only when it is set up: a parent that is killed earlier
// leaves it waiting for ever. With bubblewrap's own --new-session it would leave
// the group before that.
func endTogether(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
