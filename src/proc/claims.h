/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_CLAIMS_H
#define PROC_CLAIMS_H

#include "proc/inodes.h"

/*
 * The owners of the wanted sockets. Threads inspect processes in any order and
 * report the sockets that they find. The owner of a socket is the first process
 * that holds it, in the order of /proc. When each socket has an owner,
 * processes after the last owner can't change the result: `bound` is their
 * first index.
 *
 * `bound` only falls, and is never too low. The owner of a socket only moves
 * towards the start. It is counted before it moves, and until it has moved. So
 * a thread that lowers the bound past processes with a count of zero never
 * passes the owner of a socket.
 */
struct claims {
	_Atomic(struct inodes *) wanted; /* not owned; NULL until it is known */
	atomic_size_t bound;
	atomic_bool any;     /* some process was found with a socket */
	atomic_uint *counts; /* number of owned sockets, by process */
	size_t n;	     /* number of processes */
	/* another cache line: the members above are read for each descriptor */
	char apart[64];
	/*
	 * the number of wanted sockets without an owner, plus one until the
	 * wanted sockets are known, plus one until some process is found with
	 * any socket, because a message depends on that
	 */
	atomic_size_t missing;
};

/* For `n` processes. False without memory. */
bool claims_init(struct claims *claims, size_t n);
void claims_free(struct claims *claims);

/*
 * Sets what is wanted, once. The caller then claims what was found before, and
 * calls claims_complete().
 */
void claims_want(struct claims *claims, struct inodes *inodes);
void claims_complete(struct claims *claims);

/* Reports that process number `process` has this wanted socket. */
void claims_add(struct claims *claims, struct inode_slot *slot,
		unsigned process);

/* Reports that some process has a socket. */
void claims_any(struct claims *claims);

/* True if the sockets of this process can't change the result. */
static inline bool claims_are_past(const struct claims *claims,
				   unsigned process)
{
	return process >= atomic_load(&claims->bound);
}

#endif
