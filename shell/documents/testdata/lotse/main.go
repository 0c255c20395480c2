// SPDX-License-Identifier: GPL-3.0-or-later

// Command lotse stands in for the real program where tests run its hidden
// sub-command in the document sandbox. It is built without the race detector,
// whose shadow memory no limit of the sandbox would leave room for.
package main

import (
	"os"

	"github.com/lotse-kiosk/lotse/shell/documents/helper"
)

func main() {
	if len(os.Args) < 2 || os.Args[1] != "document-helper" {
		os.Exit(helper.Usage)
	}
	os.Exit(helper.Main(os.Args[2:]))
}
