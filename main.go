// SPDX-License-Identifier: GPL-3.0-or-later

// Lotse is the full-screen shell of a public citizen terminal.
//
//	lotse                   serve visitors
//	lotse check DIR         tell what is wrong in an installation's folder
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"

	"github.com/lotse-kiosk/lotse/shell/config"
	"github.com/lotse-kiosk/lotse/shell/documents/helper"
	"github.com/lotse-kiosk/lotse/shell/terminal"
	"github.com/lotse-kiosk/lotse/translations"
)

// The exit codes.
const (
	done   = 0
	failed = 1
	usage  = 2
)

func main() {
	// The window belongs to the first thread of the process.
	runtime.LockOSThread()
	os.Exit(run(os.Args[1:]))
}

func run(args []string) int {
	if len(args) > 0 {
		switch args[0] {
		case "check":
			return check(args[1:])
		case "document-helper":
			return helper.Main(args[1:])
		}
	}
	return serve(args)
}

func serve(args []string) int {
	flags := flag.NewFlagSet("lotse", flag.ContinueOnError)
	o := terminal.Options{Log: slog.New(slog.NewTextHandler(os.Stderr, nil))}
	flags.StringVar(&o.Config, "config", "/etc/lotse", "`folder` that the installer wrote")
	flags.StringVar(&o.Runtime, "runtime", runtimeDir(), "memory-backed `folder` for what belongs to a visit")
	flags.BoolVar(&o.AllowDisk, "allow-disk", false, "let that folder be on a disk: for trying out only")
	trace := flags.String("trace", "", "write all that the visitor sees and hears to this `file`: for tests on a rig only")
	flags.StringVar(&o.Late, "late", "", "let visits end by a clock that is as late as this `file` says, such as 3m: for tests on a rig only")
	if err := flags.Parse(args); err != nil {
		return usage
	}
	if *trace != "" {
		f, err := os.OpenFile(*trace, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
		if err != nil {
			fmt.Fprintln(flags.Output(), "lotse:", err)
			return usage
		}
		defer f.Close()
		o.Trace = f
	}
	if flags.NArg() > 0 {
		fmt.Fprintf(flags.Output(), "lotse: unknown command %q; there is: check\n", flags.Arg(0))
		return usage
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := terminal.Run(ctx, o); err != nil {
		o.Log.Error("lotse cannot serve", "err", err)
		return failed
	}
	return done
}

func runtimeDir() string {
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		return filepath.Join(dir, "lotse")
	}
	return "/run/lotse"
}

func check(args []string) int {
	flags := flag.NewFlagSet("lotse check", flag.ContinueOnError)
	values := flags.Bool("print", false, "also write every value and where it comes from")
	if err := flags.Parse(args); err != nil || flags.NArg() != 1 {
		fmt.Fprintln(flags.Output(), "usage: lotse check [-print] DIR")
		return usage
	}
	bundle, err := translations.Load()
	if err != nil {
		fmt.Fprintln(flags.Output(), "lotse check:", err)
		return failed
	}
	return config.Check(os.Stdout, os.DirFS(flags.Arg(0)), terminal.Known(bundle), *values)
}
