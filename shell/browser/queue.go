// SPDX-License-Identifier: GPL-3.0-or-later

package browser

// queue passes values on in order and keeps those that nobody takes yet, so
// that who sends is never held up by who listens. It ends when in is closed and
// everything was taken, or when stop is closed.
func queue[T any](in <-chan T, out chan<- T, stop <-chan struct{}) {
	defer close(out)
	var kept []T
	for in != nil || len(kept) > 0 {
		var to chan<- T
		var next T
		if len(kept) > 0 {
			to, next = out, kept[0]
		}
		select {
		case value, open := <-in:
			if !open {
				in = nil
				continue
			}
			kept = append(kept, value)
		case to <- next:
			kept = kept[1:]
		case <-stop:
			return
		}
	}
}
