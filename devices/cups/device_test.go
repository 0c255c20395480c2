// SPDX-License-Identifier: GPL-3.0-or-later

package cups_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/OpenPrinting/goipp"

	"github.com/lotse-kiosk/lotse/devices"
)

// refuser is a network printer that says it is fine, takes each job and then
// reports a fault of its own: what makes a queue try again.
type refuser struct {
	*httptest.Server
	uri  string
	jobs atomic.Int32
}

func newRefuser(t *testing.T) *refuser {
	t.Helper()
	p := &refuser{}
	p.Server = httptest.NewServer(http.HandlerFunc(p.serve))
	t.Cleanup(p.Close)
	p.uri = strings.Replace(p.URL, "http:", "ipp:", 1) + "/ipp/print"
	return p
}

func (p *refuser) serve(w http.ResponseWriter, r *http.Request) {
	var m goipp.Message
	if err := m.Decode(r.Body); err != nil {
		http.Error(w, "not ipp", http.StatusBadRequest)
		return
	}
	status := goipp.StatusOk
	switch goipp.Op(m.Code) {
	case goipp.OpPrintJob, goipp.OpCreateJob:
		p.jobs.Add(1)
		status = goipp.StatusErrorInternal
	case goipp.OpGetJobs:
		status = goipp.StatusErrorOperationNotSupported
	}
	answer := goipp.NewResponse(m.Version, status, m.RequestID)
	answer.Operation.Add(goipp.MakeAttribute("attributes-charset", goipp.TagCharset, goipp.String("utf-8")))
	answer.Operation.Add(goipp.MakeAttribute("attributes-natural-language", goipp.TagLanguage, goipp.String("en")))
	if goipp.Op(m.Code) == goipp.OpGetPrinterAttributes {
		answer.Printer = p.attributes()
	}
	w.Header().Set("Content-Type", goipp.ContentType)
	_ = answer.Encode(w)
}

func (p *refuser) attributes() goipp.Attributes {
	var a goipp.Attributes
	word := func(name string, tag goipp.Tag, values ...goipp.Value) {
		attr := goipp.Attribute{Name: name}
		for _, v := range values {
			attr.Values.Add(tag, v)
		}
		a.Add(attr)
	}
	word("printer-state", goipp.TagEnum, goipp.Integer(3))
	word("printer-state-reasons", goipp.TagKeyword, goipp.String("none"))
	word("printer-is-accepting-jobs", goipp.TagBoolean, goipp.Boolean(true))
	word("ipp-versions-supported", goipp.TagKeyword, goipp.String("1.1"), goipp.String("2.0"))
	word("document-format-supported", goipp.TagMimeType, goipp.String("application/pdf"))
	word("operations-supported", goipp.TagEnum, goipp.Integer(goipp.OpPrintJob), goipp.Integer(goipp.OpCancelJob),
		goipp.Integer(goipp.OpGetPrinterAttributes), goipp.Integer(goipp.OpGetJobAttributes))
	return a
}

func (r rig) administer(t *testing.T, args ...string) {
	t.Helper()
	cmd := exec.Command("/usr/sbin/lpadmin", args...)
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: r.owner(t)}
	}
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("lpadmin: %v: %s", err, out)
	}
}

// owner is the user of the rig, who administers its print server.
func (r rig) owner(t *testing.T) *syscall.Credential {
	t.Helper()
	info, err := os.Stat(r.dir)
	if err != nil {
		t.Fatal(err)
	}
	stat := info.Sys().(*syscall.Stat_t)
	return &syscall.Credential{Uid: stat.Uid, Gid: stat.Gid}
}

// administers reports whether the test's user may change queues.
func (r rig) administers(t *testing.T) bool {
	t.Helper()
	return os.Getuid() == int(r.owner(t).Uid)
}

func (r rig) printer(t *testing.T, id string) devices.Printer {
	t.Helper()
	list, err := r.Printers(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(list, func(p devices.Printer) bool { return p.ID == id })
	if i < 0 {
		t.Fatalf("no printer %q in %v", id, list)
	}
	return list[i]
}
