/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_NAMESERVER_H
#define NAME_NAMESERVER_H

#include <stdbool.h>

#include "proc/root.h"

/*
 * False only if it is certain that no name server of resolv.conf can be
 * reached: there is no route to them, or nothing listens at a loopback address.
 * Nothing is sent to any other address.
 */
bool nameserver_there(const struct root *root);

/*
 * True if libc on this machine would wait for name servers that can't be
 * reached: musl waits 5 seconds for each lookup, while glibc fails at once.
 * Then only the hosts file is used for hosts.
 */
bool nameserver_hangs(const struct root *root);

#endif
