// SPDX-License-Identifier: GPL-3.0-or-later

package audiotest

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// Serve makes ALSA programs of this process play into a PulseAudio null sink:
// that of the rig if there is one, else one of its own that ends with the
// test. Without PulseAudio it skips the test; in a rig it fails.
func Serve(t testing.TB) {
	t.Helper()
	dir := t.TempDir()
	rig := os.Getenv("LOTSE_RIG") != ""
	if rig && os.Getenv("PULSE_SERVER") == "" {
		t.Fatal("the rig exports no PULSE_SERVER")
	}
	for _, program := range []string{"pulseaudio", "pactl", "parec"} {
		if _, err := exec.LookPath(program); err != nil {
			if rig {
				t.Fatal(err)
			}
			t.Skip(err)
		}
	}
	conf := filepath.Join(dir, "asound.conf")
	if err := os.WriteFile(conf, []byte("pcm.!default { type pulse }\nctl.!default { type pulse }\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("ALSA_CONFIG_PATH", conf)
	if !rig {
		start(t, dir)
	}
	await(t)
}

func start(t testing.TB, dir string) {
	t.Helper()
	socket := filepath.Join(dir, "pulse.sock")
	for _, name := range []string{"HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH"} {
		t.Setenv(name, dir)
	}
	t.Setenv("PULSE_SERVER", "unix:"+socket)
	ctx, stop := context.WithCancel(context.Background())
	server := exec.CommandContext(ctx, "pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no",
		"--exit-idle-time=-1", "--disable-shm=yes", "--realtime=no", "--high-priority=no",
		"--load=module-null-sink sink_name=lotse",
		"--load=module-native-protocol-unix auth-anonymous=1 socket="+socket)
	if err := server.Start(); err != nil {
		stop()
		t.Fatal(err)
	}
	t.Cleanup(func() {
		stop()
		_ = server.Wait() // killed
	})
}

// await returns when the server answers.
func await(t testing.TB) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	again := time.NewTicker(50 * time.Millisecond)
	defer again.Stop()
	for exec.CommandContext(ctx, "pactl", "info").Run() != nil {
		select {
		case <-again.C:
		case <-ctx.Done():
			t.Fatal("PulseAudio does not answer")
		}
	}
}
