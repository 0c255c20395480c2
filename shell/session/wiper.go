// SPDX-License-Identifier: GPL-3.0-or-later

package session

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

// Wiper erases one kind of trace of a visit and verifies that it is gone.
type Wiper struct {
	// Name tells staff what could not be erased; it holds no visitor data.
	Name string
	// Wipe returns nil only when it has looked and found nothing left. It may
	// be called again.
	Wipe func(context.Context) error
}

// Wipe runs all wipers side by side and returns what went wrong, each error
// with its wiper's name. Nobody may be let in unless it is nil.
func Wipe(ctx context.Context, wipers []Wiper) error {
	faults := make([]error, len(wipers))
	var all sync.WaitGroup
	for i, w := range wipers {
		all.Go(func() {
			if err := w.Wipe(ctx); err != nil {
				faults[i] = fmt.Errorf("wipe %s: %w", w.Name, err)
			}
		})
	}
	all.Wait()
	return errors.Join(faults...)
}
