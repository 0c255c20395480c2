# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# The card reader: pcscd with a virtual reader. The daemon's socket has one
# fixed place below /run, so it gets a /run of its own; its clients find the
# socket by PCSCLITE_CSOCK_NAME. LOTSE_CARD is a socket, too: connecting to it
# (in the virtual reader's protocol) inserts a card, closing takes it out.

start_reader() {
    folder pcsc pcsc/run pcsc/conf
    cat >"$rig/pcsc/conf/vpcd" <<EOF
FRIENDLYNAME "Virtual PCD"
DEVICENAME   /dev/null:0x8C7B
LIBPATH      /usr/lib/pcsc/drivers/serial/libifdvpcd.so
CHANNELID    0x8C7B
EOF
    cp "$parts/reader-room" "$rig/pcsc"
    give PCSCLITE_CSOCK_NAME "$rig/pcsc/run/pcscd.comm"
    give LOTSE_CARD "$rig/pcsc/card"
    spawn pcscd bwrap --dev-bind / / --tmpfs /run --bind "$rig/pcsc/run" /run/pcscd \
        --unshare-pid --unshare-net --proc /proc sh "$rig/pcsc/reader-room" "$rig/pcsc"
    await pcscd test -S "$rig/pcsc/run/pcscd.comm" -a -S "$rig/pcsc/card"
}
