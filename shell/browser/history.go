// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import "context"

// back shows the page again that a link could not leave, goes to the page before,
// closes a window that the page opened, or reports that there is nothing before.
func (d *devtools) back(ctx context.Context) (bool, error) {
	t := d.top()
	if t == nil {
		return false, nil
	}
	if t.stayed {
		t.stayed = false
		d.emit(Opened{})
		return true, nil
	}
	var history struct {
		Current int `json:"currentIndex"`
		Entries []struct {
			ID  int    `json:"id"`
			URL string `json:"url"`
		} `json:"entries"`
	}
	if err := d.call(ctx, t.session, "Page.getNavigationHistory", nil, &history); err != nil {
		return false, err
	}
	if i := history.Current - 1; i >= 0 && i < len(history.Entries) && history.Entries[i].URL != "about:blank" {
		return true, d.call(ctx, t.session, "Page.navigateToHistoryEntry",
			map[string]any{"entryId": history.Entries[i].ID}, nil)
	}
	if len(d.pages) < 2 {
		return false, nil
	}
	if err := d.call(ctx, "", "Target.closeTarget", map[string]any{"targetId": t.target}, nil); err != nil {
		return false, err
	}
	d.detached(t.session)
	d.emit(Opened{}) // the page below has been there all the time
	return true, nil
}

// retry asks for the page again.
func (d *devtools) retry(ctx context.Context) error {
	t := d.top()
	if t == nil {
		return ErrClosed
	}
	return d.call(ctx, t.session, "Page.reload", nil, nil)
}
