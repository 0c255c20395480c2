// SPDX-License-Identifier: GPL-3.0-or-later

package audio

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"time"
)

// Longest is how long a clip may be. A command that goes on for more than
// this is not speaking a sentence but out of order.
const Longest = 2 * time.Minute

var (
	// ErrFormat is returned for bytes that are not 16-bit sound.
	ErrFormat = errors.New("not 16-bit sound")
	// ErrTooLong is returned for more than [Longest].
	ErrTooLong = errors.New("sound goes on for too long")
)

// ReadWAV reads a RIFF file of 16-bit samples, one or two channels, any usual
// rate. A command that writes to a pipe cannot know the length beforehand, so
// whatever length the header claims, the samples may end where r ends.
func ReadWAV(r io.Reader) (PCM, error) {
	var riff [12]byte
	if _, err := io.ReadFull(r, riff[:]); err != nil {
		return nil, fmt.Errorf("read sound: %w", errors.Join(ErrFormat, err))
	}
	if string(riff[:4]) != "RIFF" || string(riff[8:]) != "WAVE" {
		return nil, fmt.Errorf("read sound: %w", ErrFormat)
	}
	rate, channels := 0, 0
	for {
		var head [8]byte
		if _, err := io.ReadFull(r, head[:]); err != nil {
			return nil, fmt.Errorf("read sound: %w", errors.Join(ErrFormat, err))
		}
		size := int64(binary.LittleEndian.Uint32(head[4:]))
		switch string(head[:4]) {
		case "fmt ":
			var err error
			if rate, channels, err = readFormat(r, size); err != nil {
				return nil, err
			}
		case "data":
			return ReadRaw(io.LimitReader(r, size), rate, channels)
		default:
			// Chunks are padded to an even length.
			if _, err := io.CopyN(io.Discard, r, size+size%2); err != nil {
				return nil, fmt.Errorf("read sound: %w", errors.Join(ErrFormat, err))
			}
		}
	}
}

func readFormat(r io.Reader, size int64) (rate, channels int, err error) {
	if size < 16 || size > 64 {
		return 0, 0, fmt.Errorf("read sound: %w", ErrFormat)
	}
	b := make([]byte, size+size%2)
	if _, err := io.ReadFull(r, b); err != nil {
		return 0, 0, fmt.Errorf("read sound: %w", errors.Join(ErrFormat, err))
	}
	const integers = 1
	if binary.LittleEndian.Uint16(b) != integers || binary.LittleEndian.Uint16(b[14:]) != 16 {
		return 0, 0, fmt.Errorf("read sound: %w", ErrFormat)
	}
	return int(binary.LittleEndian.Uint32(b[4:])), int(binary.LittleEndian.Uint16(b[2:])), nil
}

// ReadRaw reads 16-bit little-endian samples without a header until r ends.
func ReadRaw(r io.Reader, rate, channels int) (PCM, error) {
	if rate < 8000 || rate > 96000 || channels < 1 || channels > 2 {
		return nil, fmt.Errorf("read sound: %w", ErrFormat)
	}
	limit := int64(Longest/time.Second) * int64(rate*channels*2)
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("read sound: %w", err)
	}
	if int64(len(b)) > limit {
		return nil, fmt.Errorf("read sound: %w", ErrTooLong)
	}
	mono := make([]int16, len(b)/(2*channels))
	for i := range mono {
		sum := 0
		for c := range channels {
			sum += int(int16(binary.LittleEndian.Uint16(b[2*(i*channels+c):])))
		}
		mono[i] = int16(sum / channels)
	}
	return resample(mono, rate), nil
}
