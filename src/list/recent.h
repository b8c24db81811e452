/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_RECENT_H
#define LIST_RECENT_H

#include "proc/inet.h"

enum { RECENT = 8 };

/*
 * The last sockets of a file. The kernel finds its position in a chain of its
 * hash table by counting. So it prints a socket again if new ones were added
 * before it between two reads. The duplicate follows soon, or not at all. All
 * zero is empty.
 */
struct recent {
	struct inet_sock list[RECENT];
	size_t n; /* number of sockets that were added */
};

/* Adds a socket; true if it is among the last ones. */
bool recent_again(struct recent *recent, const struct inet_sock *sock);

#endif
