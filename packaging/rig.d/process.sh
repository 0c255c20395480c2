# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# Starting, awaiting and ending the rig's programs. Each carries the mark
# LOTSE_RIG_PART in its environment, and so does what it starts in turn; `down`
# goes by that mark and by nothing else. It is not exported to the caller, whose
# own programs are therefore never ended.

say() { printf 'rig: %s\n' "$*" >&2; }

fail() {
    say "$*"
    return 1
}

# give NAME VALUE: one more variable for everybody who uses the rig.
give() {
    printf "export %s='%s'\n" "$1" "$(printf %s "$2" | sed "s/'/'\\\\''/g")" >>"$rig/env"
}

# marked CMD...: CMD as the rig's user, with the rig's environment and no other.
marked() { $enter "$@"; }

# spawn NAME CMD...: CMD in the background, in a session of its own.
spawn() {
    spawned=$1
    shift
    # shellcheck disable=SC2086 # a command and its arguments
    (exec $enter setsid "$@" </dev/null >"$rig/log/$spawned" 2>&1) &
    echo $! >"$rig/pid/$spawned"
}

alive() { kill -0 "$(cat "$rig/pid/$1")" 2>/dev/null; }

# await NAME CMD...: until CMD succeeds; fails when part NAME ends or takes
# too long. The limit is generous, because a busy machine is not an error.
await() {
    awaited=$1
    shift
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        if [ $tries -gt 600 ] || ! alive "$awaited"; then
            tail -n 5 "$rig/log/$awaited" >&2
            fail "$awaited did not start (see above)"
            return 1
        fi
        sleep 0.05
    done
}

# members DIR: the processes of the rig in DIR.
members() {
    grep -lzsxF "LOTSE_RIG_PART=$1" /proc/[0-9]*/environ | sed 's,^/proc/,,; s,/.*,,'
}

# signal SIG DIR: to all of them; fails when there are none.
signal() {
    pids=$(members "$2")
    [ -n "$pids" ] || return 1
    # shellcheck disable=SC2086 # a list of numbers
    kill -s "$1" $pids 2>/dev/null || :
}

# end_all DIR: first politely, after three seconds not.
end_all() {
    signal TERM "$1" || return 0
    tries=0
    while [ $tries -lt 60 ]; do
        [ -n "$(members "$1")" ] || return 0
        tries=$((tries + 1))
        sleep 0.05
    done
    while signal KILL "$1"; do sleep 0.05; done
}
