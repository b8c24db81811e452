/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_NETNS_GATHER_H
#define PROC_NETNS_GATHER_H

#include "proc/netns.h"

/* A process of which it is known what it shows. */
struct seen {
	struct netns_process process;
	struct root_id id;
};

/* What is gathered, before the list is made of it. */
struct gathering {
	const struct root *root;
	struct seen *seen;
	size_t n, size;
};

/*
 * Looks at all processes of all->root, the rest of which is zero: `seen` is
 * theirs by namespace, then by PID, and for the caller to free, also after a
 * failure. False, with errno, when they can't be read.
 */
bool netns_gather(struct gathering *all);

#endif
