/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_SOCK_HOLDERS_H
#define PROC_SOCK_HOLDERS_H

#include "proc/root.h"

/* The sockets that processes hold. All zero is the start. */
struct sock_holders {
	uint64_t *inodes; /* in order after sock_holders_sort */
	size_t n, size;
	bool incomplete; /* a socket may be held that is not among them */
};

enum holders_depth {
	HOLDERS_PROCESSES, /* the descriptors of each process */
	/* of each thread, too; and whether sockets are held otherwise: under
	 * way in messages, or by an io_uring */
	HOLDERS_THREADS
};

/*
 * Adds the sockets of all processes of this machine. What may hide one sets
 * holders->incomplete: a process that can't be looked into, or a PID namespace
 * that is not the first one, since it doesn't show all processes.
 */
void sock_holders_look(struct sock_holders *holders, const struct root *root,
		       enum holders_depth depth);

/* Puts them in order; again after each sock_holders_look. */
void sock_holders_sort(struct sock_holders *holders);

/* True when a process holds `inode`. */
bool sock_holders_have(const struct sock_holders *holders, uint64_t inode);

void sock_holders_free(struct sock_holders *holders);

#endif
