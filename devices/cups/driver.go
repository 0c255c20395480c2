// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/user"
	"strings"
	"sync"

	"github.com/lotse-kiosk/lotse/devices"
)

// DefaultSocket is where Debian's cupsd listens.
const DefaultSocket = "/run/cups/cups.sock"

// Driver prints through one cupsd. Its methods may be called from any
// goroutine.
type Driver struct {
	ipp *client
	log *slog.Logger

	mu sync.Mutex
	// jobs are those handed over and not yet reported as final.
	jobs map[devices.JobID]*job
	// orphans are job names whose Print-Job got no answer, with the number of
	// times they were looked for in vain.
	orphans map[string]int
	events  *subscription
}

var _ devices.PrintDriver = (*Driver)(nil)

// New returns a driver for the cupsd that listens on the socket. Requests are
// made as the user that runs the process, which the kernel vouches for.
func New(socket string, log *slog.Logger) (*Driver, error) {
	me, err := user.Current()
	if err != nil {
		return nil, fmt.Errorf("find own user: %w", err)
	}
	return &Driver{
		ipp: newClient(socket, me.Username), log: log,
		jobs: map[devices.JobID]*job{}, orphans: map[string]int{},
	}, nil
}

// SocketFromEnv returns the socket that CUPS_SERVER names, or [DefaultSocket].
func SocketFromEnv() string {
	if s := os.Getenv("CUPS_SERVER"); strings.HasPrefix(s, "/") {
		return s
	}
	return DefaultSocket
}

// PurgeLeftovers removes what an earlier run of the service left in the spool:
// documents of visitors who are gone. Call it once, before the first Print.
func (d *Driver) PurgeLeftovers(ctx context.Context) error {
	found, err := d.ownJobs(ctx)
	if err != nil {
		return err
	}
	for id, name := range found {
		if !strings.HasPrefix(name, jobPrefix) {
			continue
		}
		if err := d.vanish(ctx, id); err != nil {
			return err
		}
		d.log.Info("job of an earlier run removed", "job", id)
	}
	return nil
}
