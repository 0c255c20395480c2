// SPDX-License-Identifier: GPL-3.0-or-later

// Package helper is what the shell's own program does when it is started inside
// the document sandbox: it opens images that came from outside and writes them
// as PDF, so that no image decoder ever runs on them in the shell.
//
// It relies on its caller for the sandbox and for its limits. The program's main
// imports it, and nothing else.
package helper

import (
	"bufio"
	"errors"
	"os"
	"runtime/debug"
)

// The exit statuses of Main. A crash of the decoder gives 2.
const (
	Done     = 0
	Usage    = 64 // the arguments are wrong
	Broken   = 3  // the input cannot be decoded
	TooLarge = 4  // the input has more pixels than anyone prints
	Failed   = 5  // the output could not be written
)

// ImageToPDF is the argument that makes Main read an image from standard input
// and write a PDF of one A4 page to standard output.
const ImageToPDF = "image-to-pdf"

// heapGoal keeps the garbage collector well inside the caller's limit.
const heapGoal = 1 << 30

// Main runs the helper with the arguments after the sub-command's name and
// returns the exit status.
func Main(args []string) int {
	if len(args) != 1 || args[0] != ImageToPDF {
		return Usage
	}
	debug.SetMemoryLimit(heapGoal)
	out := bufio.NewWriter(os.Stdout)
	err := imageToPDF(os.Stdin, out)
	if err == nil {
		err = out.Flush()
	}
	switch {
	case err == nil:
		return Done
	case errors.Is(err, errBroken):
		return Broken
	case errors.Is(err, errTooLarge):
		return TooLarge
	}
	return Failed
}
