// SPDX-License-Identifier: GPL-3.0-or-later

package browser

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// writeProfile seeds a fresh profile: window.print() becomes a PDF in a folder
// we watch, and no dialog comes in between.
func writeProfile(folder string) error {
	destination := map[string]string{"id": "Save as PDF", "origin": "local", "account": ""}
	sticky, err := json.Marshal(map[string]any{
		"version":               2,
		"recentDestinations":    []any{destination},
		"selectedDestinationId": destination["id"],
	})
	if err != nil {
		return fmt.Errorf("write profile: %w", err)
	}
	preferences, err := json.Marshal(map[string]any{
		"printing": map[string]any{
			"print_preview_sticky_settings": map[string]any{"appState": string(sticky)},
		},
		"savefile": map[string]any{"default_directory": insidePrints},
	})
	if err != nil {
		return fmt.Errorf("write profile: %w", err)
	}
	standard := filepath.Join(folder, "Default")
	if err := os.MkdirAll(standard, 0o700); err != nil {
		return fmt.Errorf("write profile: %w", err)
	}
	if err := os.WriteFile(filepath.Join(standard, "Preferences"), preferences, 0o600); err != nil {
		return fmt.Errorf("write profile: %w", err)
	}
	return nil
}
