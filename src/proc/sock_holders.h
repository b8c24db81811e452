/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SOCK_HOLDERS_H
#define PROC_SOCK_HOLDERS_H

#include "proc/root.h"

/* The sockets that processes hold. All zero is empty. */
struct sock_holders {
	uint64_t *inodes; /* sorted by sock_holders_sort */
	size_t n, size;
	bool incomplete; /* a held socket may be missing */
};

enum holders_depth {
	HOLDERS_PROCESSES, /* the descriptors of each process */
	/*
	 * also those of each thread, and sockets that are held in other ways:
	 * in flight in messages, or by an io_uring
	 */
	HOLDERS_THREADS
};

/*
 * Adds the sockets of all processes of this machine. Sets holders->incomplete
 * if a socket may be missing: if a process can't be inspected, or in a PID
 * namespace other than the initial one, which doesn't show all processes.
 */
void sock_holders_look(struct sock_holders *holders, const struct root *root,
		       enum holders_depth depth);

/* Sorts them; must be called again after each sock_holders_look. */
void sock_holders_sort(struct sock_holders *holders);

/* True when a process holds `inode`. */
bool sock_holders_have(const struct sock_holders *holders, uint64_t inode);

void sock_holders_free(struct sock_holders *holders);

#endif
