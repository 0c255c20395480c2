// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// patience is how long anything may take before a run has failed.
const patience = 30 * time.Second

// program is a running program with all that it starts.
type program struct {
	cmd     *exec.Cmd
	started time.Time
	ended   chan struct{}
}

// begin starts a program; its messages go to a file of the rig.
func (b *bench) begin(name string, args ...string) (*program, error) {
	log, err := os.OpenFile(filepath.Join(b.rig, "log", "measured-"+filepath.Base(name)),
		os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	cmd := exec.Command(name, args...)
	cmd.Stdout, cmd.Stderr = log, log
	p := &program{cmd: cmd, started: time.Now(), ended: make(chan struct{})}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	go func() {
		_ = cmd.Wait()
		close(p.ended)
	}()
	return p, nil
}

// end asks the program to end, waits until all that it started has too, and
// kills what does not.
func (p *program) end() error {
	family, err := descendants(p.cmd.Process.Pid)
	if err != nil {
		return err
	}
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	limit, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	select {
	case <-p.ended:
	case <-limit.Done():
		return fmt.Errorf("%s does not end", p.cmd.Path)
	}
	for _, pid := range family {
		if err := await(limit, func() bool { return !alive(pid) }); err != nil {
			_ = syscall.Kill(pid, syscall.SIGKILL)
		}
	}
	return nil
}

// await asks every few milliseconds until the answer is yes.
func await(ctx context.Context, is func() bool) error {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for !is() {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func alive(pid int) bool {
	stat, err := stat(pid)
	return err == nil && stat[0] != "Z"
}

// stat is what the kernel tells of a process, from its state on.
func stat(pid int) ([]string, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return nil, err
	}
	// Its name may hold anything, even brackets.
	_, rest, found := strings.Cut(string(text[strings.LastIndexByte(string(text), ')'):]), " ")
	if !found {
		return nil, errors.New("unknown form of /proc/PID/stat")
	}
	return strings.Fields(rest), nil
}

// descendants is a process and all that it started, directly or not.
func descendants(root int) ([]int, error) {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return nil, err
	}
	children := map[int][]int{}
	for _, e := range entries {
		pid, err := strconv.Atoi(e.Name())
		if err != nil {
			continue
		}
		if s, err := stat(pid); err == nil {
			parent, _ := strconv.Atoi(s[1])
			children[parent] = append(children[parent], pid)
		}
	}
	family := []int{root}
	for i := 0; i < len(family); i++ {
		family = append(family, children[family[i]]...)
	}
	return family, nil
}

// named finds the program of the rig that has a name.
func (b *bench) named(name string) (int, error) {
	all, err := programs(func(path string) bool { return path == filepath.Join(b.rig, "bin", name) })
	if err == nil && len(all) == 0 {
		err = fmt.Errorf("the rig runs no %s", name)
	}
	if err != nil {
		return 0, err
	}
	return all[0], nil
}

// running counts the programs of that name, whoever started them, as far as
// they can be seen.
func running(name string) (int, error) {
	all, err := programs(func(path string) bool { return filepath.Base(path) == name })
	return len(all), err
}

func programs(is func(path string) bool) (pids []int, err error) {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		path, err := os.Readlink(filepath.Join("/proc", e.Name(), "exe"))
		if pid, notPID := strconv.Atoi(e.Name()); err == nil && notPID == nil && is(path) {
			pids = append(pids, pid)
		}
	}
	return pids, nil
}
