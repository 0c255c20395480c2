// SPDX-License-Identifier: GPL-3.0-or-later

// Command tally reads what `go test -json` and other steps of packaging/test
// say, shows what a reader needs of it and ends with one line of figures. It
// does not run anything itself. Exit code: 0 when something passed and nothing
// failed, else 1.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	t := New(os.Stdout)
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadString('\n')
		if line != "" {
			t.Take(line)
		}
		if err != nil {
			break
		}
	}
	for _, name := range t.Skipped() {
		fmt.Println("skipped", name)
	}
	passed, failed, skipped := t.Figures()
	fmt.Printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped)
	if failed > 0 || passed == 0 {
		os.Exit(1)
	}
}
