/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_IFACE_IOCTL_H
#define PROC_IFACE_IOCTL_H

#include <stdbool.h>

#include "proc/iface.h"
#include "proc/root.h"

/* What the running kernel reports about its interfaces; see netdevice(7). */

/*
 * Opens a socket for the ioctls, or returns -1 with errno. The caller closes
 * it. It is an IPv4 socket. If these are not permitted, it is of another
 * family, which serves all ioctls except those for IPv4 addresses; `refused` is
 * then the errno that net-tools 2.10 reports as the reason, and 0 otherwise.
 */
int iface_ioctl_open(const struct root *root, int *refused);

/*
 * Adds the interfaces that have an IPv4 address, including aliases. False, with
 * errno, if the kernel doesn't report them or memory is short.
 */
bool iface_ioctl_names(int sock, struct iface_list *list);

/*
 * Fills in `iface`, by its name: flags and MTU, and with `detail` everything
 * else. False, with errno, if there is no such interface. Other unknown values
 * are left unchanged.
 */
bool iface_ioctl_read(int sock, struct iface *iface, bool detail);

#endif
