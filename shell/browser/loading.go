// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"encoding/json"
	"net/url"
	"strings"
)

// loading follows how documents come, or do not.
func (d *devtools) loading(t *tab, m message) {
	switch m.Method {
	case "Network.loadingFailed":
		var p struct {
			RequestID string `json:"requestId"`
			Type      string `json:"type"`
			ErrorText string `json:"errorText"`
		}
		if json.Unmarshal(m.Params, &p) == nil && p.Type == "Document" {
			t.failures[p.RequestID] = p.ErrorText // the loader of a document is its first request
		}
	case "Page.frameNavigated":
		var p struct {
			Type  string `json:"type"`
			Frame struct {
				ParentID       string `json:"parentId"`
				LoaderID       string `json:"loaderId"`
				URL            string `json:"url"`
				UnreachableURL string `json:"unreachableUrl"`
			} `json:"frame"`
		}
		if json.Unmarshal(m.Params, &p) != nil || p.Frame.ParentID != "" {
			return
		}
		t.stayed = false
		text := t.failures[p.Frame.LoaderID]
		clear(t.failures)
		switch {
		case p.Frame.UnreachableURL != "":
			t.outcome = Failed{Reason: reason(text), Host: host(p.Frame.UnreachableURL)}
		case p.Type == "BackForwardCacheRestore": // it was kept whole
			t.outcome = nil
			d.emit(Opened{})
		case p.Frame.URL != "about:blank":
			t.outcome = Opened{}
		}
	case "Page.domContentEventFired":
		if t.outcome != nil {
			d.emit(t.outcome)
			t.outcome = nil
		}
	case "Page.frameRequestedNavigation":
		var p struct {
			URL string `json:"url"`
		}
		if json.Unmarshal(m.Params, &p) == nil && foreign(p.URL) {
			t.stayed = true
			d.emit(Failed{Reason: ReasonBlocked, Host: host(p.URL)})
		}
	}
}

// reason reads Chromium's name of an error.
func reason(text string) Reason {
	name := strings.TrimPrefix(text, "net::")
	switch {
	case strings.HasPrefix(name, "ERR_BLOCKED_BY"), name == "ERR_UNSAFE_PORT", name == "ERR_DISALLOWED_URL_SCHEME":
		return ReasonBlocked
	case strings.HasPrefix(name, "ERR_CERT_"), strings.HasPrefix(name, "ERR_SSL_"), name == "ERR_BAD_SSL_CLIENT_AUTH_CERT":
		return ReasonCertificate
	}
	return ReasonNetwork
}

// foreign reports whether an address belongs to another program, such as mail.
// The browser goes nowhere then and says nothing.
func foreign(address string) bool {
	scheme, _, found := strings.Cut(address, ":")
	if !found {
		return false
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "about", "blob", "data", "javascript", "chrome", "chrome-error":
		return false
	}
	return true
}

func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}
