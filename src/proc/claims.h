/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_CLAIMS_H
#define PROC_CLAIMS_H

#include "proc/inodes.h"

/*
 * Who has the sockets that are wanted: threads look at processes in whatever
 * order, and say what they find. Of each socket the owner is the first process
 * that has it, in the order of /proc. Once each has an owner, processes after
 * the last of these owners can change nothing: `bound` is where they begin.
 *
 * `bound` only falls, and never below what it should be. A socket's owner only
 * moves forward, and is counted before it moves and until it has moved; so
 * whoever goes down from the old bound, over processes without a count, passes
 * no socket.
 */
struct claims {
	_Atomic(struct inodes *) wanted; /* not owned; NULL: not yet known */
	atomic_size_t bound;
	atomic_bool any;     /* somebody was found with a socket */
	atomic_uint *counts; /* of each process: the sockets it is owner of */
	size_t n;	     /* processes */
	/* another cache line: all above is read at each descriptor */
	char apart[64];
	/*
	 * wanted sockets without an owner; and one as long as it isn't known
	 * which are wanted, and one as long as nobody was found with a socket,
	 * wanted or not: of that tells a message
	 */
	atomic_size_t missing;
};

/* For `n` processes. False without memory. */
bool claims_init(struct claims *claims, size_t n);
void claims_free(struct claims *claims);

/*
 * Tells what is wanted, once. What was found before that has to be claimed
 * now, then claims_complete() called.
 */
void claims_want(struct claims *claims, struct inodes *inodes);
void claims_complete(struct claims *claims);

/* Process number `process` has this socket, which is wanted. */
void claims_add(struct claims *claims, struct inode_slot *slot,
		unsigned process);

/* Some process has a socket. */
void claims_any(struct claims *claims);

/* True when nothing that this process has can change anything. */
static inline bool claims_are_past(const struct claims *claims,
				   unsigned process)
{
	return process >= atomic_load(&claims->bound);
}

#endif
