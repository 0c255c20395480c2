// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/godbus/dbus/v5"
)

const (
	portalName      = "org.freedesktop.portal.Desktop"
	portalPath      = dbus.ObjectPath("/org/freedesktop/portal/desktop")
	chooserName     = "org.freedesktop.portal.FileChooser"
	requestName     = "org.freedesktop.portal.Request"
	propertiesName  = "org.freedesktop.DBus.Properties"
	answerGiven     = uint32(0)
	answerCancelled = uint32(1)
)

// portal answers the browser's questions for files, so that it never shows a
// file dialog of its own.
type portal struct {
	conn      *dbus.Conn
	documents string
	ask       func(FileWanted)

	mu   sync.Mutex
	last uint32
	open map[uint32]dbus.ObjectPath
}

// servePortal takes the portal's name on the visit's bus; the browser looks for
// it when it starts. ask is called once per question and must not block.
func servePortal(conn *dbus.Conn, documents string, ask func(FileWanted)) (*portal, error) {
	p := &portal{conn: conn, documents: documents, ask: ask, open: map[uint32]dbus.ObjectPath{}}
	for name, object := range map[string]any{chooserName: chooser{p}, propertiesName: properties{}} {
		if err := conn.Export(object, portalPath, name); err != nil {
			return nil, fmt.Errorf("serve file chooser: %w", err)
		}
	}
	reply, err := conn.RequestName(portalName, dbus.NameFlagDoNotQueue)
	if err != nil {
		return nil, fmt.Errorf("serve file chooser: %w", err)
	}
	if reply != dbus.RequestNameReplyPrimaryOwner {
		return nil, fmt.Errorf("serve file chooser: its name is taken")
	}
	return p, nil
}

// answer gives the files of question id to the page; none means cancelled.
func (p *portal) answer(id uint32, paths []string) error {
	uris := make([]string, 0, len(paths))
	for _, path := range paths {
		uri, err := p.inside(path)
		if err != nil {
			return err
		}
		uris = append(uris, uri)
	}
	p.mu.Lock()
	request, asked := p.open[id]
	delete(p.open, id)
	p.mu.Unlock()
	if !asked {
		return ErrUnanswered
	}
	return p.respond(request, uris)
}

// inside is the address by which the browser knows a file of ours.
func (p *portal) inside(path string) (string, error) {
	root, err := filepath.EvalSymlinks(p.documents)
	if err != nil {
		return "", fmt.Errorf("answer files: %w", err)
	}
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", fmt.Errorf("answer files: %w", err)
	}
	relative, err := filepath.Rel(root, real)
	if err != nil || !filepath.IsLocal(relative) || relative == "." {
		return "", ErrOutside
	}
	return fileURI(filepath.Join(insideDocuments, relative)), nil
}

func fileURI(path string) string { return (&url.URL{Scheme: "file", Path: path}).String() }

func (p *portal) respond(request dbus.ObjectPath, uris []string) error {
	code, results := answerGiven, map[string]dbus.Variant{"uris": dbus.MakeVariant(uris)}
	if len(uris) == 0 {
		code, results = answerCancelled, map[string]dbus.Variant{}
	}
	if err := p.conn.Emit(request, requestName+".Response", code, results); err != nil {
		return fmt.Errorf("answer files: %w", err)
	}
	return p.conn.Export(nil, request, requestName)
}

// chooser is the portal as the browser sees it.
type chooser struct{ p *portal }

// OpenFile passes the question on.
func (c chooser) OpenFile(sender dbus.Sender, _, _ string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	p := c.p
	path := requestPath(sender, options)
	if folder, _ := options["directory"].Value().(bool); folder {
		go p.later(path, nil) // whole folders are not given away
		return path, nil
	}
	multiple, _ := options["multiple"].Value().(bool)
	p.mu.Lock()
	p.last++
	id := p.last
	p.open[id] = path
	p.mu.Unlock()
	if err := p.conn.Export(request{p, id}, path, requestName); err != nil {
		return path, dbus.MakeFailedError(err)
	}
	p.ask(FileWanted{ID: id, Multiple: multiple, Accept: patterns(options["filters"])})
	return path, nil
}

