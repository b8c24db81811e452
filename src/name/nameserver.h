/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_NAMESERVER_H
#define NAME_NAMESERVER_H

#include <stdbool.h>

#include "proc/root.h"

/*
 * True unless it is certain that none of the name servers of resolv.conf can be
 * reached: no route leads to them, or nothing listens at a loopback address.
 * Nothing is sent to any other address.
 */
bool nameserver_there(const struct root *root);

/*
 * True where libc would wait for an answer of name servers that can't be
 * reached, on this machine: musl does, 5 seconds a look-up, where glibc fails
 * at once. Hosts then have the names of the hosts file alone.
 */
bool nameserver_hangs(const struct root *root);

#endif
