// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"container/list"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

// key is what makes two clips the same.
type key struct {
	text, lang string
	rate       Rate
}

func keyOf(u accessibility.Utterance, rate Rate) key { return key{u.Text, u.Lang, rate} }

// cache keeps clips up to a number of samples. It belongs to one goroutine.
type cache struct {
	limit, size int
	clips       map[key]*list.Element
	// order has the clip that was used last in front.
	order *list.List
}

type cached struct {
	key  key
	clip audio.PCM
}

func newCache(limit int) *cache {
	return &cache{limit: limit, clips: map[key]*list.Element{}, order: list.New()}
}

func (c *cache) get(k key) (audio.PCM, bool) {
	e, ok := c.clips[k]
	if !ok {
		return nil, false
	}
	c.order.MoveToFront(e)
	return e.Value.(cached).clip, true
}

// fits reports whether a clip can be kept without losing another.
func (c *cache) fits(clip audio.PCM) bool { return c.size+len(clip) <= c.limit }

// put keeps a clip, and loses those not used for longest where it must.
func (c *cache) put(k key, clip audio.PCM) {
	if _, known := c.clips[k]; known || len(clip) > c.limit {
		return
	}
	for !c.fits(clip) {
		oldest := c.order.Back()
		c.size -= len(oldest.Value.(cached).clip)
		delete(c.clips, oldest.Value.(cached).key)
		c.order.Remove(oldest)
	}
	c.clips[k] = c.order.PushFront(cached{k, clip})
	c.size += len(clip)
}

func (c *cache) clear() {
	clear(c.clips)
	c.order.Init()
	c.size = 0
}
