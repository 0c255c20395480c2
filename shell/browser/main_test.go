// SPDX-License-Identifier: GPL-3.0-or-later

package browser_test

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// TestMain runs the tests as an ordinary user: as root the browser refuses to
// start, rightly. LOTSE_USER names that user. It needs an account: the bus
// lets nobody in whom it cannot look up.
func TestMain(m *testing.M) {
	if os.Geteuid() != 0 || os.Getenv("BROWSER_TEST_ROOT") != "" {
		os.Exit(m.Run())
	}
	code, err := again()
	if err != nil {
		fmt.Fprintln(os.Stderr, "run tests as an ordinary user:", err)
		os.Exit(1)
	}
	os.Exit(code)
}

// again runs this test binary once more as somebody else, from a folder that
// somebody else can read.
func again() (int, error) {
	account, err := user.Lookup(cmp.Or(os.Getenv("LOTSE_USER"), "nobody"))
	if err != nil {
		return 0, err
	}
	uid, _ := strconv.Atoi(account.Uid)
	gid, _ := strconv.Atoi(account.Gid)
	home, err := os.MkdirTemp("", "browser-test-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(home)
	program := home + "/browser.test"
	binary, err := os.ReadFile("/proc/self/exe")
	if err != nil {
		return 0, err
	}
	if err := os.WriteFile(program, binary, 0o755); err != nil {
		return 0, err
	}
	if err := os.Chown(home, uid, gid); err != nil {
		return 0, err
	}
	// What go test has the binary write stands in a folder of ours alone.
	args := slices.DeleteFunc(slices.Clone(os.Args[1:]), func(arg string) bool {
		return strings.HasPrefix(arg, "-test.testlogfile=")
	})
	cmd := exec.Command(program, args...)
	cmd.Dir = home
	cmd.Env = append(os.Environ(), "HOME="+home, "TMPDIR="+home)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)},
		Pdeathsig:  syscall.SIGKILL,
	}
	err = cmd.Run()
	if _, failed := err.(*exec.ExitError); failed {
		return cmd.ProcessState.ExitCode(), nil
	}
	return 0, err
}
