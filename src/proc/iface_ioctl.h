/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_IFACE_IOCTL_H
#define PROC_IFACE_IOCTL_H

#include <stdbool.h>

#include "proc/iface.h"
#include "proc/root.h"

/* What the running kernel tells of its interfaces; see netdevice(7). */

/*
 * A socket to ask through, or -1 with errno. The caller closes it. It is one of
 * IPv4; where those are refused it is one of another family, which can be asked
 * for all but IPv4 addresses. `refused` is 0 or, for such a socket, the errno
 * that net-tools 2.10 gives as the reason.
 */
int iface_ioctl_open(const struct root *root, int *refused);

/*
 * Adds the interfaces that have an IPv4 address, aliases among them. False,
 * with errno, when the kernel doesn't tell or memory is short.
 */
bool iface_ioctl_names(int sock, struct iface_list *list);

/*
 * Fills in `iface`, by its name: flags and MTU, and with `detail` all else.
 * False, with errno, when there is no such interface; what else can't be told
 * is left as it is.
 */
bool iface_ioctl_read(int sock, struct iface *iface, bool detail);

#endif
