// SPDX-License-Identifier: GPL-3.0-or-later

package speech_test

import (
	"bytes"
	"context"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
	"github.com/lotse-kiosk/lotse/accessibility/speech"
	"github.com/lotse-kiosk/lotse/accessibility/speech/speechtest"
)

// long is when a test gives up; nothing that works comes near it.
const long = 20 * time.Second

// stage is a speaker between a fake engine and a recorder.
type stage struct {
	*speech.Speaker
	t      *testing.T
	engine *speechtest.Fake
	out    *audio.Recorder
	log    *logbook
}

func newStage(t *testing.T, change func(*speech.Options)) *stage {
	t.Helper()
	s := &stage{t: t, engine: speechtest.NewFake(), out: audio.NewRecorder(), log: &logbook{}}
	o := speech.Options{Engine: s.engine, Output: s.out, Log: s.log.logger()}
	if change != nil {
		change(&o)
	}
	s.Speaker = speech.New(o)
	ctx, cancel := context.WithCancel(context.Background())
	over := make(chan struct{})
	go func() {
		defer close(over)
		s.Run(ctx)
	}()
	t.Cleanup(func() {
		cancel()
		<-over
	})
	return s
}

// hears waits for the next clip, which must say the text.
func (s *stage) hears(text string) *audio.Take {
	s.t.Helper()
	take := s.take()
	if got := s.engine.Text(take.Clip); got != text {
		s.t.Fatalf("heard %q, wanted %q", got, text)
	}
	return take
}

func (s *stage) take() *audio.Take {
	s.t.Helper()
	select {
	case take := <-s.out.Takes:
		return take
	case <-time.After(long):
		s.t.Fatal("nothing is heard")
		return nil
	}
}

// event waits for the next event, which must be this one.
func (s *stage) event(want speech.Event) {
	s.t.Helper()
	select {
	case got := <-s.Events():
		if got != want {
			s.t.Fatalf("event %+v, wanted %+v", got, want)
		}
	case <-time.After(long):
		s.t.Fatalf("no event, wanted %+v", want)
	}
}

// call waits until the engine is asked.
func (s *stage) call() speechtest.Call {
	s.t.Helper()
	select {
	case c := <-s.engine.Calls:
		return c
	case <-time.After(long):
		s.t.Fatal("the engine is not asked")
		return speechtest.Call{}
	}
}

// silent waits until every command so far is done, and says whether nothing
// is waiting to be heard.
func (s *stage) silent() bool {
	s.Clean()
	return len(s.out.Takes) == 0
}

func say(texts ...string) []accessibility.Utterance {
	var said []accessibility.Utterance
	for _, text := range texts {
		said = append(said, accessibility.Utterance{Text: text, Lang: "en", Node: accessibility.ID("n-" + text)})
	}
	return said
}

func private(text string) []accessibility.Utterance {
	return []accessibility.Utterance{{Text: text, Lang: "en", Private: true, Node: "p"}}
}

// logbook keeps the log of several goroutines.
type logbook struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *logbook) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(b)
}

func (l *logbook) count(words string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return bytes.Count(l.b.Bytes(), []byte(words))
}

func (l *logbook) logger() *slog.Logger { return slog.New(slog.NewTextHandler(l, nil)) }
