/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_IFACE_SYSFS_H
#define PROC_IFACE_SYSFS_H

#include <stdbool.h>

#include "proc/iface.h"
#include "proc/root.h"

/*
 * Fills in `iface`, by its name, from the files of /sys/class/net/NAME. The
 * values are those that ioctl returns on a running machine, without IPv4
 * addresses and the map. PROMISC and ALLMULTI are also set if the kernel set
 * them itself, for example in a bridge. If a file is missing or invalid, the
 * value is left unchanged and its property stays unknown. False, with errno, if
 * there is no such interface: /sys/class/net lacks it or, if that isn't
 * recorded either, /proc/net/dev lacks it. See
 * Documentation/ABI/testing/sysfs-class-net.
 */
bool iface_sysfs_read(const struct root *root, struct iface *iface);

#endif
