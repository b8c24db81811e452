/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_FULLEST_H
#define LIST_FULLEST_H

#include "address.h"

/* How many of each kind are shown. */
enum { FULLEST = 3 };

/*
 * How many local ports go to each destination: a connection takes one of the
 * ports that the kernel chooses from for its local address, remote address and
 * remote port together.
 */
struct destination {
	struct addr local, remote;
	unsigned port;
	uint64_t used;
	uint64_t inode; /* of one of the connections, or 0 */
};

/* All zero is empty. */
struct destinations {
	struct destination *list; /* owned */
	size_t n, size;
	size_t *slots; /* a hash table of places in the list, plus 1 */
	size_t slots_size;
};

/* Counts one port; false without memory. */
bool destinations_add(struct destinations *all, const struct addr *local,
		      const struct addr *remote, unsigned port, uint64_t inode);

/*
 * Brings the FULLEST fullest to the front, the first of equals first. Nothing
 * can be added any more.
 */
void destinations_sort(struct destinations *all);

void destinations_free(struct destinations *all);

/* The listeners that most connections wait at, the longest queue first. */
struct waiting {
	struct addr local;
	unsigned port;
	uint64_t queue, inode;
};

struct waitings {
	size_t n;
	struct waiting list[FULLEST];
};

/* Keeps a listener if its queue is among the longest, and not empty. */
void waitings_add(struct waitings *all, const struct waiting *waiting);

#endif
