// SPDX-License-Identifier: GPL-3.0-or-later

//go:build !linux

package contain

import (
	"os/exec"
	"syscall"
)

// There is no bubblewrap on this system and nothing comes to run.
const (
	sigCPU      = syscall.Signal(-1)
	sigFileSize = syscall.Signal(-2)
)

func endTogether(*exec.Cmd) {}