// SaveFile answers by itself: there is one place where files may go.
func (c chooser) SaveFile(sender dbus.Sender, _, _ string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
	path := requestPath(sender, options)
	name, _ := options["current_name"].Value().(string)
	name = shortName(filepath.Base(filepath.Clean("/" + strings.ReplaceAll(name, "\x00", ""))))
	if name == "/" || strings.HasPrefix(name, ".") {
		name = "file" + name
	}
	go c.p.later(path, []string{fileURI(filepath.Join(insideDownloads, strings.ReplaceAll(name, "/", "")))})
	return path, nil
}

// maxName leaves room in a file's name, in bytes, for what Chromium adds while
// it writes. It asks only because the name was too long for it.
const maxName = 150

// shortName cuts the middle out of a long name; the ending stays.
func shortName(name string) string {
	if len(name) <= maxName {
		return name
	}
	ending := filepath.Ext(name)
	if len(ending) > 16 {
		ending = ""
	}
	return strings.ToValidUTF8(name[:maxName-len(ending)], "") + ending
}

// later answers after the call has returned: the browser listens for the
// response from then on.
func (p *portal) later(path dbus.ObjectPath, uris []string) {
	_ = p.respond(path, uris) // it fails only when the bus is gone, and the browser with it
}

// request is one open question; the browser closes it when the page goes away.
type request struct {
	p  *portal
	id uint32
}

// Close forgets the question.
func (r request) Close() *dbus.Error {
	r.p.mu.Lock()
	defer r.p.mu.Unlock()
	delete(r.p.open, r.id)
	return nil
}

// properties tells the portal's version, by which the browser decides whether
// to use it at all.
type properties struct{}

// Get answers for the version only.
func (properties) Get(_, name string) (dbus.Variant, *dbus.Error) {
	if name != "version" {
		return dbus.Variant{}, dbus.NewError("org.freedesktop.DBus.Error.UnknownProperty", nil)
	}
	return dbus.MakeVariant(uint32(4)), nil
}

// GetAll answers with the version.
func (p properties) GetAll(string) (map[string]dbus.Variant, *dbus.Error) {
	version, err := p.Get("", "version")
	return map[string]dbus.Variant{"version": version}, err
}

// requestPath is where the browser waits for the response.
func requestPath(sender dbus.Sender, options map[string]dbus.Variant) dbus.ObjectPath {
	token, _ := options["handle_token"].Value().(string)
	name := strings.ReplaceAll(strings.TrimPrefix(string(sender), ":"), ".", "_")
	path := portalPath + "/request/" + dbus.ObjectPath(name+"/"+token)
	if !path.IsValid() {
		return portalPath + "/request/none"
	}
	return path
}

// patterns lists what the page accepts. "Any file" is no pattern: Chromium adds
// it to every question.
func patterns(filters dbus.Variant) []string {
	var groups []struct {
		Name  string
		Rules []struct {
			Kind    uint32
			Pattern string
		}
	}
	if filters.Value() == nil || dbus.Store([]any{filters.Value()}, &groups) != nil {
		return nil
	}
	var found []string
	for _, group := range groups {
		for _, rule := range group.Rules {
			pattern := strings.ToLower(plainGlob(rule.Pattern))
			if pattern != "*" && pattern != "*.*" && !slices.Contains(found, pattern) {
				found = append(found, pattern)
			}
		}
	}
	return found
}

// plainGlob undoes GTK's way of saying "in any case": "*.[pP][dD][fF]".
func plainGlob(pattern string) string {
	var plain strings.Builder
	for rest := pattern; rest != ""; {
		if len(rest) >= 4 && rest[0] == '[' && rest[3] == ']' && strings.EqualFold(rest[1:2], rest[2:3]) {
			plain.WriteByte(rest[1])
			rest = rest[4:]
			continue
		}
		plain.WriteByte(rest[0])
		rest = rest[1:]
	}
	return plain.String()
}
