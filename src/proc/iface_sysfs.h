/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_IFACE_SYSFS_H
#define PROC_IFACE_SYSFS_H

#include <stdbool.h>

#include "proc/iface.h"
#include "proc/root.h"

/*
 * Fills in `iface`, by its name, from the files of /sys/class/net/NAME: what
 * ioctl would tell on a running machine, but for IPv4 addresses, the map, and
 * that PROMISC and ALLMULTI are also set where the kernel did it by itself (in
 * a bridge, say). Files that are missing or hold nonsense leave what was
 * there, and the fact stays unknown. False, with errno, when there is no such
 * interface: /sys/class/net lacks it or, where that isn't recorded either,
 * /proc/net/dev does. See Documentation/ABI/testing/sysfs-class-net.
 */
bool iface_sysfs_read(const struct root *root, struct iface *iface);

#endif
