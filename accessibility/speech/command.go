// SPDX-License-Identifier: GPL-3.0-or-later

package speech

import (
	"context"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/lotse-kiosk/lotse/accessibility"
	"github.com/lotse-kiosk/lotse/accessibility/audio"
)

// Command is an engine that is any program which reads UTF-8 text on its
// standard input and writes sound to its standard output. The text does not
// go on the command line, where every user of the machine could read it.
type Command struct {
	Program string
	// Args are the arguments; {voice} and {speed} in them are replaced.
	Args []string
	// Speeds are what {speed} becomes for the eight rates.
	Speeds [Fastest]int
	// Voices are what it speaks, by BCP 47 tag. A tag that is not in it is
	// shortened from its end: de-AT is spoken as de.
	Voices map[string]Voice
	// RawRate is the sample rate of output without a header, 16 bits and one
	// channel; 0 for WAV.
	RawRate int
	// Replace takes out of the text what the program would not read but obey;
	// it may be nil.
	Replace *strings.Replacer
}

// Voice is how a command speaks a language.
type Voice struct {
	Name string
	// Slower is by how many rates slower than asked for.
	Slower int
}

var _ Engine = Command{}

// String is the name of the program.
func (c Command) String() string { return filepath.Base(c.Program) }

// Synthesize runs the program.
func (c Command) Synthesize(ctx context.Context, u accessibility.Utterance, rate Rate) (audio.PCM, error) {
	voice, ok := c.voice(u.Lang)
	if !ok {
		return nil, fmt.Errorf("speak %s: %w", u.Lang, ErrNoVoice)
	}
	text := c.readable(u.Text)
	if text == "" {
		return nil, nil
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	cmd := exec.CommandContext(ctx, c.Program, c.args(voice, rate)...)
	cmd.Stdin = strings.NewReader(text + "\n")
	// A program that leaves others behind must not keep us waiting for them.
	cmd.WaitDelay = 50 * time.Millisecond
	group(cmd)
	clip, err := c.run(ctx, cmd, cancel)
	if ctxErr := context.Cause(ctx); err != nil && ctxErr != nil && ctxErr != context.Canceled {
		err = ctxErr
	}
	if err != nil {
		return nil, fmt.Errorf("speak with %s: %w", c, err)
	}
	return clip.TrimStart(), nil
}

// run reads the sound while the program makes it.
func (c Command) run(ctx context.Context, cmd *exec.Cmd, cancel func()) (audio.PCM, error) {
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	// What the program has started may hold the pipe open after its end.
	defer context.AfterFunc(ctx, func() { out.Close() })()
	clip, err := c.decode(out)
	if err != nil {
		cancel()
		_ = cmd.Wait() // it was killed
		return nil, err
	}
	if err := cmd.Wait(); err != nil {
		return nil, err
	}
	return clip, nil
}

func (c Command) decode(r io.Reader) (audio.PCM, error) {
	if c.RawRate != 0 {
		return audio.ReadRaw(r, c.RawRate, 1)
	}
	return audio.ReadWAV(r)
}

func (c Command) voice(lang string) (Voice, bool) {
	for lang != "" {
		if v, ok := c.Voices[lang]; ok {
			return v, true
		}
		lang = lang[:max(0, strings.LastIndexByte(lang, '-'))]
	}
	return Voice{}, false
}

func (c Command) args(voice Voice, rate Rate) []string {
	speed := c.Speeds[(rate.within()-Rate(voice.Slower)).within()-Slowest]
	fill := strings.NewReplacer("{voice}", voice.Name, "{speed}", strconv.Itoa(speed))
	args := make([]string, len(c.Args))
	for i, a := range c.Args {
		args[i] = fill.Replace(a)
	}
	return args
}

// readable returns the text in one line, without control characters.
func (c Command) readable(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, " "))
	if c.Replace != nil {
		text = c.Replace.Replace(text)
	}
	return strings.TrimSpace(text)
}
