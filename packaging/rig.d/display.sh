# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# The screen: the caller's display where there is one, else one of the rig's
# own, which never goes dark and lets nobody in without its cookie.

start_display() {
    size=${1:-}
    if [ -z "$size" ] && [ -n "${DISPLAY:-}" ]; then
        give DISPLAY "$DISPLAY"
        [ -z "${XAUTHORITY:-}" ] || give XAUTHORITY "$XAUTHORITY"
        return
    fi
    folder display
    # Only root may make it later, and a display nobody can bind is of no use.
    [ -d /tmp/.X11-unix ] || mkdir -m 1777 /tmp/.X11-unix 2>/dev/null || :
    cookie=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    give XAUTHORITY "$rig/display/xauthority"
    marked xauth -q -f "$rig/display/xauthority" add :0 . "$cookie" 2>/dev/null
    spawn display sh -c 'exec Xvfb -displayfd 3 -screen 0 "$1x24" -auth "$2/xauthority" \
        -nolisten tcp -noreset -s 0 -dpms 3>"$2/number"' sh "${size:-1920x1080}" "$rig/display"
    await display test -s "$rig/display/number"
    number=$(cat "$rig/display/number")
    give DISPLAY ":$number"
    marked xauth -q -f "$rig/display/xauthority" add ":$number" . "$cookie"
}
