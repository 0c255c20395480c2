# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# Two private message buses. The system bus takes the distribution's own
# rules and the policy files that we ship, so that what a test may do is what
# the installed programs may do. Only the accounts' names are replaced, since
# the rig has one user.

policy() {
    sed -e "s/<policy user=\"\(lotse\|lotse-devices\|avahi\)\"/<policy user=\"$user\"/" "$1" >"$rig/bus/system.d/${1##*/}"
}

start_buses() {
    folder bus bus/system.d
    sed -e '/<user>/d; /<fork\/>/d; /<pidfile>/d; /<syslog\/>/d; /<servicehelper>/d' \
        -e '/<standard_system_servicedirs\/>/d; /<includedir>\/etc/d; /<include /d' \
        -e "s|<listen>.*</listen>|<listen>unix:path=$rig/bus/system</listen>|" \
        /usr/share/dbus-1/system.conf >"$rig/bus/system.conf"
    policy /usr/share/dbus-1/system.d/avahi-dbus.conf
    for file in "$here"/dbus/*.conf; do
        [ ! -e "$file" ] || policy "$file"
    done
    give DBUS_SYSTEM_BUS_ADDRESS "unix:path=$rig/bus/system"
    give DBUS_SESSION_BUS_ADDRESS "unix:path=$rig/bus/session"
    spawn system-bus dbus-daemon --nofork --nopidfile --config-file="$rig/bus/system.conf"
    spawn session-bus dbus-daemon --nofork --nopidfile --session --address="unix:path=$rig/bus/session"
    await system-bus test -S "$rig/bus/system"
    await session-bus test -S "$rig/bus/session"
}
