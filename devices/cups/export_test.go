// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"context"
	"strings"
)

// Leftovers counts jobs of the service that cupsd knows, finished ones too.
func (d *Driver) Leftovers(ctx context.Context) (int, error) {
	jobs, err := d.ownJobs(ctx)
	n := 0
	for _, name := range jobs {
		if strings.HasPrefix(name, jobPrefix) {
			n++
		}
	}
	return n, err
}
