// SPDX-License-Identifier: GPL-3.0-or-later

package sane

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"syscall"
	"time"

	"github.com/lotse-kiosk/lotse/devices"
)

// maxOutput is how much of a worker's list and complaints is read, in bytes.
const maxOutput = 1 << 20

// process is a running worker.
type process struct {
	cmd   *exec.Cmd
	stdin io.WriteCloser
	grace time.Duration
	log   *slog.Logger
}

// start runs a worker that writes to out. The caller may close its copy of out
// at once.
func (d *Driver) start(verb string, out *os.File) (*process, error) {
	cmd := exec.Command(d.Program, verb)
	cmd.Stdout = out
	// Backends fork; a group of its own lets all of it be killed.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	// A child that a backend left behind may hold standard error open.
	cmd.WaitDelay = time.Second
	cmd.Stderr = &complaints{log: d.Log}
	stdin, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("start worker: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start worker: %w", err)
	}
	return &process{cmd: cmd, stdin: stdin, grace: d.Grace, log: d.Log}, nil
}

// say sends a line to the worker. One that is gone shows in wait.
func (p *process) say(line string) { _, _ = io.WriteString(p.stdin, line+"\n") }

// wait waits for the end of the worker, which comes soon after the end of ctx,
// and says what it means.
func (p *process) wait(ctx context.Context) error {
	done := make(chan struct{})
	go func() {
		_ = p.cmd.Wait()
		close(done)
	}()
	defer p.killGroup()
	select {
	case <-done:
		return p.verdict()
	case <-ctx.Done():
	}
	p.say(CancelLine)
	_ = p.stdin.Close()
	grace := time.NewTimer(p.grace)
	defer grace.Stop()
	select {
	case <-done:
	case <-grace.C:
		p.log.Warn("scan worker does not stop and is killed")
		p.killGroup()
		<-done
	}
	return &devices.Problem{Reason: devices.ReasonCancelled, Detail: ctx.Err().Error()}
}

// killGroup ends what is left of the worker and of what its backend forked.
func (p *process) killGroup() { _ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL) }

func (p *process) verdict() error {
	state := p.cmd.ProcessState
	if reason, ok := exitReason(state.ExitCode()); ok {
		if reason == "" {
			return nil
		}
		return &devices.Problem{Reason: reason, Detail: "scan worker: " + string(reason)}
	}
	// Crashed, or a backend ended the process with a code of its own.
	return &devices.Problem{Reason: devices.ReasonOther, Detail: "scan worker broke down: " + state.String()}
}

// complaints logs what backends print, and not too much of it.
type complaints struct {
	log  *slog.Logger
	seen int
}

func (c *complaints) Write(b []byte) (int, error) {
	if room := 4096 - c.seen; room > 0 {
		c.log.Debug("scan worker", "says", string(b[:min(len(b), room)]))
	}
	c.seen += len(b)
	return len(b), nil
}

func limited(r io.Reader) []byte {
	b, _ := io.ReadAll(io.LimitReader(r, maxOutput))
	return b
}
