# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# The loudspeaker: a sound server with a sink named `lotse` that nobody hears,
# and an ALSA set-up that leads there. `parec -d lotse.monitor` listens.

start_sound() {
    folder pulse
    cat >"$rig/pulse/default.pa" <<EOF
load-module module-null-sink sink_name=lotse rate=48000 channels=2
set-default-sink lotse
load-module module-native-protocol-unix socket=$rig/pulse/socket auth-anonymous=1
EOF
    cat >"$rig/pulse/asound.conf" <<EOF
</usr/share/alsa/alsa.conf>
pcm.!default { type pulse server "unix:$rig/pulse/socket" device lotse }
ctl.!default { type pulse server "unix:$rig/pulse/socket" }
EOF
    give PULSE_SERVER "unix:$rig/pulse/socket"
    give ALSA_CONFIG_PATH "$rig/pulse/asound.conf"
    spawn pulseaudio pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 \
        --disallow-exit --high-priority=no --realtime=no -F "$rig/pulse/default.pa"
    await pulseaudio test -S "$rig/pulse/socket"
}
