#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the PDFs of the demo town's paper forms from the pages beside them.
# Needs chromium, qpdf and fonts-noto-core; run it as an ordinary user, because
# Chromium keeps its sandbox only so. The PDFs are committed: a kiosk never
# runs this.
set -eu

cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

for page in *.html; do
	chromium --headless --disable-gpu --user-data-dir="$profile" \
		--no-pdf-header-footer --print-to-pdf="$profile/form.pdf" "file://$PWD/$page" 2>/dev/null
	qpdf --object-streams=generate --recompress-flate --compression-level=9 \
		"$profile/form.pdf" "${page%.html}.pdf"
done
