// SPDX-License-Identifier: GPL-3.0-or-later

package errand_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// paper is what the printer has put out for one job.
type paper struct {
	file  string
	asked map[string]string // IPP attributes by the names of their variables
}

// printed waits for the job-th thing that the printer puts out.
func (r town) printed(t *testing.T, job int) paper {
	t.Helper()
	p := paper{file: r.path(fmt.Sprintf("printer/out/job-%d.pdf", job)), asked: map[string]string{}}
	eventually(t, "paper of job "+strconv.Itoa(job), func() bool {
		_, err := os.Stat(p.file)
		return err == nil
	})
	text, err := os.ReadFile(strings.TrimSuffix(p.file, "pdf") + "env")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		p.asked[name] = value
	}
	return p
}

// papers counts what the printer has put out so far.
func (r town) papers() int {
	list, _ := filepath.Glob(r.path("printer/out/*.pdf")) // the pattern is ours
	return len(list)
}

func (p paper) pages(t *testing.T) int {
	t.Helper()
	return pagesOf(t, p.file)
}

func pagesOf(t *testing.T, pdf string) int {
	t.Helper()
	n, err := strconv.Atoi(strings.TrimSpace(output(t, "qpdf", "--show-npages", pdf)))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// text is what can be read on it.
func (p paper) text(t *testing.T) string {
	t.Helper()
	return strings.Join(strings.Fields(output(t, "pdftotext", p.file, "-")), " ")
}

// reads fails unless all that can be read on the paper.
func (p paper) reads(t *testing.T, want ...string) {
	t.Helper()
	text := p.text(t)
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("the paper does not say %q but %q", w, text)
		}
	}
}

// was fails unless the printer was asked for it so.
func (p paper) was(t *testing.T, name, want string) {
	t.Helper()
	if got := p.asked[name]; got != want {
		t.Errorf("%s is %q, want %q: %v", name, got, want, p.asked)
	}
}
