// SPDX-License-Identifier: GPL-3.0-or-later

package contain

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strconv"
	"syscall"
	"time"
)

// Box runs jobs, a few at a time. It is safe for use by several goroutines.
type Box struct {
	bwrap, prlimit string
	slots          chan struct{}
}

// New makes a Box that runs up to parallel jobs at once; more wait their turn.
// It runs one empty job, so that a system which forbids sandboxes is found when
// the terminal starts and not when a visitor needs it.
func New(ctx context.Context, bwrap, prlimit string, parallel int) (*Box, error) {
	b := &Box{bwrap: bwrap, prlimit: prlimit, slots: make(chan struct{}, parallel)}
	trial := Job{Program: prlimit, Args: []string{"--version"}, Limits: Limits{
		Time: 10 * time.Second, Memory: 256 << 20, Output: 1,
	}}
	var said bytes.Buffer
	cmd := b.command(ctx, trial)
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("try the document sandbox: %w: %s", err, bytes.TrimSpace(said.Bytes()))
	}
	return b, nil
}

// Run waits for the program and returns its exit status. The error is ErrLimit,
// that of ctx, or says that the program could not be run; a status other than 0
// is no error. What the program complains about is dropped: it may quote the
// document.
func (b *Box) Run(ctx context.Context, j Job) (int, error) {
	select {
	case b.slots <- struct{}{}:
		defer func() { <-b.slots }()
	case <-ctx.Done():
		return 0, ctx.Err()
	}
	limited, cancel := context.WithTimeout(ctx, j.Limits.Time)
	defer cancel()
	err := b.command(limited, j).Run()
	switch {
	case ctx.Err() != nil:
		return 0, ctx.Err()
	case limited.Err() != nil:
		return 0, ErrLimit
	}
	var exit *exec.ExitError
	switch {
	case err == nil:
		return 0, nil
	case !errors.As(err, &exit):
		return 0, fmt.Errorf("run a contained program: %w", err)
	case overLimit(exit.ExitCode()):
		return 0, ErrLimit
	}
	return exit.ExitCode(), nil
}

// overLimit reads bwrap's rendering of a death by signal.
func overLimit(status int) bool {
	const bySignal = 128
	switch syscall.Signal(status - bySignal) {
	case syscall.SIGKILL, sigCPU, sigFileSize:
		return true
	}
	return false
}

func (b *Box) command(ctx context.Context, j Job) *exec.Cmd {
	cmd := exec.CommandContext(ctx, b.bwrap, b.arguments(j)...)
	if j.Stdin != nil {
		cmd.Stdin = j.Stdin
	}
	cmd.Stdout = j.Stdout
	cmd.Env = []string{}
	cmd.WaitDelay = time.Second
	endTogether(cmd)
	return cmd
}

func (b *Box) arguments(j Job) []string {
	args := []string{
		"--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534",
		"--disable-userns", "--cap-drop", "ALL", "--die-with-parent",
		"--clearenv", "--setenv", "LANG", "C.UTF-8", "--setenv", "HOME", "/tmp",
		"--ro-bind", "/usr", "/usr",
		"--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
		// Without the cache every run would read all fonts.
		"--ro-bind-try", "/etc/fonts", "/etc/fonts",
		"--ro-bind-try", "/var/cache/fontconfig", "/var/cache/fontconfig",
		"--dev", "/dev", "--size", strconv.Itoa(scratchBytes), "--tmpfs", "/tmp", "--chdir", "/tmp",
		"--ro-bind", j.Program, "/program",
	}
	for _, f := range j.Read {
		args = append(args, "--ro-bind", f.Host, f.Inside)
	}
	for _, f := range j.Write {
		args = append(args, "--bind", f.Host, f.Inside)
	}
	args = append(args, "--", b.prlimit,
		"--as="+strconv.FormatInt(j.Limits.Memory, 10),
		"--fsize="+strconv.FormatInt(j.Limits.Output, 10),
		"--cpu="+strconv.FormatInt(int64(j.Limits.Time/time.Second)+1, 10),
		"--core=0", "--nofile=64", "--nproc=128", "--", "/program")
	return append(args, j.Args...)
}

// scratchBytes is the program's own /tmp, which is memory.
const scratchBytes = 16 << 20
