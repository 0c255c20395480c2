// SPDX-License-Identifier: GPL-3.0-or-later

// Command site is the web site of the demo town.
package main

import (
	"flag"
	"net"
	"net/http"
	"os"
)

func main() {
	flag.String("inbox", "", "folder")
	address := flag.String("address", "", "file")
	flag.Parse()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		os.Exit(1)
	}
	if err := os.WriteFile(*address, []byte("http://"+l.Addr().String()), 0o600); err != nil {
		os.Exit(1)
	}
	_ = http.Serve(l, nil)
}
