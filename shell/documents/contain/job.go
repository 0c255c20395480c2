// SPDX-License-Identifier: GPL-3.0-or-later

package contain

import (
	"errors"
	"io"
	"os"
	"time"
)

// ErrLimit is returned when a program was ended because it took more than its
// limits.
var ErrLimit = errors.New("the contained program went past its limits")

// Job is one run of one program.
type Job struct {
	// Program is an absolute path; it may lie outside /usr.
	Program string
	Args    []string
	// Read and Write are the files it can open, the latter also for writing.
	// They must exist.
	Read, Write []File
	Stdin       *os.File // nil means empty
	// Stdout, if it is an *os.File, is handed over as it is.
	Stdout io.Writer
	Limits Limits
}

// File is a file by its path outside and by the path under which the program
// finds it.
type File struct{ Host, Inside string }

// Limits bound a run. All must be above zero.
type Limits struct {
	// Time is how long it may take; it may use as much of one processor.
	Time time.Duration
	// Memory is the address space of each process, in bytes.
	Memory int64
	// Output is how large a file it may write, in bytes.
	Output int64
}
