// SPDX-License-Identifier: GPL-3.0-or-later

// Command site is the web site of the demo town Musterstadt: what a kiosk's
// browser meets in real life, in German at / and in English at /en/. It has a
// form with an upload and a confirmation to print, a form to download, and a
// link that leads out of the town.
//
// It is not an example of how to build a town's web site, keeps nothing but
// what was handed in, and logs nothing. Only the rig starts it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
)

func main() {
	inbox := flag.String("inbox", "", "the folder that keeps what was handed in")
	listen := flag.String("listen", "127.0.0.1:0", "where to listen; port 0 is any free one")
	address := flag.String("address", "", "the file to write the base URL to; else standard output")
	flag.Parse()
	if *inbox == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *inbox, *listen, *address); err != nil {
		fmt.Fprintln(os.Stderr, "site:", err)
		os.Exit(1)
	}
}

// run serves until ctx ends. The address appears once it can be reached.
func run(ctx context.Context, inbox, listen, address string) error {
	handler, err := newSite(&Inbox{dir: inbox})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	server := &http.Server{Handler: handler, ErrorLog: log.New(io.Discard, "", 0)}
	stop := context.AfterFunc(ctx, func() { _ = server.Close() })
	defer stop()
	if err := announce(address, "http://"+listener.Addr().String()); err != nil {
		return err
	}
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}

// announce writes the URL; a reader of the file sees all of it or no file.
func announce(file, url string) error {
	if file == "" {
		_, err := fmt.Println(url)
		return err
	}
	part := filepath.Join(filepath.Dir(file), "."+filepath.Base(file))
	if err := os.WriteFile(part, []byte(url+"\n"), 0o600); err != nil {
		return fmt.Errorf("write address: %w", err)
	}
	return os.Rename(part, file)
}
