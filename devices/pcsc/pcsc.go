// SPDX-License-Identifier: GPL-3.0-or-later

// Package pcsc watches card readers through PC/SC: which there are, and whether
// a card is in them.
//
// It reads no card: what is on one is for AusweisApp, not for the shell. Only
// lotse-devices imports it.
package pcsc

import (
	"context"
	"log/slog"
	"reflect"
	"time"

	"github.com/ebfe/scard"

	"github.com/lotse-kiosk/lotse/devices"
)

// slice is how long one wait for a change lasts. It must end by itself, since
// pcscd may miss a cancellation that comes just as a wait begins.
const slice = 5 * time.Second

// pause is how long to wait for a pcscd that is not there.
const pause = 3 * time.Second

// hotplug is the name under which PC/SC reports that readers come and go.
const hotplug = `\\?PnP?\Notification`

// Driver watches the readers of the machine's pcscd.
type Driver struct{ log *slog.Logger }

var _ devices.CardDriver = (*Driver)(nil)

// New returns a driver. It does not talk to pcscd before Watch.
func New(log *slog.Logger) *Driver { return &Driver{log} }

// Watch is [devices.CardDriver.Watch].
func (d *Driver) Watch(ctx context.Context) <-chan []devices.CardReader {
	w := &watcher{log: d.log, out: make(chan []devices.CardReader)}
	go w.run(ctx)
	return w.out
}

// watcher owns the PC/SC context; but for cancelling, only its goroutine uses
// it.
type watcher struct {
	log *slog.Logger
	out chan []devices.CardReader
	// sent is what was last sent, nil before the first time.
	sent []devices.CardReader
	// absent is set while pcscd is known not to answer.
	absent bool
}

func (w *watcher) run(ctx context.Context) {
	defer close(w.out)
	for ctx.Err() == nil {
		err := w.session(ctx)
		if ctx.Err() != nil {
			return
		}
		if !w.absent {
			w.absent = true
			w.log.Warn("no card readers", "err", err)
		}
		w.send(ctx, []devices.CardReader{})
		again := time.NewTimer(pause)
		select {
		case <-again.C:
		case <-ctx.Done():
			again.Stop()
		}
	}
}

// session watches until pcscd goes; after that its context is of no use any
// more.
func (w *watcher) session(ctx context.Context) error {
	sc, err := scard.EstablishContext()
	if err != nil {
		return err
	}
	// The error says only that nobody waited just then.
	stop := context.AfterFunc(ctx, func() { _ = sc.Cancel() })
	defer func() { stop(); _ = sc.Release() }()
	if w.absent {
		w.absent = false
		w.log.Info("card readers are back")
	}
	var states []scard.ReaderState
	for ctx.Err() == nil {
		if states, err = refresh(sc, states); err != nil {
			return err
		}
		err := sc.GetStatusChange(states, slice)
		if err != nil && err != scard.ErrTimeout {
			return err
		}
		w.send(ctx, readers(states))
		next(states)
	}
	return nil
}

// refresh returns the states of the readers there are now, keeping what is
// known of those that were there before.
func refresh(sc *scard.Context, before []scard.ReaderState) ([]scard.ReaderState, error) {
	names, err := sc.ListReaders()
	if err != nil && err != scard.ErrNoReadersAvailable {
		return nil, err
	}
	known := map[string]scard.ReaderState{}
	for _, s := range before {
		known[s.Reader] = s
	}
	var now []scard.ReaderState
	for _, name := range append(names, hotplug) {
		s, ok := known[name]
		if !ok {
			s = scard.ReaderState{Reader: name, CurrentState: scard.StateUnaware}
		}
		if name == hotplug {
			// Its upper half is the number of readers that the caller knows.
			s.CurrentState = scard.StateFlag(len(names)) << 16
		}
		now = append(now, s)
	}
	return now, nil
}

// next makes what was seen the state that the next wait compares with. The
// upper half counts events and must be handed back.
func next(states []scard.ReaderState) {
	for i := range states {
		states[i].CurrentState = states[i].EventState &^ scard.StateChanged
	}
}

func readers(states []scard.ReaderState) []devices.CardReader {
	list := []devices.CardReader{}
	for _, s := range states {
		if s.Reader == hotplug || s.EventState&(scard.StateUnknown|scard.StateUnavailable) != 0 {
			continue
		}
		r := devices.CardReader{
			ID:      s.Reader,
			Present: s.EventState&scard.StatePresent != 0,
			Mute:    s.EventState&scard.StateMute != 0,
		}
		if r.Present {
			r.ATR = append([]byte{}, s.Atr...)
		}
		list = append(list, r)
	}
	return list
}

func (w *watcher) send(ctx context.Context, list []devices.CardReader) {
	if w.sent != nil && reflect.DeepEqual(list, w.sent) {
		return
	}
	select {
	case w.out <- list:
		w.sent = list
	case <-ctx.Done():
	}
}
