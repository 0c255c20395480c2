// SPDX-License-Identifier: GPL-3.0-or-later

// Lotse-devices is the device service: printers, scanners and card readers of
// the terminal, on the system bus. It runs as a user of its own and links no
// graphics.
//
// It exits with 0 when it was told to stop, 1 when it failed, 2 when it was
// called wrongly. After a failure a supervisor is to start it again: what it
// had taken on is then removed from the spool.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/lotse-kiosk/lotse/devices/cups"
	"github.com/lotse-kiosk/lotse/devices/sane"
	"github.com/lotse-kiosk/lotse/devices/sane/worker"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// flags are what a caller may choose.
type flags struct {
	cups  string
	debug bool
}

var errUsage = errors.New("usage: lotse-devices [-cups SOCKET] [-debug] [serve|status]")

func run(args []string, stdout, stderr io.Writer) int {
	var f flags
	set := flag.NewFlagSet("lotse-devices", flag.ContinueOnError)
	set.SetOutput(stderr)
	set.StringVar(&f.cups, "cups", cups.SocketFromEnv(), "cupsd's unix `socket`")
	set.BoolVar(&f.debug, "debug", false, "log more")
	if err := set.Parse(args); err != nil {
		return 2
	}
	level := slog.LevelInfo
	if f.debug {
		level = slog.LevelDebug
	}
	log := slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: level}))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var err error
	switch verb := set.Arg(0); {
	case set.NArg() > 1:
		err = errUsage
	case verb == "" || verb == "serve":
		err = serve(ctx, f, log)
	case verb == "status":
		err = status(ctx, stdout, log)
	case verb == sane.ScanWorker:
		return worker.Scan()
	case verb == sane.ListWorker:
		return worker.List()
	default:
		err = errUsage
	}
	switch {
	case errors.Is(err, errUsage):
		fmt.Fprintln(stderr, err)
		return 2
	case err != nil:
		log.Error("lotse-devices ends", "err", err)
		return 1
	}
	return 0
}
