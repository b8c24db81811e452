/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef LIST_FULLEST_H
#define LIST_FULLEST_H

#include "address.h"

/* How many of each kind are shown. */
enum { FULLEST = 3 };

/*
 * The number of local ports in use to each destination. A connection uses one
 * of the ports that the kernel selects for its combination of local address,
 * remote address and remote port.
 */
struct destination {
	struct addr local, remote;
	unsigned port;
	uint64_t used;
	uint64_t inode; /* of one of the connections, or 0 */
};

/* The stored form of a destination: 24 bytes for IPv4, 48 for IPv6. */
struct destination_entry;

/* The destinations of one family. All zero is empty. */
struct destination_table {
	char *entries; /* owned; struct destination_entry, one after another */
	size_t n, size;
	uint32_t *slots; /* owned; a hash table of places among the entries */
	size_t slots_size;
};

/* All zero is empty. */
struct destinations {
	struct destination_table inet, inet6;
};

/*
 * Counts one port; false without memory. An IPv4 address that is mapped into
 * IPv6 counts as IPv4, because sockets of both families use the same ports.
 */
bool destinations_add(struct destinations *all, const struct addr *local,
		      const struct addr *remote, unsigned port, uint64_t inode);

/*
 * Stores the FULLEST fullest destinations, or all if there are fewer; returns
 * their number. Equal ones are sorted by the time they were first counted, IPv4
 * before IPv6.
 */
size_t destinations_fullest(const struct destinations *all,
			    struct destination *list);

void destinations_free(struct destinations *all);

/* The listeners with the longest queues, the longest first. */
struct waiting {
	struct addr local;
	unsigned port;
	uint64_t queue, inode;
};

struct waitings {
	size_t n;
	struct waiting list[FULLEST];
};

/* Adds a listener if its queue is among the longest, and not empty. */
void waitings_add(struct waitings *all, const struct waiting *waiting);

#endif
