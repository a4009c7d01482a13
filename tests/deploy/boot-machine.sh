#!/bin/sh
# Boots systemd as the first process of another machine, which shares this machine's kernel and programs. Nothing that
# happens there changes this machine: changed files are in memory, and processes, the network, and mounts are separate.
#   boot-machine.sh FOLDER APP     FOLDER is empty, and "npm run assemble" filled APP
set -eu
folder=$1 app=$2
mount -t tmpfs tmpfs "$folder"
mkdir "$folder/changes" "$folder/work" "$folder/machine"
mount -t overlay overlay -o "lowerdir=/,upperdir=$folder/changes,workdir=$folder/work" "$folder/machine"
cd "$folder/machine"
# There, none of this machine's services start, and Well Known has no data.
rm -rf etc/systemd/system etc/fstab var/lib/well-known var/lib/private var/log/journal opt/well-known
mkdir -p etc/systemd/system opt/well-known former
mount --bind "$app" opt/well-known
mount -o remount,bind,ro opt/well-known
mount -t proc proc proc
# Only a read-only /sys keeps systemd from configuring devices.
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
mount --rbind /dev dev
for name in run tmp; do mount -t tmpfs tmpfs "$name"; done
ip link set lo up
# systemd makes user namespaces for services, which the kernel does not allow after a chroot.
pivot_root . former
umount -l /former
exec env -i container=test PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --unit=basic.target
