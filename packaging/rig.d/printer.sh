# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# The printer of the foyer: a print server of the rig's own, listening on a
# private socket only, with one queue that leads to a network printer played by
# ippeveprinter (see printer-room for what can be done to it).

print_server_files() {
    for name in User:"$user" Group:"$group" SystemGroup:"$group" \
        ServerRoot:"$rig/cups/etc" ServerBin:/usr/lib/cups DataDir:/usr/share/cups \
        RequestRoot:"$rig/cups/spool" TempDir:"$rig/cups/spool/tmp" \
        CacheDir:"$rig/cups/cache" StateDir:"$rig/cups/state" \
        ErrorLog:stderr AccessLog:"$rig/cups/log/access" PageLog:"$rig/cups/log/page" \
        FileDevice:No Sandboxing:relaxed; do
        printf '%s %s\n' "${name%%:*}" "${name#*:}"
    done
    # The server hands its programs a cleaned environment.
    printf 'SetEnv DBUS_SYSTEM_BUS_ADDRESS unix:path=%s\n' "$rig/bus/system"
    printf 'SetEnv LOTSE_RIG_PART %s\n' "$rig"
}

print_server_conf() {
    printf 'Listen %s\n' "$rig/cups/socket"
    cat "$parts/cupsd.conf"
}

start_printer() {
    folder cups cups/etc cups/spool cups/spool/tmp cups/cache cups/state cups/log
    folder printer printer/out printer/ctl printer/spool printer/run
    print_server_files >"$rig/cups/etc/cups-files.conf"
    print_server_conf >"$rig/cups/etc/cupsd.conf"
    own "$rig/cups/etc/cups-files.conf" "$rig/cups/etc/cupsd.conf"
    give CUPS_SERVER "$rig/cups/socket"
    spawn cupsd cupsd -f -c "$rig/cups/etc/cupsd.conf" -s "$rig/cups/etc/cups-files.conf"
    cp "$parts/printer-room" "$parts/printer-job" "$parts/printer.conf" "$parts/job-state.test" "$rig/printer"
    start_foyer
    await cupsd test -S "$rig/cups/socket"
    marked lpadmin -p Foyer -E -v "ipp://127.0.0.1:$port/ipp/print" -m everywhere \
        -D Foyer -L "Foyer, Erdgeschoss" -o printer-error-policy=abort-job 2>>"$rig/log/cupsd"
    marked lpadmin -d Foyer
}

# start_foyer: the avahi daemon that ippeveprinter insists on has one fixed
# place below /run; a mount namespace gives each rig a /run of its own. It also
# insists that its place belong to the account avahi, so in there that name
# means the rig's user.
start_foyer() {
    printf '%s:x:%s:%s::/:/bin/sh\n' "$user" "$(id -u "$user")" "$(id -g "$user")" \
        avahi "$(id -u "$user")" "$(id -g "$user")" >"$rig/printer/passwd"
    printf '%s:x:%s:\n' "$group" "$(id -g "$user")" avahi "$(id -g "$user")" >"$rig/printer/group"
    for attempt in 1 2 3 4 5; do
        port=$(random_port)
        spawn printer bwrap --dev-bind / / --tmpfs /run --bind "$rig/printer/run" /run/avahi-daemon \
            --ro-bind "$rig/printer/passwd" /etc/passwd --ro-bind "$rig/printer/group" /etc/group \
            --unshare-pid --proc /proc sh "$rig/printer/printer-room" "$rig/printer" "$port"
        if await printer answers "$port"; then
            : >"$rig/printer/ctl/answered"
            give LOTSE_PRINTER "http://127.0.0.1:$port"
            return
        fi
        say "port $port for the printer: attempt $attempt failed"
    done
    fail "no printer"
}

# random_port: below the range that the system hands out by itself.
random_port() {
    echo $((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000))
}

answers() { curl -fsS -o /dev/null --max-time 2 --noproxy '*' "http://127.0.0.1:$1/"; }
