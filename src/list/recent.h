/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_RECENT_H
#define LIST_RECENT_H

#include "proc/inet.h"

enum { RECENT = 8 };

/*
 * The last sockets of a file. The kernel goes on in a chain of its hash table
 * by counting, and so gives a socket again when new ones came before it between
 * two reads: it comes again soon, or not at all. All zero is the start.
 */
struct recent {
	struct inet_sock list[RECENT];
	size_t n; /* how many were added in all */
};

/* Adds a socket; true when it is one of the last ones. */
bool recent_again(struct recent *recent, const struct inet_sock *sock);

#endif
