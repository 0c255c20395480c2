// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// pid is a part of the rig.
func (r town) pid(t *testing.T, part string) int {
	t.Helper()
	text, err := os.ReadFile(r.path("pid/" + part))
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	return pid
}

// kill ends a program without a word, and waits until it is gone.
func kill(t *testing.T, pid int) {
	t.Helper()
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	eventually(t, "its end", func() bool {
		_, _, there := process(pid)
		return !there
	})
}

// devices ends the devices service and starts it again, as its supervisor
// would. It returns the new one.
func (r town) devices(t *testing.T, before int) int {
	t.Helper()
	kill(t, before)
	return r.start(t, r.path("log/lotse-devices"), r.path("bin/lotse-devices")).Pid
}

func TestServiceTrouble(t *testing.T) {
	r := up(t)
	k := arrive(t, r)
	k.step("a document", func(k *kiosk) {
		k.withoutComputer("way/paper")
		k.preview()
		k.well("print")
	})
	k.step("devices service killed", func(k *kiosk) {
		kill(k.t, r.pid(k.t, "lotse-devices"))
		k.problem("print")
		r.start(k.t, r.path("log/lotse-devices"), r.path("bin/lotse-devices"))
		k.well("print")
		k.touch("print", "print-now")
		k.at("printing/done")
		k.printAgain()
	})
	k.step("bus killed", func(k *kiosk) {
		kill(k.t, r.pid(k.t, "system-bus"))
		k.problem("print")
		if err := os.Remove(r.path("bus/system")); err != nil {
			k.t.Fatal(err)
		}
		r.start(k.t, r.path("log/system-bus"), "dbus-daemon", "--nofork", "--nopidfile", "--config-file="+r.path("bus/system.conf"))
		eventually(k.t, "a bus", func() bool {
			_, err := os.Stat(r.path("bus/system"))
			return err == nil
		})
		r.start(k.t, r.path("log/lotse-devices"), r.path("bin/lotse-devices"))
		k.well("print")
		k.touch("print", "print-now")
		k.at("printing/done")
	})
}
