// SPDX-License-Identifier: GPL-3.0-or-later

package config

import (
	"net"
	"net/url"
	"regexp"
	"strings"
)

const anAddress = `an address, such as "https://www.example.de/service"`

// address checks the URL of a page. Plain http is for a server on this very
// machine, which no one can listen in on.
func (t *table) address(key string, w word) string {
	if w.node == nil {
		return w.text
	}
	u, err := url.Parse(w.text)
	switch {
	case err != nil || u.Host == "" || u.Hostname() == "" || u.Opaque != "":
		t.doc.problem(w.node.at, "%s is %s; expected %s", quoted(key), quoted(w.text), anAddress)
	case u.User != nil:
		t.doc.problem(w.node.at, "%s has a user name or password in it; anybody at the terminal could read them", quoted(key))
	case u.Scheme == "http" && !loopback(u.Hostname()):
		t.doc.problem(w.node.at, "%s is not encrypted; expected https://", quoted(key))
	case u.Scheme != "http" && u.Scheme != "https":
		t.doc.problem(w.node.at, "%s starts with %s; expected https://", quoted(key), quoted(u.Scheme+":"))
	}
	return w.text
}

// origins checks addresses without a path.
func (t *table) origins(key string) []string {
	var list []string
	for _, w := range t.words(key, `origins, such as "https://video.example.de"`) {
		u, err := url.Parse(w.text)
		if err == nil && u.Host != "" && (strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "") {
			t.doc.problem(w.node.at, "%s has a path, %s; expected scheme and host only, such as \"https://video.example.de\"", quoted(key), quoted(u.Path))
		}
		list = append(list, t.address(key, w))
	}
	return list
}

// pattern is what Chromium's URLAllowlist takes, less what would open more
// than an installer means: scheme, host, port, path.
const pattern = `^(?:(https?)://)?(\.?[\pL\pN](?:[\pL\pN.-]*[\pL\pN])?|\[[0-9a-fA-F:]+\])(?::([0-9]{1,5}|\*))?(/[^\s]*)?$`

// allowed checks the patterns of addresses that a service may open.
func (t *table) allowed(key string) []string {
	var list []string
	whole := regexp.MustCompile(pattern)
	for _, w := range t.words(key, `addresses, such as "pay.example.de"`) {
		m := whole.FindStringSubmatch(w.text)
		switch {
		case strings.Contains(w.text, "*") && strings.Trim(w.text, "*/:.htps") == "":
			t.doc.problem(w.node.at, "%s is %s, which opens the whole internet from this service; expected the hosts it needs", quoted(key), quoted(w.text))
		case m != nil && strings.Contains(m[4], "*"), strings.Contains(w.text, "*."):
			plain := strings.NewReplacer("*.", "", "*", "").Replace(w.text)
			t.doc.problem(w.node.at, "%s is %s; expected %s: that already means every host and page below it", quoted(key), quoted(w.text), quoted(plain))
		case m == nil:
			t.doc.problem(w.node.at, `%s is %s; expected a host, with a path where needed, such as "pay.example.de/start"`, quoted(key), quoted(w.text))
		case m[1] == "http" && !loopback(strings.Trim(m[2], "[]")):
			t.doc.problem(w.node.at, "%s is not encrypted; expected https:// or no scheme at all", quoted(key))
		}
		list = append(list, w.text)
	}
	return list
}

// blocked checks the patterns that the open internet must not reach.
func (t *table) blocked(key string) []string {
	var list []string
	for _, w := range t.words(key, `addresses, such as "example.com"`) {
		switch s := w.text; {
		case strings.TrimSpace(s) == "" || strings.ContainsAny(s, " \t\r\n"):
			t.doc.problem(w.node.at, `%s is %s; expected a host, with a path where needed, such as "example.com/games"`, quoted(key), quoted(s))
		case s == "*":
			t.doc.problem(w.node.at, `%s is "*", so nothing could be opened; leave out "start" to have no internet tile`, quoted(key))
		}
		list = append(list, w.text)
	}
	return list
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
