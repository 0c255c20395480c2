// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/damage"
	"github.com/jezek/xgb/shm"
	"github.com/jezek/xgb/xfixes"
	"github.com/jezek/xgb/xproto"
	"github.com/jezek/xgb/xtest"
	"golang.org/x/sys/unix"
)

// display is the screen as an onlooker has it: it is told of every drawing and
// then looks whether there is anything new to see. Nothing is polled, so that
// looking does not slow down what is looked at.
type display struct {
	conn          *xgb.Conn
	root          xproto.Window
	width, height int
	draws         chan time.Time // when something was drawn
	seg           shm.Seg
	shared        []byte    // the X server puts the screen here
	seen          []byte    // what the last look saw
	last          time.Time // when that had changed
}

func openDisplay() (*display, error) {
	conn, err := xgb.NewConn()
	if err != nil {
		return nil, fmt.Errorf("open display: %w", err)
	}
	s := xproto.Setup(conn).DefaultScreen(conn)
	d := &display{
		conn: conn, root: s.Root, width: int(s.WidthInPixels), height: int(s.HeightInPixels),
		draws: make(chan time.Time, 1<<16),
	}
	err = errors.Join(xtest.Init(conn), xfixes.Init(conn), damage.Init(conn), shm.Init(conn))
	if err == nil {
		err = d.share()
	}
	if err == nil {
		err = d.watch()
	}
	if err != nil {
		conn.Close()
		return nil, fmt.Errorf("watch display: %w", err)
	}
	go d.listen()
	return d, nil
}

// share lets the X server write the screen into memory of ours.
func (d *display) share() error {
	id, err := unix.SysvShmGet(unix.IPC_PRIVATE, 4*d.width*d.height, unix.IPC_CREAT|0o600)
	if err != nil {
		return err
	}
	// It goes away with the last who has it.
	defer unix.SysvShmCtl(id, unix.IPC_RMID, nil) //nolint:errcheck // nothing to be done
	if d.shared, err = unix.SysvShmAttach(id, 0, 0); err != nil {
		return err
	}
	d.seen = make([]byte, len(d.shared))
	if d.seg, err = shm.NewSegId(d.conn); err != nil {
		return err
	}
	return shm.AttachChecked(d.conn, d.seg, uint32(id), false).Check()
}

func (d *display) watch() error {
	// The server knows a client only after it has told its version.
	if _, err := xfixes.QueryVersion(d.conn, 5, 0).Reply(); err != nil {
		return err
	}
	if _, err := damage.QueryVersion(d.conn, 1, 1).Reply(); err != nil {
		return err
	}
	id, err := damage.NewDamageId(d.conn)
	if err != nil {
		return err
	}
	return damage.CreateChecked(d.conn, id, xproto.Drawable(d.root), damage.ReportLevelRawRectangles).Check()
}

func (d *display) listen() {
	defer close(d.draws)
	for {
		e, err := d.conn.WaitForEvent()
		if e == nil && err == nil {
			return
		}
		if _, drawn := e.(damage.NotifyEvent); drawn {
			d.draws <- time.Now()
		}
	}
}

func (d *display) close() {
	d.conn.Close()
	_ = unix.SysvShmDetach(d.shared)
}

// look reports whether the screen is another than at the last look.
func (d *display) look() (changed bool, err error) {
	_, err = shm.GetImage(d.conn, xproto.Drawable(d.root), 0, 0, uint16(d.width), uint16(d.height),
		0xffffffff, xproto.ImageFormatZPixmap, d.seg, 0).Reply()
	if err != nil {
		return false, fmt.Errorf("look at the screen: %w", err)
	}
	if bytes.Equal(d.seen, d.shared) {
		return false, nil
	}
	copy(d.seen, d.shared)
	return true, nil
}

// changed waits for the next change of the screen and returns when it came;
// the zero time if none came in as long as told.
func (d *display) changed(ctx context.Context, within time.Duration) (time.Time, error) {
	limit := time.NewTimer(within)
	defer limit.Stop()
	for {
		var at time.Time
		select {
		case at = <-d.draws:
		case <-limit.C:
			return time.Time{}, nil
		case <-ctx.Done():
			return time.Time{}, ctx.Err()
		}
		if at.IsZero() {
			return at, errors.New("the display is gone")
		}
		at = d.latest(at)
		if is, err := d.look(); is || err != nil {
			d.last = at
			return at, err
		}
	}
}

// latest is the newest drawing of those that have been told already: one look
// serves them all.
func (d *display) latest(at time.Time) time.Time {
	for {
		select {
		case later, open := <-d.draws:
			if !open {
				return at
			}
			at = later
		default:
			return at
		}
	}
}

// settled waits until nothing has changed for as long as told and returns when
// the last change was, the zero time if there was none.
func (d *display) settled(ctx context.Context, quiet time.Duration) (last time.Time, err error) {
	for {
		at, err := d.changed(ctx, quiet)
		if err != nil || at.IsZero() {
			return last, err
		}
		last = at
	}
}

// drawn waits for a first change, however long it takes, and then until the
// screen has settled; it returns when the last change was.
func (d *display) drawn(ctx context.Context, quiet time.Duration) (time.Time, error) {
	first, err := d.changed(ctx, patience)
	if err == nil && first.IsZero() {
		err = errors.New("the screen does not change")
	}
	if err != nil {
		return first, err
	}
	last, err := d.settled(ctx, quiet)
	if last.IsZero() {
		last = first
	}
	return last, err
}

// pixel reads one pixel off the screen.
func (d *display) pixel(x, y int) (color [4]byte, err error) {
	reply, err := xproto.GetImage(d.conn, xproto.ImageFormatZPixmap, xproto.Drawable(d.root),
		int16(x), int16(y), 1, 1, 0xffffffff).Reply()
	if err != nil {
		return color, fmt.Errorf("read pixel: %w", err)
	}
	copy(color[:], reply.Data)
	return color, nil
}

// recolored waits until a pixel is not of that colour any more and returns
// when.
func (d *display) recolored(ctx context.Context, x, y int, was [4]byte) (time.Time, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	for {
		select {
		case at := <-d.draws:
			if now, err := d.pixel(x, y); err != nil || now != was {
				return at, err
			}
		case <-ctx.Done():
			return time.Time{}, fmt.Errorf("pixel %d,%d stays as it is: %w", x, y, ctx.Err())
		}
	}
}

// unmanaged takes down the sign that a window manager has left on the screen
// when it ended: the toolkit's windows stumble over it.
func (d *display) unmanaged() error {
	const sign = "_NET_SUPPORTING_WM_CHECK"
	atom, err := xproto.InternAtom(d.conn, false, uint16(len(sign)), sign).Reply()
	if err == nil {
		err = xproto.DeletePropertyChecked(d.conn, d.root, atom.Atom).Check()
	}
	if err != nil {
		return fmt.Errorf("take down window manager's sign: %w", err)
	}
	return d.forget()
}

// forget drops what was drawn until now.
func (d *display) forget() error {
	d.latest(time.Time{})
	_, err := d.look()
	return err
}
