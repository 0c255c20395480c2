// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// process tells the name and the parent of a process, unless it has ended.
func process(pid int) (name string, parent int, ok bool) {
	text, err := os.ReadFile(filepath.Join("/proc", strconv.Itoa(pid), "stat"))
	if err != nil {
		return "", 0, false
	}
	// The name is in brackets and may itself hold any.
	stat := string(text)
	end := strings.LastIndexByte(stat, ')')
	fields := strings.Fields(stat[end+1:])
	parent, err = strconv.Atoi(fields[1])
	return stat[strings.IndexByte(stat, '(')+1 : end], parent, err == nil && fields[0] != "Z"
}

// children are the programs that the kiosk has started, and theirs.
func (k *kiosk) children() map[int]string {
	k.t.Helper()
	all, err := filepath.Glob("/proc/[0-9]*")
	if err != nil {
		k.t.Fatal(err)
	}
	list := map[int]string{}
	for _, path := range all {
		pid, _ := strconv.Atoi(filepath.Base(path)) // digits, says the pattern
		name, above, ok := process(pid)
		for ok && above > 1 {
			if above == k.program.Pid {
				list[pid] = name
				break
			}
			_, above, ok = process(above)
		}
	}
	return list
}
