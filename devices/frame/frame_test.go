// SPDX-License-Identifier: GPL-3.0-or-later

package frame_test

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"github.com/lotse-kiosk/lotse/devices"
	"github.com/lotse-kiosk/lotse/devices/frame"
)

// record notes what a sink is told.
type record struct {
	calls []string
	bytes bytes.Buffer
}

func (r *record) Begin(p devices.PageInfo) error {
	r.calls = append(r.calls, fmt.Sprintf("begin %d %dx%d", p.Number, p.Width, p.Height))
	return nil
}

func (r *record) Write(b []byte) (int, error) { return r.bytes.Write(b) }

func (r *record) End() error {
	r.calls = append(r.calls, "end")
	return nil
}

func write(t *testing.T, end error, pages ...devices.PageInfo) []byte {
	t.Helper()
	var out bytes.Buffer
	w := frame.NewWriter(&out)
	for _, p := range pages {
		check(t, w.Begin(p))
		_, err := w.Write(bytes.Repeat([]byte{byte(p.Number)}, p.RowBytes()*p.Height))
		check(t, err)
		check(t, w.End())
	}
	check(t, w.Close(end))
	return out.Bytes()
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestCopyReturnsWhatWasWritten(t *testing.T) {
	gray := devices.PageInfo{Number: 1, Width: 1000, Height: 900, DPI: 300}
	color := devices.PageInfo{Number: 2, Width: 7, Height: 3, DPI: 75, Color: true}
	var got record
	check(t, frame.Copy(&got, bytes.NewReader(write(t, nil, gray, color))))
	want := "[begin 1 1000x900 end begin 2 7x3 end]"
	if s := fmt.Sprint(got.calls); s != want {
		t.Errorf("calls %s, want %s", s, want)
	}
	if n := got.bytes.Len(); n != 1000*900+7*3*3 {
		t.Errorf("%d bytes of rows", n)
	}
}

func TestCopyReturnsTheProblem(t *testing.T) {
	jam := &devices.Problem{Reason: devices.ReasonPaperJam, Detail: "status 6"}
	err := frame.Copy(&record{}, bytes.NewReader(write(t, jam)))
	if devices.ReasonOf(err) != devices.ReasonPaperJam {
		t.Errorf("error %v, want a paper jam", err)
	}
}

func TestCopyRefuses(t *testing.T) {
	page := devices.PageInfo{Number: 1, Width: 4, Height: 2}
	good := write(t, nil, page)
	head := frame.HeadBytes + 17
	tests := map[string]struct {
		stream []byte
		want   error
	}{
		"empty":              {nil, frame.ErrCut},
		"no_end":             {good[:len(good)-frame.HeadBytes], frame.ErrCut},
		"cut_in_a_row":       {good[:head+frame.HeadBytes+3], frame.ErrCut},
		"end_within_a_page":  {append(bytes.Clone(good[:head]), good[len(good)-frame.HeadBytes:]...), frame.ErrMalformed},
		"huge_record":        {[]byte{'P', 0xff, 0, 0, 0}, frame.ErrMalformed},
		"data_before_a_page": {[]byte{'D', 0, 0, 0, 0}, frame.ErrMalformed},
		"second_is_page_1":   {write(t, nil, page, page), frame.ErrMalformed},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if err := frame.Copy(&record{}, bytes.NewReader(test.stream)); !errors.Is(err, test.want) {
				t.Errorf("error %v, want %v", err, test.want)
			}
		})
	}
}

func FuzzCopy(f *testing.F) {
	var out bytes.Buffer
	w := frame.NewWriter(&out)
	_ = w.Begin(devices.PageInfo{Number: 1, Width: 2, Height: 1})
	_, _ = w.Write([]byte{1, 2})
	_ = w.End()
	_ = w.Close(nil)
	f.Add(out.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		var got record
		if err := frame.Copy(&got, bytes.NewReader(b)); err == nil && len(got.calls)%2 != 0 {
			t.Error("a page without an end passed as complete")
		}
	})
}
