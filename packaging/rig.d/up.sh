# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# The rig as a whole.

rig_up() {
    devices=yes shell=no nested=no size='' bin='' dir=''
    while [ $# -gt 0 ]; do
        case $1 in
        --no-devices) devices=no ;;
        --shell) shell=yes ;;
        --nested) nested=yes ;;
        --display-size) size=${2:?} && shift ;;
        --bin) bin=$(cd -- "${2:?}" && pwd) && shift ;;
        -*) usage ;;
        *) dir=$1 ;;
        esac
        shift
    done
    choose_user
    make_rig "$dir"
    trap 'rig_down "$rig"' EXIT
    trap 'exit 130' INT TERM HUP
    start_parts
    trap - EXIT INT TERM HUP
    cat "$rig/env"
}

start_parts() {
    start_buses
    start_printer
    start_scanner
    start_reader
    start_sound
    start_display
    start_site
    render_config
    [ "$devices" = no ] || start_devices
    provide_shell
}

# rig_down DIR: safe to call again, and after half a start. Without the mark
# file the folder is not ours to remove.
rig_down() {
    [ -n "$1" ] || usage
    [ -d "$1" ] || return 0
    down=$(cd -- "$1" && pwd)
    [ -e "$down/.lotse-rig" ] || fail "$down is not a rig" || return
    end_all "$down"
    memory=$(readlink "$down/run" || :)
    case $memory in
    /dev/shm/lotse-rig.*) rm -rf -- "$memory" ;;
    esac
    rm -rf -- "$down"
}

# rig_run [OPTIONS] [--] CMD...: with CMD's exit code.
rig_run() {
    options=
    while [ $# -gt 0 ]; do
        case $1 in
        --no-devices | --shell | --nested) options="$options $1" ;;
        --display-size | --bin) options="$options $1 $2" && shift ;;
        --) shift && break ;;
        -*) usage ;;
        *) break ;;
        esac
        shift
    done
    [ $# -gt 0 ] || usage
    # shellcheck disable=SC2086 # options without blanks
    exports=$(rig_up $options)
    eval "$exports"
    trap 'rig_down "$LOTSE_RIG"' EXIT
    trap 'exit 130' INT TERM HUP
    (rig_enter "$@")
}

# rig_enter CMD...: as the rig's user, in the caller's environment and the
# rig's.
rig_enter() {
    [ $# -gt 0 ] && [ -n "${LOTSE_RIG:-}" ] || usage
    # shellcheck source=/dev/null
    . "$LOTSE_RIG/env"
    choose_user
    exec $drop "$@"
}
