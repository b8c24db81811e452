/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETNS_GATHER_H
#define PROC_NETNS_GATHER_H

#include "proc/netns.h"

/* A process whose namespace is known. */
struct seen {
	struct netns_process process;
	struct root_id id;
};

/* The data from which the list is made. */
struct gathering {
	const struct root *root;
	struct seen *seen;
	size_t n, size;
};

/*
 * Inspects all processes of all->root; the other members of `all` must be zero.
 * `seen` are the processes sorted by namespace, then by PID. The caller frees
 * it, also after a failure. False, with errno, if they can't be read.
 */
bool netns_gather(struct gathering *all);

#endif
