// SPDX-License-Identifier: GPL-3.0-or-later

package terminal

import (
	"context"
	"errors"
	"log/slog"

	"github.com/lotse-kiosk/lotse/shell"
	"github.com/lotse-kiosk/lotse/shell/screen"
)

type chromium struct {
	runtime string
	log     *slog.Logger
}

func (c chromium) Open(ctx context.Context, page screen.OpenPage, look shell.Look, shared string) (shell.Page, error) {
	return nil, errors.New("not yet")
}
