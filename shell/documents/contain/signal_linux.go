// SPDX-License-Identifier: GPL-3.0-or-later

package contain

import "syscall"

const (
	sigCPU      = syscall.SIGXCPU
	sigFileSize = syscall.SIGXFSZ
)
