// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"fmt"
	"path/filepath"
	"strings"
)

// Where things are inside the sandbox. Pages see none of it but file names.
const (
	insideHome      = "/home/lotse"
	insideProfile   = insideHome + "/.profile"
	insideDocuments = insideHome + "/Dokumente"
	insideDownloads = insideHome + "/Downloads"
	insidePrints    = insideHome + "/Print"
	insideAuthority = insideHome + "/.Xauthority"
	insideBus       = "/run/lotse"
	insideSound     = "/run/sound"
)

// The file descriptors that the sandbox inherits.
const (
	fdToBrowser   = 3 // Chromium fixes these two
	fdFromBrowser = 4
	fdInfo        = 5
)

// etc is what of /etc a browser reads. The rest, our own configuration among
// it, is not there.
func etc() []string {
	return []string{
		"alternatives", "ca-certificates", "ssl", "pki", "fonts", "ld.so.cache", "ld.so.conf", "ld.so.conf.d",
		"localtime", "timezone", "nsswitch.conf", "resolv.conf", "hosts", "host.conf", "gai.conf", "passwd",
		"group", "mime.types", "services", "protocols", "os-release", "locale.alias", "gtk-3.0", "pulse",
	}
}

// sandbox lists the arguments of bubblewrap up to the program.
func (v visit) sandbox(page Page, s Settings) ([]string, error) {
	socket, err := displaySocket(v.config.Display)
	if err != nil {
		return nil, err
	}
	args := []string{
		"--unshare-user", "--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup",
		"--die-with-parent", "--new-session", "--info-fd", fmt.Sprint(fdInfo),
		"--ro-bind", "/usr", "/usr",
		"--symlink", "usr/bin", "/bin", "--symlink", "usr/sbin", "/sbin",
		"--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
		"--proc", "/proc", "--dev", "/dev",
		"--tmpfs", "/tmp", "--tmpfs", "/home", "--tmpfs", "/run", "--tmpfs", "/etc",
	}
	for _, name := range etc() {
		args = append(args, "--ro-bind-try", "/etc/"+name, "/etc/"+name)
	}
	args = append(args,
		"--ro-bind", v.policies(), "/etc/chromium/policies/managed",
		"--ro-bind", socket, socket,
		"--ro-bind", v.busFolder(), insideBus,
		"--bind", v.profile(), insideProfile,
		"--ro-bind", v.config.Documents, insideDocuments,
		"--bind", v.downloads(), insideDownloads,
		"--bind", v.prints(), insidePrints,
	)
	args = append(args, v.environment(s)...)
	if v.config.XAuthority != "" {
		args = append(args, "--ro-bind", v.config.XAuthority, insideAuthority, "--setenv", "XAUTHORITY", insideAuthority)
	}
	if v.config.Sound != "" {
		args = append(args, "--ro-bind", v.config.Sound, insideSound, "--setenv", "PULSE_SERVER", "unix:"+insideSound)
	}
	if len(page.Camera) > 0 {
		cameras, err := filepath.Glob("/dev/video*")
		if err != nil {
			return nil, err
		}
		for _, camera := range cameras {
			args = append(args, "--dev-bind", camera, camera)
		}
	}
	return args, nil
}

func (v visit) environment(s Settings) []string {
	bus := "unix:path=" + insideBus + "/" + busSocket
	args := []string{"--clearenv"}
	for _, pair := range [][2]string{
		{"HOME", insideHome},
		{"PATH", "/usr/bin"},
		{"DISPLAY", v.config.Display},
		{"LANG", "C.UTF-8"},
		{"LANGUAGE", s.language()}, // Chromium's own language; --lang does nothing
		{"DBUS_SESSION_BUS_ADDRESS", bus},
		{"AT_SPI_BUS_ADDRESS", bus},
		{"ACCESSIBILITY_ENABLED", "1"}, // without it the page is not on the bus
		{"NO_AT_BRIDGE", "0"},
	} {
		args = append(args, "--setenv", pair[0], pair[1])
	}
	return args
}

// chromium lists the arguments of the browser. There is no address among them:
// arguments are for everybody to read.
func (s Settings) chromium() []string {
	args := []string{
		"--user-data-dir=" + insideProfile,
		"--remote-debugging-pipe",
		"--ozone-platform=x11",
		"--kiosk", "--kiosk-printing",
		"--force-device-scale-factor=1",
		"--force-renderer-accessibility",
		"--accept-lang=" + s.acceptLanguage(),
		"--no-first-run", "--no-default-browser-check", "--noerrdialogs", "--hide-crash-restore-bubble",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--disable-domain-reliability", "--no-pings", "--disable-breakpad",
		"--disable-speech-api", // there is one voice, and it is ours
		"--disable-gpu",        // keeps the graphics driver out of a page's reach
		"--password-store=basic",
		"--overscroll-history-navigation=0",
		"--disable-features=Translate,MediaRouter,OptimizationHints,GlobalMediaControls",
	}
	if s.HighContrast {
		args = append(args, "--force-high-contrast")
	}
	if s.Dark {
		args = append(args, "--force-dark-mode")
	}
	return append(args, "about:blank")
}

// displaySocket is the socket of a local display.
func displaySocket(display string) (string, error) {
	number, local := strings.CutPrefix(strings.TrimPrefix(display, "unix"), ":")
	number, _, _ = strings.Cut(number, ".")
	if !local || number == "" || strings.Trim(number, "0123456789") != "" {
		return "", fmt.Errorf("display %q is not a local one", display)
	}
	return "/tmp/.X11-unix/X" + number, nil
}
