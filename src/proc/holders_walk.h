/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef PROC_HOLDERS_WALK_H
#define PROC_HOLDERS_WALK_H

#include <pthread.h>
#include <stdatomic.h>

#include "proc/holders.h"

/* A socket that a process holds. */
struct found {
	uint64_t inode;
	int32_t fd;   /* or -1 */
	uint32_t tid; /* of the thread in whose table it is, or 0 */
};

/* An io_uring that a process has open. */
struct ring {
	uint32_t tid; /* of the thread in whose table it is, or 0 */
	uint32_t fd;
};

/* A process, and what the pass that ran last has found. All allocated. */
struct subject {
	struct holder_process process; /* no name: it holds nothing so far */
	struct found *found;
	size_t n_found, found_size;
	struct ring *rings; /* of all passes */
	size_t n_rings, rings_size;
	bool denied; /* it may not be looked into */
	bool no_memory;
};

enum { WALK_THREADS = 16 };

/*
 * All processes, in the order in which /proc gives them. In a pass each thread
 * takes the next one that none has taken, and writes to that subject alone.
 */
struct holders_walk {
	const struct root *root;
	enum holders_want want;
	int error; /* errno of what kept processes out of the list, or 0 */
	struct subject *subjects;
	size_t n, size;
	enum via pass;
	/* True for a socket that has a holder: later passes leave it out. */
	bool (*is_held)(const void *arg, uint64_t inode);
	const void *arg;
	bool can_compare; /* tables of descriptors, by kcmp(2) */
	atomic_size_t next;
	pthread_t threads[WALK_THREADS];
	size_t n_threads;
};

/* Makes the list of processes; walk->error tells what fails. */
void holders_walk_init(struct holders_walk *walk, const struct root *root,
		       enum holders_want want);

/* Begins a pass in threads of its own. */
void holders_walk_begin(struct holders_walk *walk, enum via pass);

/* Helps until it is done. */
void holders_walk_end(struct holders_walk *walk);

void holders_walk_free(struct holders_walk *walk);

/* Looks at one process in the way of walk->pass; see holders_pass.c. */
void holders_look(const struct holders_walk *walk, struct subject *subject);

/*
 * Notes what was found, and names the process, which must not have exited: by
 * its thread `tid` when it has no command line itself. False when it can't be
 * named, or without memory.
 */
bool subject_add(const struct holders_walk *walk, struct subject *subject,
		 struct found found);
bool subject_add_ring(struct subject *subject, uint32_t tid, uint32_t fd);
bool subject_name(const struct holders_walk *walk, struct subject *subject,
		  uint32_t tid);

/* Takes the name back. */
void subject_unname(struct subject *subject);

#endif
