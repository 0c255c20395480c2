// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// How Chromium's policies spell their choices.
const (
	contentBlock   = 2
	always         = 1
	never          = 1
	printInside    = "chrome://print"
	printUntrusted = "chrome-untrusted://print" // without both, printing hangs
)

// policies is what holds for page, by Chromium's names. The shell speaks to the
// browser through its developer tools' pipe, and a policy that forbids them
// forbids that too. For a visitor they are shut all the same: their own address
// is not on the list, nor is view-source.
func policies(page Page) map[string]any {
	values := map[string]any{
		"URLBlocklist":               blocked(page),
		"URLAllowlist":               append(slices.Clone(page.Allow), printInside, printUntrusted),
		"DeveloperToolsAvailability": always,
		"IncognitoModeAvailability":  never,

		"DownloadDirectory":         insideDownloads,
		"DefaultDownloadDirectory":  insideDownloads,
		"PromptForDownloadLocation": false,

		"VideoCaptureAllowed":     false,
		"AudioCaptureAllowed":     false,
		"VideoCaptureAllowedUrls": slices.Clone(page.Camera),
		"AudioCaptureAllowedUrls": slices.Clone(page.Camera),

		"ExtensionInstallBlocklist":    []string{"*"},
		"SSLErrorOverrideAllowed":      false,
		"AuthSchemes":                  "none", // a password box of the browser's own could not be read out
		"BrowserSignin":                0,
		"RestoreOnStartup":             5,
		"SafeBrowsingProtectionLevel":  0, // would send addresses elsewhere
		"NetworkPredictionOptions":     2,
		"WebRtcIPHandling":             "default_public_interface_only",
		"SpellcheckEnabled":            false,
		"SavingBrowserHistoryDisabled": true,
	}
	for _, off := range []string{
		"TranslateEnabled", "PasswordManagerEnabled", "AutofillAddressEnabled", "AutofillCreditCardEnabled",
		"PaymentMethodQueryEnabled", "BookmarkBarEnabled", "EditBookmarksEnabled", "SearchSuggestEnabled",
		"AlternateErrorPagesEnabled", "BackgroundModeEnabled", "MetricsReportingEnabled", "UserFeedbackAllowed",
		"BrowserGuestModeEnabled", "BrowserAddPersonEnabled", "DefaultBrowserSettingEnabled", "ShowHomeButton",
		"ShowCastIconInToolbar", "EnableMediaRouter", "PromotionsEnabled",
		"AllowDinosaurEasterEgg", "ScreenCaptureAllowed", "SpellCheckServiceEnabled",
		"DomainReliabilityAllowed", "WebAuthenticationRemoteDesktopAllowed", "TaskManagerEndProcessEnabled",
		"BuiltInDnsClientEnabled", "LiveTranslateEnabled", "LensRegionSearchEnabled",
		"AccessibilityImageLabelsEnabled",
	} {
		values[off] = false
	}
	for _, ask := range []string{
		"Popups", "Notifications", "Geolocation", "WebUsbGuard", "WebBluetoothGuard", "SerialGuard", "WebHidGuard",
		"Sensors", "FileSystemReadGuard", "FileSystemWriteGuard", "LocalFonts", "WindowManagement",
		"Clipboard",
	} {
		values["Default"+ask+"Setting"] = contentBlock
	}
	return values
}

// blocked is what the allow list makes exceptions from: everything, or on the
// open web the terminal itself and whatever is not a web page.
func blocked(page Page) []string {
	if !page.Free {
		return []string{"*"}
	}
	return append(slices.Clone(page.Block),
		"localhost", "127.0.0.1", "[::1]", "file://*", "ftp://*", "chrome://*", "chrome-untrusted://*",
		"devtools://*", "view-source:*", "data:*", "javascript:*", "mailto:*", "tel:*", "about:*")
}

func writePolicies(folder string, page Page) error {
	data, err := json.Marshal(policies(page))
	if err != nil {
		return fmt.Errorf("write policies: %w", err)
	}
	if err := os.WriteFile(filepath.Join(folder, "lotse.json"), data, 0o600); err != nil {
		return fmt.Errorf("write policies: %w", err)
	}
	return nil
}
