// SPDX-License-Identifier: GPL-3.0-or-later

package cups

import (
	"bytes"
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/OpenPrinting/goipp"
)

// spooler stands for cupsd's socket in URLs; no such host exists.
const spooler = "http://cupsd.invalid"

// maxAnswer is the largest IPP answer in bytes that is read.
const maxAnswer = 4 << 20

// client speaks IPP to cupsd and to printers. It has one http.Client for its
// whole life: cupsd serves only a hundred connections.
type client struct {
	http *http.Client
	user string
	last atomic.Uint32
}

func newClient(socket, user string) *client {
	var dialer net.Dialer
	dial := func(ctx context.Context, network, addr string) (net.Conn, error) {
		if addr == "cupsd.invalid:80" {
			return dialer.DialContext(ctx, "unix", socket)
		}
		return dialer.DialContext(ctx, network, addr)
	}
	transport := &http.Transport{
		DialContext: dial, DisableCompression: true,
		MaxConnsPerHost: 8, IdleConnTimeout: time.Minute,
		// Printers sign their own certificates, and what is asked of them is
		// public. Documents go through cupsd, which has its own pinning.
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true}, //nolint:gosec // see above
	}
	return &client{http: &http.Client{Transport: transport}, user: user}
}

// request starts a message with what every operation needs.
func (c *client) request(op goipp.Op, target string, uri string) *goipp.Message {
	m := goipp.NewRequest(goipp.DefaultVersion, op, c.last.Add(1))
	m.Operation.Add(goipp.MakeAttribute("attributes-charset", goipp.TagCharset, goipp.String("utf-8")))
	m.Operation.Add(goipp.MakeAttribute("attributes-natural-language", goipp.TagLanguage, goipp.String("en")))
	m.Operation.Add(goipp.MakeAttribute(target, goipp.TagURI, goipp.String(uri)))
	m.Operation.Add(goipp.MakeAttribute("requesting-user-name", goipp.TagName, goipp.String(c.user)))
	return m
}

// call sends the message to cupsd, followed by size bytes of the document if
// there is one. Errors are of the transport; the answer's status is the
// caller's to look at.
func (c *client) call(ctx context.Context, path string, m *goipp.Message, document io.Reader, size int64) (*goipp.Message, error) {
	r, err := c.post(ctx, spooler+path, m, document, size)
	if err != nil {
		return nil, err
	}
	r.Host = "localhost"
	// Sent unasked: with it the kernel vouches for the user, and jobs cannot
	// be taken for somebody else's.
	r.Header.Set("Authorization", "PeerCred "+c.user)
	return c.answer(r)
}

// device sends the message to a printer.
func (c *client) device(ctx context.Context, url string, m *goipp.Message) (*goipp.Message, error) {
	r, err := c.post(ctx, url, m, nil, 0)
	if err != nil {
		return nil, err
	}
	return c.answer(r)
}

func (c *client) post(ctx context.Context, url string, m *goipp.Message, document io.Reader, size int64) (*http.Request, error) {
	head, err := m.EncodeBytes()
	if err != nil {
		return nil, fmt.Errorf("encode request: %w", err)
	}
	var body io.Reader = bytes.NewReader(head)
	if document != nil {
		body = io.MultiReader(body, document)
	}
	// The body is of a type that net/http cannot rewind, so that it never
	// sends a document a second time.
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, io.NopCloser(body))
	if err != nil {
		return nil, fmt.Errorf("make request: %w", err)
	}
	r.ContentLength = int64(len(head)) + size
	r.Header.Set("Content-Type", goipp.ContentType)
	return r, nil
}

func (c *client) answer(r *http.Request) (*goipp.Message, error) {
	resp, err := c.http.Do(r)
	if err != nil {
		return nil, fmt.Errorf("send request: %w", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("send request: http status %d", resp.StatusCode)
	}
	var m goipp.Message
	body := io.LimitReader(resp.Body, maxAnswer)
	if err := m.Decode(body); err != nil {
		return nil, fmt.Errorf("decode answer: %w", err)
	}
	// Read to the end, so that the connection can be used again.
	_, _ = io.Copy(io.Discard, body)
	return &m, nil
}

// statusError is an answer that is not a success.
type statusError goipp.Status

func (e statusError) Error() string { return "ipp status " + goipp.Status(e).String() }

// check returns the answer's status as an error, if it is one.
func check(m *goipp.Message) error {
	if s := goipp.Status(m.Code); s >= 0x0100 {
		return statusError(s)
	}
	return nil
}
