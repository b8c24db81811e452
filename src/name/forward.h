/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef NAME_FORWARD_H
#define NAME_FORWARD_H

#include "address.h"
#include "proc/root.h"

/*
 * The addresses of the host `name`: at most `max` are stored, and their number
 * is returned. On this machine libc looks them up. For a recorded machine only
 * its hosts file is read, never the network.
 */
size_t forward_host(const struct root *root, const char *name,
		    struct addr *addrs, size_t max);

/* The port of a service, by its name or an alias, for any protocol; or 0. */
unsigned forward_port(const struct root *root, const char *name);

#endif
