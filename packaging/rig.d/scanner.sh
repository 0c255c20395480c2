# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# The scanner: SANE's test device with an A4 glass and a feeder of ten pages.
# Only this one driver is listed, since trying all of them takes seconds.

start_scanner() {
    folder sane
    echo test >"$rig/sane/dll.conf"
    cp "$parts/scanner.conf" "$rig/sane/test.conf"
    give SANE_CONFIG_DIR "$rig/sane"
    give LOTSE_SCANNER test:0
}
