// SPDX-License-Identifier: GPL-3.0-or-later

package documents

import (
	"container/list"
	"image"
	"sync"
)

// cacheBytes holds about ten previews that fill a screen.
const cacheBytes = 48 << 20

type pageKey struct {
	id          string
	page, width int // width is 0 for a small picture
}

type cached struct {
	key   pageKey
	image *image.RGBA
}

// cache keeps the previews that were looked at last, up to a number of bytes.
type cache struct {
	limit int

	mu    sync.Mutex
	used  int
	order *list.List // of cached, the latest in front
	byKey map[pageKey]*list.Element
}

func newCache(limit int) *cache {
	return &cache{limit: limit, order: list.New(), byKey: map[pageKey]*list.Element{}}
}

func (c *cache) get(k pageKey) (*image.RGBA, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, found := c.byKey[k]
	if !found {
		return nil, false
	}
	c.order.MoveToFront(e)
	return e.Value.(cached).image, true
}

func (c *cache) put(k pageKey, m *image.RGBA) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, found := c.byKey[k]; found {
		c.remove(e)
	}
	c.byKey[k] = c.order.PushFront(cached{k, m})
	c.used += len(m.Pix)
	for c.used > c.limit {
		c.remove(c.order.Back())
	}
}

func (c *cache) forget(id string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for k, e := range c.byKey {
		if k.id == id {
			c.remove(e)
		}
	}
}

func (c *cache) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.order.Init()
	clear(c.byKey)
	c.used = 0
}

// remove needs mu.
func (c *cache) remove(e *list.Element) {
	was := c.order.Remove(e).(cached)
	delete(c.byKey, was.key)
	c.used -= len(was.image.Pix)
}
