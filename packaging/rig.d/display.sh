# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# The screen: the caller's display where there is one, else one of the rig's
# own, which never goes dark and lets nobody in without its cookie. Nested, it
# is a window on the caller's display, for people to look at.

start_display() {
    if [ -z "$size" ] && [ -n "${DISPLAY:-}" ]; then
        give DISPLAY "$DISPLAY"
        [ -z "${XAUTHORITY:-}" ] || give XAUTHORITY "$XAUTHORITY"
        return
    fi
    folder display
    # Only root may make it later, and a display nobody can bind is of no use.
    [ -d /tmp/.X11-unix ] || mkdir -m 1777 /tmp/.X11-unix 2>/dev/null || :
    cookie=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    authority=$rig/display/xauthority
    marked xauth -q -f "$authority" add :0 . "$cookie" 2>/dev/null
    start_server "${size:-1920x1080}" -auth "$authority" -nolisten tcp -noreset -s 0
    await display test -s "$rig/display/number"
    give DISPLAY ":$(cat "$rig/display/number")"
    give XAUTHORITY "$authority"
    marked xauth -q -f "$authority" add ":$(cat "$rig/display/number")" . "$cookie"
}

# start_server SIZE OPTION...: it writes the number of the first free display.
start_server() {
    geometry=$1
    shift
    if [ "$nested" = no ]; then
        # shellcheck disable=SC2016 # for the inner shell
        spawn display sh -c 'number=$1; shift; exec Xvfb "$@" 3>"$number"' sh "$rig/display/number" \
            -displayfd 3 -screen 0 "${geometry}x24" "$@"
        return
    fi
    # As the caller, whose display it is.
    (exec env LOTSE_RIG_PART="$rig" setsid Xephyr -displayfd 3 -title Lotse -screen "$(fitting "$geometry")" \
        "$@" 3>"$rig/display/number" </dev/null >"$rig/log/display" 2>&1) &
    echo $! >"$rig/pid/display"
}

# fitting WxH: no larger than the caller's display.
fitting() {
    xdotool getdisplaygeometry | {
        read -r width height
        [ "${1%x*}" -gt "$width" ] || width=${1%x*}
        [ "${1#*x}" -gt "$height" ] || height=${1#*x}
        echo "${width}x$height"
    }
}
