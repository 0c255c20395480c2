// SPDX-License-Identifier: GPL-3.0-or-later

package session_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/shell/session"
)

func TestStayWarnsThenEnds_EN_11_2_2_1(t *testing.T) {
	start := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	s := session.NewStay(3*time.Minute, 45*time.Second, start)
	for _, c := range []struct {
		after  time.Duration
		warned bool
		over   bool
	}{
		{0, false, false},
		{3*time.Minute - time.Second, false, false},
		{3 * time.Minute, true, false},
		{3*time.Minute + 44*time.Second, true, false},
		{3*time.Minute + 45*time.Second, true, true},
	} {
		now := start.Add(c.after)
		if s.Warned(now) != c.warned || (s.Left(now) <= 0) != c.over {
			t.Errorf("after %v: warned %v, %v left", c.after, s.Warned(now), s.Left(now))
		}
	}
}

func TestActivityExtendsWithoutLimit_EN_11_2_2_1(t *testing.T) {
	now := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
	s := session.NewStay(2*time.Minute, 45*time.Second, now)
	for range 100 {
		now = now.Add(2*time.Minute + 40*time.Second)
		if s.Left(now) <= 0 {
			t.Fatal("over although the warning still ran")
		}
		if s = s.Active(now); s.Warned(now) {
			t.Fatal("still warned after activity")
		}
	}
}

func TestWipeRunsAllAndNamesWhatFailed(t *testing.T) {
	stuck := errors.New("stuck")
	var ran [3]bool
	err := session.Wipe(context.Background(), []session.Wiper{
		{Name: "documents", Wipe: func(context.Context) error { ran[0] = true; return nil }},
		{Name: "printer", Wipe: func(context.Context) error { ran[1] = true; return stuck }},
		{Name: "clipboard", Wipe: func(context.Context) error { ran[2] = true; return nil }},
	})
	if ran != [3]bool{true, true, true} {
		t.Errorf("ran %v", ran)
	}
	if !errors.Is(err, stuck) || !strings.Contains(err.Error(), "printer") || strings.Contains(err.Error(), "clipboard") {
		t.Errorf("got %v", err)
	}
}
