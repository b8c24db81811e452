/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_OWNER_WALK_H
#define PROC_OWNER_WALK_H

#include "proc/owner.h"

/* What was seen of one process. The strings and `inodes` are allocated. */
struct visit {
	struct process process; /* no name: it has no sockets, or none */
	uint64_t *inodes;	/* of its sockets, one for each fd */
	size_t n_inodes, size;
	bool denied; /* its /proc/PID/fd answered EACCES */
	bool no_memory;
};

struct owner_walk;

/*
 * Starts to look at the sockets of all processes of `root`, each once, in
 * several threads; the caller goes on meanwhile. NULL without memory.
 */
struct owner_walk *owner_walk_start(const struct root *root, bool context);

/*
 * Helps until all is looked at, and frees `walk`. Gives *n visits in the order
 * in which /proc gives the processes, whoever made them: they belong to the
 * caller. *error is 0, or the errno of what kept some processes out of them.
 */
struct visit *owner_walk_end(struct owner_walk *walk, size_t *n, int *error);

#endif
