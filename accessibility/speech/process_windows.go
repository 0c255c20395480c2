// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"os/exec"
	"syscall"
)

// group keeps a console window from flashing up over the screen. Windows ends
// the program only, not what it has started.
func group(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{HideWindow: true}
}
