# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# Who the rig runs as: never root, since everything a visitor reaches must do
# without it (and Chromium keeps its sandbox only so). An ordinary caller is
# that user; for root it is LOTSE_USER or, unless set, nobody.

choose_user() {
    drop=
    if [ "$(id -u)" -ne 0 ]; then
        user=$(id -un)
        group=$(id -gn)
        return
    fi
    user=${LOTSE_USER:-nobody}
    [ "$(id -u "$user")" -ne 0 ] || fail "LOTSE_USER must not be root" || return
    group=$(id -gn "$user")
    drop="setpriv --reuid=$user --regid=$group --init-groups --inh-caps=-all"
}

# own PATH...: hand them to the rig's user.
own() {
    [ -z "$drop" ] || chown "$user:$group" "$@"
}

# folder NAME...: in the rig, for its user alone.
folder() {
    for name; do
        mkdir -p "$rig/$name"
        chmod 700 "$rig/$name"
        own "$rig/$name"
    done
}

# make_rig [DIR]: the folder that everything lives in. /tmp and not TMPDIR,
# because the path of a unix socket may have 107 bytes only.
make_rig() {
    if [ -n "${1:-}" ]; then
        mkdir -p -- "$1"
        rig=$(cd -- "$1" && pwd)
        [ -z "$(ls -A "$rig")" ] || fail "$rig is not empty" || return
        case $rig in
        *[!A-Za-z0-9/._-]*) fail "$rig: letters, digits and ._- only" || return ;;
        esac
        [ ${#rig} -le 60 ] || fail "$rig: too long a name for sockets" || return
    else
        rig=$(mktemp -d /tmp/lotse-rig.XXXXXX)
    fi
    chmod 700 "$rig"
    own "$rig"
    : >"$rig/.lotse-rig"
    folder log pid home cache bin
    # Memory-backed, as it is on an installed terminal.
    memory=$(mktemp -d /dev/shm/lotse-rig.XXXXXX)
    own "$memory"
    ln -s "$memory" "$rig/run"
    cp "$parts/enter" "$rig/enter"
    enter="$drop env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin
        LANG=C.UTF-8 LOTSE_RIG_PART=$rig sh $rig/enter"
    : >"$rig/env"
    give LOTSE_RIG "$rig"
    give LOTSE_USER "$user"
    give HOME "$rig/home"
    give XDG_RUNTIME_DIR "$memory"
    give XDG_CACHE_HOME "$rig/cache"
    give XDG_CONFIG_HOME "$rig/home/.config"
    # The new HOME must not send the caller's compiler to empty caches.
    for name in GOCACHE GOMODCACHE GOPATH; do
        value=$(go env "$name" 2>/dev/null) || break
        give "$name" "$value"
    done
}
