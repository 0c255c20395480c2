# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# Our own programs: the town's web site and the devices service.

# program NAME PACKAGE: a path to it, built unless --bin brought it.
program() {
    if [ -n "$bin" ]; then
        cp "$bin/$1" "$rig/bin/$1"
    else
        (cd "$root" && go build -buildvcs=false -o "$rig/bin/$1" "$2") >&2
    fi
}

start_site() {
    folder inbox
    program site ./packaging/demo/site
    spawn site "$rig/bin/site" -inbox "$rig/inbox" -address "$rig/run/site"
    await site test -s "$rig/run/site"
    site=$(cat "$rig/run/site")
    give LOTSE_SITE "$site"
}

start_devices() {
    if [ ! -d "$root/devices/lotse-devices" ]; then
        say "there is no devices service yet: left out"
        return
    fi
    program lotse-devices ./devices/lotse-devices
    spawn lotse-devices "$rig/bin/lotse-devices"
    await lotse-devices marked dbus-send --system --print-reply --dest=org.freedesktop.DBus \
        /org/freedesktop/DBus org.freedesktop.DBus.GetNameOwner string:org.lotse.Devices1
}

# provide_shell: the kiosk is there to be started, by the caller.
provide_shell() {
    if [ "$shell" = yes ] || [ -e "$bin/lotse" ]; then
        program lotse .
    fi
}

# render_config: the demo town's configuration with this rig's addresses in it.
render_config() {
    demo=$here/demo/musterstadt
    [ -d "$demo" ] || return 0
    mkdir "$rig/config"
    cp -R "$demo/." "$rig/config"
    find "$rig/config" -name '*.toml' -exec sed -i "s|\${LOTSE_SITE}|$site|g" {} +
    chmod -R a+rX "$rig/config"
    own -R "$rig/config"
    give LOTSE_CONFIG "$rig/config"
}
